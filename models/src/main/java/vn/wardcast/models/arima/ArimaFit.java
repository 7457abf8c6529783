package vn.wardcast.models.arima;

import java.util.Arrays;

/**
 * An order with its estimates.
 *
 * @param free what {@link ArmaWeights} makes the weights of
 * @param coefficients of the constant, if there is one, and of the regressors
 * @param errors standard errors of the coefficients
 * @param variance of the innovations
 * @param aicc corrected criterion of Akaike; infinite for models that are not to be used
 */
record ArimaFit(ArimaOrder order, double[] free, double[] coefficients, double[] errors, double variance, double aicc) {

    boolean isUsable() {
        return aicc < Double.POSITIVE_INFINITY;
    }

    /** @param regressors columns with an entry for each value and each step */
    double[] ahead(double[] values, double[][] regressors, int steps) {
        int known = values.length;
        double[][] columns = Constant.before(order, regressors, known + steps);
        var differencing = Differencing.of(order);
        var noise = new double[known];
        Arrays.setAll(noise, t -> values[t] - explained(columns, t));
        double[] changes = differencing.applied(noise);
        double[] longer = Arrays.copyOf(changes, changes.length + steps);
        forecastChanges(longer, changes.length);
        double[] path = differencing.undone(noise, longer, steps);
        Arrays.setAll(path, step -> path[step] + explained(columns, known + step));
        return path;
    }

    /**
     * The same order on another part of the history: weights are improved from those found, in a few rounds. A history too
     * short to estimate them keeps them.
     */
    ArimaFit again(double[] values, double[][] regressors, int rounds) {
        var problem = new ArimaProblem(order, values, regressors);
        return problem.judge(problem.isEstimable() ? problem.search(free, rounds) : free);
    }

    private void forecastChanges(double[] changes, int known) {
        var weights = new ArmaWeights(order);
        weights.set(free);
        var whitening = new ExactWhitening(weights, changes.length);
        whitening.update();
        whitening.forecast(changes, known);
    }

    private double explained(double[][] columns, int t) {
        double sum = 0;
        for (int j = 0; j < coefficients.length; j++) {
            sum += coefficients[j] * columns[j][t];
        }
        return sum;
    }

    @Override
    public String toString() {
        return order.toString();
    }
}
