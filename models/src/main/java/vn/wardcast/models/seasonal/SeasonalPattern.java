package vn.wardcast.models.seasonal;

import java.util.Arrays;

/**
 * The repeating part of a history by classical decomposition: centred moving average, then the average deviation from it
 * in each phase. Phase of a value is its index modulo the season.
 *
 * @param indices one entry per phase: added values that sum to 0, or factors that average to 1
 */
public record SeasonalPattern(double[] indices, boolean multiplicative) {

    /** Factors below this would blow up what they divide. */
    private static final double LEAST_FACTOR = 0.01;

    /** One-sided normal quantile of the 90 % test of Assimakopoulos and Nikolopoulos (2000). */
    private static final double TEST_QUANTILE = 1.645;

    public static SeasonalPattern none() {
        return new SeasonalPattern(new double[1], false);
    }

    public static SeasonalPattern additive(double[] values, int season) {
        return new SeasonalPattern(phaseMeans(values, season, false), false);
    }

    /** Multiplicative where the values allow it, else additive. */
    public static SeasonalPattern multiplicativeIfPossible(double[] values, int season) {
        if (Arrays.stream(values).allMatch(value -> value > 0)) {
            double[] factors = phaseMeans(values, season, true);
            if (Arrays.stream(factors).allMatch(factor -> factor >= LEAST_FACTOR)) {
                return new SeasonalPattern(factors, true);
            }
        }
        return additive(values, season);
    }

    /** Whether the autocorrelation at the seasonal lag is too large to be chance. */
    public static boolean isSeen(double[] values, int season) {
        if (season < 2 || values.length < 2 * season) {
            return false;
        }
        double squares = 0;
        for (int lag = 1; lag < season; lag++) {
            double correlation = autocorrelation(values, lag);
            squares += correlation * correlation;
        }
        double limit = TEST_QUANTILE * Math.sqrt((1 + 2 * squares) / values.length);
        return Math.abs(autocorrelation(values, season)) > limit;
    }

    public double[] removedFrom(double[] values) {
        var adjusted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double index = indices[i % indices.length];
            adjusted[i] = multiplicative ? values[i] / index : values[i] - index;
        }
        return adjusted;
    }

    /** Puts the pattern back onto a path whose first step has the given index in the history. */
    public double[] addedTo(double[] path, int firstIndex) {
        var seasonal = new double[path.length];
        for (int i = 0; i < path.length; i++) {
            double index = indices[(firstIndex + i) % indices.length];
            seasonal[i] = multiplicative ? path[i] * index : path[i] + index;
        }
        return seasonal;
    }

    private static double[] phaseMeans(double[] values, int season, boolean ratios) {
        var sums = new double[season];
        var counts = new int[season];
        int half = season / 2;
        for (int i = half; i + half < values.length; i++) {
            double centre = centredMean(values, i, season);
            sums[i % season] += ratios ? values[i] / centre : values[i] - centre;
            counts[i % season]++;
        }
        for (int phase = 0; phase < season; phase++) {
            sums[phase] = counts[phase] == 0 ? (ratios ? 1 : 0) : sums[phase] / counts[phase];
        }
        return normalised(sums, ratios);
    }

    private static double[] normalised(double[] means, boolean ratios) {
        double centre = Arrays.stream(means).average().orElse(ratios ? 1 : 0);
        return Arrays.stream(means)
                .map(mean -> ratios ? mean / centre : mean - centre)
                .toArray();
    }

    /** Over an even season the two end values count half, so that every phase has the same weight. */
    private static double centredMean(double[] values, int centre, int season) {
        int half = season / 2;
        double sum = 0;
        for (int i = centre - half; i <= centre + half; i++) {
            sum += values[i];
        }
        if (season % 2 == 0) {
            sum -= (values[centre - half] + values[centre + half]) / 2;
        }
        return sum / season;
    }

    private static double autocorrelation(double[] values, int lag) {
        double mean = Arrays.stream(values).average().orElse(0);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            variance += (values[i] - mean) * (values[i] - mean);
            covariance += i < lag ? 0 : (values[i] - mean) * (values[i - lag] - mean);
        }
        return variance == 0 ? 0 : covariance / variance;
    }
}
