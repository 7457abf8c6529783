package vn.wardcast.models.theta;

import java.util.Arrays;

/**
 * The power transformation of Box and Cox (1964), {@code (y^lambda - 1) / lambda}, the logarithm where lambda is 0, and
 * nothing at all where it is 1. Going back gives the median of what is expected, not its mean: no correction for bias is
 * made, because medians are what absolute errors ask for.
 */
record BoxCox(double lambda) {

    static final BoxCox NONE = new BoxCox(1);
    static final BoxCox LOGARITHM = new BoxCox(0);

    /** From logarithms to the values themselves; beyond, forecasts run away or bend down. */
    private static final int STEPS = 20;

    /**
     * The lambda in 0, 0.05, ..., 1 under which the values lie most likely on a straight line with equal normal errors
     * (profile likelihood, Box and Cox, 1964, section 3). Nothing is done to values at or below zero.
     */
    static BoxCox likeliest(double[] values) {
        if (!Arrays.stream(values).allMatch(value -> value > 0)) {
            return NONE;
        }
        double logs = 0;
        for (double value : values) {
            logs += Math.log(value);
        }
        var best = NONE;
        double highest = Double.NEGATIVE_INFINITY;
        for (int step = STEPS; step >= 0; step--) {
            var each = new BoxCox((double) step / STEPS);
            double squares = squaresAroundLine(each.of(values));
            double likelihood = (each.lambda - 1) * logs - values.length / 2.0 * Math.log(squares);
            if (likelihood > highest) {
                highest = likelihood;
                best = each;
            }
        }
        return best;
    }

    double[] of(double[] values) {
        return lambda == 1 ? values : Arrays.stream(values).map(this::of).toArray();
    }

    double[] back(double[] transformed) {
        return lambda == 1
                ? transformed
                : Arrays.stream(transformed).map(this::back).toArray();
    }

    private double of(double value) {
        return lambda == 0 ? Math.log(value) : (Math.pow(value, lambda) - 1) / lambda;
    }

    /** Below what any value can become, zero. */
    private double back(double transformed) {
        return lambda == 0 ? Math.exp(transformed) : Math.pow(Math.max(0, lambda * transformed + 1), 1 / lambda);
    }

    private static double squaresAroundLine(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double slope = ThetaFilter.leastSquaresSlope(values);
        double squares = 0;
        for (int t = 0; t < n; t++) {
            double error = values[t] - mean - slope * (t - (n - 1) / 2.0);
            squares += error * error;
        }
        return squares;
    }
}
