package vn.wardcast.models.backtest;

/**
 * Measures of forecast accuracy. Missing actual values ({@code NaN}) do not count; a measure without any value to count, or
 * without a scale, is {@code NaN}.
 */
public final class Metrics {

    private Metrics() {}

    /**
     * Symmetric mean absolute percentage error, 0 to 200: {@code mean(200 |y - f| / (|y| + |f|))}. As in the M3 and M4
     * competitions (Makridakis and Hibon, 2000). Both zero counts as no error.
     */
    public static double smape(double[] actual, double[] forecast) {
        return mean(actual, step -> {
            double size = Math.abs(actual[step]) + Math.abs(forecast[step]);
            return size == 0 ? 0 : 200 * Math.abs(actual[step] - forecast[step]) / size;
        });
    }

    /**
     * Mean absolute scaled error: {@code mean |y - f| / scale}, with {@link #scale}. Below 1: better than the seasonal naive
     * forecast was one step ahead within the history (Hyndman and Koehler, 2006).
     */
    public static double mase(double[] actual, double[] forecast, double scale) {
        return scaled(mean(actual, step -> Math.abs(actual[step] - forecast[step])), scale);
    }

    /** Root mean squared scaled error: {@code sqrt(mean (y - f)^2 / squaredScale)}, as in the M5 competition. */
    public static double rmsse(double[] actual, double[] forecast, double squaredScale) {
        double squares = mean(actual, step -> (actual[step] - forecast[step]) * (actual[step] - forecast[step]));
        return Math.sqrt(scaled(squares, squaredScale));
    }

    /**
     * Mean scaled interval score: width plus {@code 2/alpha} times the distance by which the truth lies outside, over {@code
     * scale}, with {@code alpha = 1 - level/100} (Gneiting and Raftery, 2007; scaled as in M4).
     */
    public static double msis(double[] actual, double[] lower, double[] upper, int level, double scale) {
        double penalty = 2 / (1 - level / 100.0);
        return scaled(
                mean(actual, step -> {
                    double below = Math.max(0, lower[step] - actual[step]);
                    double above = Math.max(0, actual[step] - upper[step]);
                    return upper[step] - lower[step] + penalty * (below + above);
                }),
                scale);
    }

    /**
     * Overall weighted average of two measures of a collection relative to those of Naive2: {@code (sMAPE / sMAPE of Naive2 +
     * MASE / MASE of Naive2) / 2}. Both are averaged over the series first and divided then (Makridakis, Spiliotis and
     * Assimakopoulos, 2020, The M4 Competition, section 2). Below 1: better than Naive2.
     */
    public static double owa(Score score, Score naive2) {
        return (scaled(score.smape(), naive2.smape()) + scaled(score.mase(), naive2.mase())) / 2;
    }

    /** Share of actual values inside the interval, 0 to 1; near {@code level/100} when the interval is honest. */
    public static double coverage(double[] actual, double[] lower, double[] upper) {
        return mean(actual, step -> lower[step] <= actual[step] && actual[step] <= upper[step] ? 1 : 0);
    }

    /**
     * Mean absolute error of the seasonal naive forecast within the history: {@code mean |y[t] - y[t-season]|}; lag 1 when
     * the history is not longer than a season.
     */
    public static double scale(double[] history, int season) {
        return mean(history.length - lag(history, season), t -> Math.abs(seasonalChange(history, season, t)));
    }

    /** As {@link #scale}, with squared differences. */
    public static double squaredScale(double[] history, int season) {
        return mean(history.length - lag(history, season), t -> {
            double change = seasonalChange(history, season, t);
            return change * change;
        });
    }

    private static double seasonalChange(double[] history, int season, int t) {
        int lag = lag(history, season);
        return history[t + lag] - history[t];
    }

    private static int lag(double[] history, int season) {
        return history.length > season ? season : 1;
    }

    private static double scaled(double value, double scale) {
        return scale > 0 ? value / scale : Double.NaN;
    }

    private static double mean(double[] actual, Term term) {
        return mean(actual.length, step -> Double.isNaN(actual[step]) ? Double.NaN : term.at(step));
    }

    private static double mean(int steps, Term term) {
        double sum = 0;
        int count = 0;
        for (int step = 0; step < steps; step++) {
            double value = term.at(step);
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private interface Term {
        double at(int step);
    }
}
