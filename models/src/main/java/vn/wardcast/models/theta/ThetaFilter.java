package vn.wardcast.models.theta;

import java.util.Arrays;

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
    private final RunningLine line;

    ThetaFilter(double[] values, boolean dynamic) {
        this.values = values;
        this.dynamic = dynamic;
        this.line = dynamic ? RunningLine.through(values) : wholeLine(values);
    }

    /** The line through all values, known from the beginning. */
    private static RunningLine wholeLine(double[] values) {
        int n = values.length;
        double slope = leastSquaresSlope(values);
        var slopes = new double[n + 1];
        var intercepts = new double[n + 1];
        Arrays.fill(slopes, slope);
        Arrays.fill(intercepts, mean(values) - slope * (n + 1) / 2);
        return new RunningLine(intercepts, slopes, new double[n + 1]);
    }

    int length() {
        return values.length;
    }

    double squaredErrors(double[] parameters) {
        double alpha = parameters[1];
        double share = share(parameters);
        double level = parameters[0];
        double left = 1;
        double squares = 0;
        for (int t = 1; t <= values.length; t++) {
            double next = left * (1 - alpha);
            double value = values[t - 1];
            double expected =
                    level + share * (left * line.intercepts()[t - 1] + (1 - next) / alpha * line.slopes()[t - 1]);
            if (t > UNSCORED) {
                squares += (value - expected) * (value - expected);
            }
            level += alpha * (value - level);
            left = next;
        }
        return squares;
    }

    /** Continues the recursion, taking each expected value as if it had been observed. */
    double[] ahead(double[] parameters, int steps) {
        double alpha = parameters[1];
        double share = share(parameters);
        double level = parameters[0];
        double left = 1;
        for (double value : values) {
            level += alpha * (value - level);
            left *= 1 - alpha;
        }
        int n = values.length;
        double a = line.intercepts()[n];
        double b = line.slopes()[n];
        double average = line.averages()[n];
        var path = new double[steps];
        for (int t = n + 1; t <= n + steps; t++) {
            double next = left * (1 - alpha);
            double expected = level + share * (left * a + (1 - next) / alpha * b);
            path[t - n - 1] = expected;
            level += alpha * (expected - level);
            left = next;
            if (dynamic) {
                b = RunningLine.slope(t, b, expected - average);
                average += (expected - average) / t;
                a = RunningLine.intercept(t, b, average);
            }
        }
        return path;
    }

    private static double share(double[] parameters) {
        return 1 - Math.exp(-parameters[2]);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double leastSquaresSlope(double[] values) {
        int n = values.length;
        double sum = 0;
        for (int t = 1; t <= n; t++) {
            sum += (t - (n + 1) / 2.0) * values[t - 1];
        }
        return 12 * sum / (n * ((double) n * n - 1));
    }
}
