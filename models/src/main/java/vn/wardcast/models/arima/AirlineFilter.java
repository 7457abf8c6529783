package vn.wardcast.models.arima;

import java.util.Arrays;
import vn.wardcast.models.numeric.NelderMead;

/** Differences at lag one and at the season, with a moving average of each. Weights: theta, seasonal theta. */
record AirlineFilter(double[] values, int season) implements ArimaFilter {

    @Override
    public double squaredErrors(double[] weights) {
        var errors = new double[values.length];
        double sum = 0;
        for (int t = season + 1; t < values.length; t++) {
            errors[t] = change(values, t) + carried(errors, t, weights);
            sum += errors[t] * errors[t];
        }
        return sum;
    }

    @Override
    public double[] ahead(double[] weights, int steps) {
        int n = values.length;
        double[] path = Arrays.copyOf(values, n + steps);
        var errors = new double[n + steps];
        for (int t = season + 1; t < n; t++) {
            errors[t] = change(values, t) + carried(errors, t, weights);
        }
        for (int t = n; t < n + steps; t++) {
            path[t] = path[t - 1] + path[t - season] - path[t - season - 1] - carried(errors, t, weights);
        }
        return Arrays.copyOfRange(path, n, n + steps);
    }

    @Override
    public NelderMead.Box box() {
        return new NelderMead.Box(
                new double[] {0.4, 0.5}, new double[] {-0.9, 0}, new double[] {0.98, 0.98}, new double[] {0.2, 0.2});
    }

    private double change(double[] y, int t) {
        return y[t] - y[t - 1] - y[t - season] + y[t - season - 1];
    }

    private double carried(double[] errors, int t, double[] weights) {
        return weights[0] * errors[t - 1]
                + weights[1] * errors[t - season]
                - weights[0] * weights[1] * errors[t - season - 1];
    }
}
