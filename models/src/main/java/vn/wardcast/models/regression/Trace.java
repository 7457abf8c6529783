package vn.wardcast.models.regression;

import java.util.Arrays;
import vn.wardcast.models.seasonal.SeasonalPattern;

/**
 * What one history shows of itself at every value: how far it is from its own exponentially weighted means, and how it grew
 * over the season before; all on seasonally adjusted values in units of their usual change, so that histories of any size
 * and any sign can be compared.
 *
 * @param levels seasonally adjusted values in units of {@code scale}
 * @param features one row per value
 * @param scale usual change over a season; 0 when all values are 0
 */
record Trace(double[] levels, double[][] features, double scale, SeasonalPattern pattern) {

    private static final double[] YEARLY_RATES = {0.15, 0.3, 0.6};
    private static final double[] SEASONAL_RATES = {0.05, 0.1, 0.2, 0.4, 0.7};
    /** Beyond so many usual changes a value is an accident rather than a hint. */
    private static final double FARTHEST = 6;
    /** A change of this share of the level is supposed {@link #SUPPOSED} times, so that no history looks still. */
    private static final double SUPPOSED_CHANGE = 0.05;

    private static final double SUPPOSED = 2;

    static Trace of(double[] history, int season) {
        var pattern = SeasonalPattern.isSeen(history, season)
                ? SeasonalPattern.multiplicativeIfPossible(history, season)
                : SeasonalPattern.none();
        double[] levels = pattern.removedFrom(history);
        double scale = usualChange(levels, season);
        for (int t = 0; t < levels.length; t++) {
            levels[t] = scale > 0 ? levels[t] / scale : 0;
        }
        return new Trace(levels, features(levels, season), scale, pattern);
    }

    /** How many numbers a row holds. */
    static int columns(int season) {
        return season == 1 ? YEARLY_RATES.length : SEASONAL_RATES.length + 2;
    }

    static double held(double value) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, value));
    }

    private static double usualChange(double[] levels, int season) {
        int lag = levels.length > season ? season : 1;
        int changes = Math.max(0, levels.length - lag);
        double size = Arrays.stream(levels).map(Math::abs).sum() / levels.length;
        double sum = SUPPOSED * SUPPOSED_CHANGE * size;
        for (int t = lag; t < levels.length; t++) {
            sum += Math.abs(levels[t] - levels[t - lag]);
        }
        return sum / (changes + SUPPOSED);
    }

    private static double[][] features(double[] levels, int season) {
        double[] rates = season == 1 ? YEARLY_RATES : SEASONAL_RATES;
        var rows = new double[levels.length][columns(season)];
        for (int column = 0; column < rates.length; column++) {
            distances(levels, rates[column], rows, column);
        }
        if (season > 1) {
            growth(levels, season, rows, rates.length);
        }
        return rows;
    }

    private static void distances(double[] levels, double rate, double[][] rows, int column) {
        double mean = levels[0];
        for (int t = 0; t < levels.length; t++) {
            mean += rate * (levels[t] - mean);
            rows[t][column] = held(levels[t] - mean);
        }
    }

    /** Growth over a season, of the last value and of the whole season before it. */
    private static void growth(double[] levels, int season, double[][] rows, int column) {
        double sum = 0;
        for (int t = season; t < levels.length; t++) {
            double change = levels[t] - levels[t - season];
            sum += change;
            sum -= t < 2 * season ? 0 : levels[t - season] - levels[t - 2 * season];
            rows[t][column] = held(change);
            rows[t][column + 1] = held(sum / Math.min(season, t - season + 1));
        }
    }
}
