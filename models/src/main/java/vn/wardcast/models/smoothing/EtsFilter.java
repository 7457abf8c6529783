package vn.wardcast.models.smoothing;

import java.util.Arrays;

/**
 * Runs one form of exponential smoothing over a history. The inner loops allocate nothing; a filter belongs to one
 * thread.
 *
 * <p>Parameters: level weight alpha; trend weight as a share of alpha; seasonal weight as a share of 1 - alpha (so that
 * any point of the unit cube is a usual model); damping; first level; first slope.
 */
final class EtsFilter {

    static final int ALPHA = 0;
    static final int TREND_SHARE = 1;
    static final int SEASON_SHARE = 2;
    static final int DAMPING = 3;
    static final int LEVEL = 4;
    static final int SLOPE = 5;
    static final int PARAMETERS = 6;

    private final double[] values;
    private final EtsForm form;
    private final double[] firstSeasonals;
    private final double[] seasonals;
    private final double smallestSquares;
    private double level;
    private double slope;

    EtsFilter(double[] values, EtsForm form, double[] firstSeasonals) {
        this.values = values;
        this.form = form;
        this.firstSeasonals = firstSeasonals;
        this.seasonals = new double[firstSeasonals.length];
        // a perfect fit would have log likelihood -infinity and win over everything
        this.smallestSquares = 1e-24 * values.length;
    }

    /** The same filter with its own states, for another thread. */
    EtsFilter copy() {
        return new EtsFilter(values, form, firstSeasonals);
    }

    /** Minus twice the log likelihood, up to a constant that all forms share. */
    double criterion(double[] parameters) {
        begin(parameters);
        return form.season() == EtsForm.Season.MULTIPLICATIVE ? runFactors(parameters) : runSums(parameters);
    }

    /** Expected values after the end of the history. */
    double[] ahead(double[] parameters, int steps) {
        criterion(parameters);
        double damping = damping(parameters);
        double grown = 0;
        double weight = 1;
        var path = new double[steps];
        for (int step = 0; step < steps; step++) {
            weight *= damping;
            grown += weight * slope;
            double seasonal = seasonals[(values.length + step) % seasonals.length];
            path[step] = switch (form.season()) {
                case NONE -> level + grown;
                case ADDITIVE -> level + grown + seasonal;
                case MULTIPLICATIVE -> (level + grown) * seasonal;
            };
        }
        return path;
    }

    private void begin(double[] parameters) {
        level = parameters[LEVEL];
        slope = form.hasTrend() ? parameters[SLOPE] : 0;
        System.arraycopy(firstSeasonals, 0, seasonals, 0, seasonals.length);
    }

    private double damping(double[] parameters) {
        return form.trend() == EtsForm.Trend.DAMPED ? parameters[DAMPING] : 1;
    }

    private double runSums(double[] parameters) {
        double alpha = parameters[ALPHA];
        double beta = form.hasTrend() ? alpha * parameters[TREND_SHARE] : 0;
        double gamma = form.hasSeason() ? (1 - alpha) * parameters[SEASON_SHARE] : 0;
        double damping = damping(parameters);
        boolean relative = form.relativeError();
        double squares = 0;
        double logs = 0;
        double product = 1;
        int phase = 0;
        for (double value : values) {
            double grown = damping * slope;
            double expected = level + grown + seasonals[phase];
            double error = value - expected;
            level += grown + alpha * error;
            slope = grown + beta * error;
            seasonals[phase] += gamma * error;
            if (relative) {
                if (expected <= 0) {
                    return Double.POSITIVE_INFINITY;
                }
                squares += error * error / (expected * expected);
                product *= expected;
                if (product < 1e-200 || product > 1e200) {
                    logs += Math.log(product);
                    product = 1;
                }
            } else {
                squares += error * error;
            }
            phase = phase + 1 == seasonals.length ? 0 : phase + 1;
        }
        return likelihood(squares, logs + Math.log(product));
    }

    private double runFactors(double[] parameters) {
        double alpha = parameters[ALPHA];
        double beta = form.hasTrend() ? alpha * parameters[TREND_SHARE] : 0;
        double gamma = (1 - alpha) * parameters[SEASON_SHARE];
        double damping = damping(parameters);
        double squares = 0;
        double logs = 0;
        double product = 1;
        int phase = 0;
        for (double value : values) {
            double grown = damping * slope;
            double base = level + grown;
            double seasonal = seasonals[phase];
            double expected = base * seasonal;
            if (base <= 0 || expected <= 0) {
                return Double.POSITIVE_INFINITY;
            }
            double error = (value - expected) / expected;
            level = base * (1 + alpha * error);
            slope = grown + beta * base * error;
            seasonals[phase] = seasonal * (1 + gamma * error);
            squares += error * error;
            product *= expected;
            if (product < 1e-200 || product > 1e200) {
                logs += Math.log(product);
                product = 1;
            }
            phase = phase + 1 == seasonals.length ? 0 : phase + 1;
        }
        return likelihood(squares, logs + Math.log(product));
    }

    private double likelihood(double squares, double logs) {
        return values.length * Math.log(Math.max(squares, smallestSquares)) + 2 * logs;
    }

    @Override
    public String toString() {
        return form + Arrays.toString(firstSeasonals);
    }
}
