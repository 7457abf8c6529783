package vn.wardcast.models.theta;

/**
 * The line through the first t values, for every t: what the dynamic model takes as its trend at t. It does not depend on any
 * parameter, so a search needs it once.
 *
 * @param intercepts at index t, of the line through t values
 * @param slopes likewise
 * @param averages likewise, of the values themselves
 */
record RunningLine(double[] intercepts, double[] slopes, double[] averages) {

    static RunningLine through(double[] values) {
        int n = values.length;
        var line = new RunningLine(new double[n + 1], new double[n + 1], new double[n + 1]);
        for (int t = 1; t <= n; t++) {
            line.slopes[t] = slope(t, line.slopes[t - 1], values[t - 1] - line.averages[t - 1]);
            line.averages[t] = line.averages[t - 1] + (values[t - 1] - line.averages[t - 1]) / t;
            line.intercepts[t] = intercept(t, line.slopes[t], line.averages[t]);
        }
        return line;
    }

    /** Slope through t values, from that through one less and how far the new value lies from their average. */
    static double slope(int t, double before, double distance) {
        return t == 1 ? 0 : ((t - 2) * before + 6.0 / t * distance) / (t + 1);
    }

    static double intercept(int t, double slope, double average) {
        return average - slope * (t + 1) / 2;
    }
}
