package vn.wardcast.models.arima;

import vn.wardcast.models.numeric.NelderMead;

/** Changes around their mean, with one autoregressive and one moving average weight. Weights: phi, theta. */
record DifferenceFilter(double[] values) implements ArimaFilter {

    @Override
    public double squaredErrors(double[] weights) {
        double error = 0;
        double sum = 0;
        for (int t = 2; t < values.length; t++) {
            error = change(t) - weights[0] * change(t - 1) - weights[1] * error;
            sum += error * error;
        }
        return sum;
    }

    @Override
    public double[] ahead(double[] weights, int steps) {
        double error = 0;
        for (int t = 2; t < values.length; t++) {
            error = change(t) - weights[0] * change(t - 1) - weights[1] * error;
        }
        var path = new double[steps];
        double value = values[values.length - 1];
        double change = weights[0] * change(values.length - 1) + weights[1] * error;
        for (int step = 0; step < steps; step++) {
            value += drift() + change;
            change *= weights[0];
            path[step] = value;
        }
        return path;
    }

    @Override
    public NelderMead.Box box() {
        return new NelderMead.Box(
                new double[] {0.1, 0}, new double[] {-0.9, -0.9}, new double[] {0.9, 0.9}, new double[] {0.2, 0.2});
    }

    private double drift() {
        return (values[values.length - 1] - values[0]) / (values.length - 1);
    }

    private double change(int t) {
        return values[t] - values[t - 1] - drift();
    }
}
