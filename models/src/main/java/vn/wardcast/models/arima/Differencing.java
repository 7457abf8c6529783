package vn.wardcast.models.arima;

import java.util.Arrays;

/**
 * The differences of an ARIMA model and their way back.
 *
 * @param carried weight of the value so many steps ago in the value that has difference zero; entry 0 is not used
 */
record Differencing(double[] carried) {

    static Differencing of(ArimaOrder order) {
        double[] polynomial = {1};
        for (int i = 0; i < order.plain().differences(); i++) {
            polynomial = timesOneMinusLag(polynomial, 1);
        }
        for (int i = 0; i < order.seasonal().differences(); i++) {
            polynomial = timesOneMinusLag(polynomial, order.season());
        }
        return new Differencing(Arrays.stream(polynomial).map(weight -> -weight).toArray());
    }

    static double[] differences(double[] values, int lag) {
        var changes = new double[Math.max(0, values.length - lag)];
        Arrays.setAll(changes, t -> values[t + lag] - values[t]);
        return changes;
    }

    double[] applied(double[] values) {
        int lost = carried.length - 1;
        var changes = new double[values.length - lost];
        for (int t = lost; t < values.length; t++) {
            changes[t - lost] = values[t] - before(values, t);
        }
        return changes;
    }

    /** The values that follow {@code known} when their differences are the last ones of {@code changes}. */
    double[] undone(double[] known, double[] changes, int steps) {
        double[] path = Arrays.copyOf(known, known.length + steps);
        for (int t = known.length; t < path.length; t++) {
            path[t] = changes[changes.length - path.length + t] + before(path, t);
        }
        return Arrays.copyOfRange(path, known.length, path.length);
    }

    private double before(double[] values, int t) {
        double sum = 0;
        for (int lag = 1; lag < carried.length; lag++) {
            sum += carried[lag] == 0 ? 0 : carried[lag] * values[t - lag];
        }
        return sum;
    }

    private static double[] timesOneMinusLag(double[] polynomial, int lag) {
        double[] product = Arrays.copyOf(polynomial, polynomial.length + lag);
        for (int i = 0; i < polynomial.length; i++) {
            product[i + lag] -= polynomial[i];
        }
        return product;
    }
}
