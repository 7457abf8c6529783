package vn.wardcast.models.arima;

import java.util.Arrays;

/** How often a history has to be differenced before it looks stationary. */
final class DifferenceTests {

    private static final int MOST_PLAIN = 2;

    /** Five percent critical value of a constant level, Kwiatkowski, Phillips, Schmidt and Shin (1992), table 1. */
    private static final double CRITICAL_LEVEL = 0.463;

    /** Strength above which a season is differenced, after Wang, Smith and Hyndman (2006). */
    private static final double STRONG_SEASON = 0.64;

    private DifferenceTests() {}

    /** The differences a history needs, without any other terms. */
    static ArimaOrder order(double[] values, int season) {
        int seasonal = seasonal(values, season);
        double[] left = seasonal > 0 ? Differencing.differences(values, season) : values;
        var order = ArimaOrder.of(0, plain(left), 0);
        return season == 1 ? order : order.withSeason(season, 0, seasonal, 0);
    }

    /** Plain differences: as long as the test of Kwiatkowski and others refuses a constant level, at most two. */
    static int plain(double[] values) {
        double[] left = values;
        int count = 0;
        while (count < MOST_PLAIN && left.length > 3 && !isConstant(left) && levelStatistic(left) > CRITICAL_LEVEL) {
            left = Differencing.differences(left, 1);
            count++;
        }
        return count;
    }

    /** One seasonal difference when the season explains most of what a smooth trend leaves. */
    static int seasonal(double[] values, int season) {
        boolean possible = season > 1 && values.length > 2 * season;
        return possible && seasonalStrength(values, season) > STRONG_SEASON ? 1 : 0;
    }

    static boolean isConstant(double[] values) {
        double size = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return Arrays.stream(values).allMatch(value -> Math.abs(value - values[0]) <= 1e-12 * size);
    }

    /** Size of the partial sums around the mean, against the long-run variance with Bartlett's weights. */
    static double levelStatistic(double[] values) {
        int n = values.length;
        int lags = (int) (3 * Math.sqrt(n) / 13);
        double mean = Arrays.stream(values).average().orElse(0);
        double[] errors = Arrays.stream(values).map(value -> value - mean).toArray();
        double sum = 0;
        double squares = 0;
        for (double error : errors) {
            sum += error;
            squares += sum * sum;
        }
        double variance = product(errors, 0);
        for (int lag = 1; lag <= lags; lag++) {
            variance += 2 * (1 - lag / (lags + 1.0)) * product(errors, lag);
        }
        return variance <= 0 ? 0 : squares / ((double) n * n * variance);
    }

    /** From 0, no season, to 1, nothing but a season and a trend. */
    static double seasonalStrength(double[] values, int season) {
        double[] detrended = detrended(values, season);
        var means = new double[season];
        var counts = new int[season];
        for (int t = 0; t < detrended.length; t++) {
            means[t % season] += detrended[t];
            counts[t % season]++;
        }
        var left = new double[detrended.length];
        Arrays.setAll(left, t -> detrended[t] - means[t % season] / counts[t % season]);
        double all = variance(detrended);
        return all <= 0 ? 0 : Math.max(0, 1 - variance(left) / all);
    }

    /** Minus a centred moving average over one season; half a season at each end is lost. */
    private static double[] detrended(double[] values, int season) {
        int half = season / 2;
        var detrended = new double[values.length - 2 * half];
        for (int t = 0; t < detrended.length; t++) {
            double sum = 0;
            for (int i = t; i <= t + 2 * half; i++) {
                sum += values[i];
            }
            sum -= season % 2 == 0 ? (values[t] + values[t + 2 * half]) / 2 : 0;
            detrended[t] = values[t + half] - sum / season;
        }
        return detrended;
    }

    private static double product(double[] errors, int lag) {
        double sum = 0;
        for (int t = lag; t < errors.length; t++) {
            sum += errors[t] * errors[t - lag];
        }
        return sum / errors.length;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / values.length;
    }
}
