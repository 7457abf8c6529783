package vn.wardcast.models.arima;

import java.util.Arrays;
import vn.wardcast.models.numeric.LevenbergMarquardt;

/**
 * One order on one history: regression on the constant and on further columns, whose errors follow the ARIMA model. For
 * given ARMA weights the regression is solved exactly on whitened differences, so only the weights are searched for. Twice
 * the negative logarithm of the likelihood is a constant plus {@code n log} of the sum of squares of innovations times
 * their mean variance, which makes maximum likelihood a least squares problem.
 */
final class ArimaProblem {

    /** A partial autocorrelation goes up to 0.995. */
    private static final double LIMIT = 10;

    private static final int SHORT = 150;

    private static final double TOLERANCE = 1e-6;
    private static final double START = 0.1;
    /** Squares smaller than this share of those of the values are rounding. */
    private static final double PRECISION = 1e-20;

    private final ArimaOrder order;
    private final double[] changes;
    private final double[][] columns;
    private final ArmaWeights weights;
    private final ConditionalWhitening conditional;
    private final ExactWhitening exact;
    private final Projection projection;
    private final double[] innovations;
    private final double leastSquares;

    /** @param regressors columns with an entry for each value, without the constant */
    ArimaProblem(ArimaOrder order, double[] values, double[][] regressors) {
        var differencing = Differencing.of(order);
        this.order = order;
        this.changes = differencing.applied(values);
        this.columns = Arrays.stream(Constant.before(order, regressors, values.length))
                .map(differencing::applied)
                .toArray(double[][]::new);
        this.weights = new ArmaWeights(order);
        this.conditional = new ConditionalWhitening(weights);
        this.exact = new ExactWhitening(weights, changes.length);
        this.projection = new Projection(changes.length, columns.length);
        this.innovations = new double[changes.length];
        this.leastSquares =
                PRECISION * Arrays.stream(values).map(value -> value * value).sum() + Double.MIN_NORMAL;
    }

    /** Where a search begins that knows nothing: a little away from zero, where AR and MA weights look the same. */
    static double[] ignorantStart(ArimaOrder order) {
        var start = new double[order.weights()];
        Arrays.fill(start, START);
        return start;
    }

    double[] conditionalSearch(double[] start, int rounds) {
        return search(conditional, start, rounds);
    }

    /** Exact where that is cheap, else conditional. */
    double[] search(double[] start, int rounds) {
        return search(isLong() ? conditional : exact, start, rounds);
    }

    /** So long that exact maximum likelihood is costly and conditional least squares nearly as good. */
    boolean isLong() {
        return changes.length > SHORT;
    }

    double[] exactSearch(double[] start, int rounds) {
        return search(exact, start, rounds);
    }

    /** Whether there are more differences than numbers to estimate. */
    boolean isEstimable() {
        return changes.length > order.weights() + columns.length + 1;
    }

    /** The likelihood and the regression at these weights; not usable where they are not allowed. */
    ArimaFit judge(double[] free) {
        boolean allowed = residuals(exact, free, innovations);
        double squares = allowed ? sumOfSquares(innovations) : Double.POSITIVE_INFINITY;
        double variance = squares / Math.exp(exact.meanLogVariance(changes.length)) / changes.length;
        boolean usable = allowed && weights.isClear(free);
        int estimated = order.weights() + columns.length + 1;
        return new ArimaFit(
                order,
                free,
                projection.coefficients(),
                standardErrors(variance),
                variance,
                usable ? deviance(squares) + penalty(estimated, changes.length) : Double.POSITIVE_INFINITY);
    }

    /** Twice the negative logarithm of the likelihood at these weights, even those near the unit circle. */
    double deviance(double[] free) {
        return residuals(exact, free, innovations) ? deviance(sumOfSquares(innovations)) : Double.POSITIVE_INFINITY;
    }

    private double deviance(double squares) {
        double spread = Math.max(squares, leastSquares) / changes.length;
        return changes.length * (Math.log(2 * Math.PI * spread) + 1);
    }

    private double[] standardErrors(double variance) {
        return Arrays.stream(projection.variances())
                .map(share -> Math.sqrt(share * variance))
                .toArray();
    }

    private static double penalty(int estimated, int observations) {
        int spare = observations - estimated - 1;
        return spare <= 0 ? Double.POSITIVE_INFINITY : 2.0 * estimated * observations / spare;
    }

    private double[] search(Whitening whitening, double[] start, int rounds) {
        return LevenbergMarquardt.minimise(
                (point, into) -> residuals(whitening, point, into), start, changes.length, LIMIT, rounds, TOLERANCE);
    }

    private boolean residuals(Whitening whitening, double[] free, double[] into) {
        weights.set(free);
        if (!whitening.update()) {
            return false;
        }
        for (int j = 0; j < columns.length; j++) {
            whitening.whiten(columns[j], projection.column(j), changes.length);
        }
        projection.prepare();
        whitening.whiten(changes, into, changes.length);
        projection.takeFrom(into);
        double scale = Math.exp(whitening.meanLogVariance(changes.length) / 2);
        for (int t = 0; t < into.length; t++) {
            into[t] *= scale;
        }
        return true;
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
