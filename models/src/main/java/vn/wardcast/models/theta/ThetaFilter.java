package vn.wardcast.models.theta;

/**
 * Runs the theta recursion over a history. Parameters: first level, smoothing alpha, logarithm of theta.
 *
 * <p>With level l, intercept A and slope B of the trend line known at t-1, the next value is expected at {@code l +
 * (1 - 1/theta) ((1-alpha)^(t-1) A + (1 - (1-alpha)^t)/alpha B)}: what smoothing the line itself would have left.
 */
final class ThetaFilter {

    /** The first errors only show how the recursion starts. */
    private static final int UNSCORED = 3;

    private final double[] values;
    private final boolean dynamic;
    private final double intercept;
    private final double slope;

    ThetaFilter(double[] values, boolean dynamic) {
        this.values = values;
        this.dynamic = dynamic;
        this.slope = leastSquaresSlope(values);
        this.intercept = mean(values) - slope * (values.length + 1) / 2;
    }

    int length() {
        return values.length;
    }

    double squaredErrors(double[] parameters) {
        return run(parameters, values.length, null);
    }

    /** Continues the recursion, taking each expected value as if it had been observed. */
    double[] ahead(double[] parameters, int steps) {
        var path = new double[steps];
        run(parameters, values.length + steps, path);
        return path;
    }

    private double run(double[] parameters, int end, double[] path) {
        double level = parameters[0];
        double alpha = parameters[1];
        double share = 1 - Math.exp(-parameters[2]);
        double a = dynamic ? 0 : intercept;
        double b = dynamic ? 0 : slope;
        double average = 0;
        double left = 1;
        double squares = 0;
        for (int t = 1; t <= end; t++) {
            double next = left * (1 - alpha);
            double expected = level + share * (left * a + (1 - next) / alpha * b);
            double value = t <= values.length ? values[t - 1] : expected;
            if (t > values.length) {
                path[t - values.length - 1] = expected;
            } else if (t > UNSCORED) {
                squares += (value - expected) * (value - expected);
            }
            level += alpha * (value - level);
            left = next;
            if (dynamic) {
                b = t == 1 ? 0 : ((t - 2) * b + 6.0 / t * (value - average)) / (t + 1);
                average += (value - average) / t;
                a = average - b * (t + 1) / 2;
            }
        }
        return squares;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double leastSquaresSlope(double[] values) {
        int n = values.length;
        double sum = 0;
        for (int t = 1; t <= n; t++) {
            sum += (t - (n + 1) / 2.0) * values[t - 1];
        }
        return 12 * sum / (n * ((double) n * n - 1));
    }
}
