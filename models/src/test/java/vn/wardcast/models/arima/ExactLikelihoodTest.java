package vn.wardcast.models.arima;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The banded likelihood against the definition: the covariance matrix of all values, inverted without any trick. */
class ExactLikelihoodTest {

    private static final int LENGTH = 25;
    private static final int STEPS = 9;
    private static final int RESPONSES = 3000;

    static List<ArimaOrder> orders() {
        return List.of(
                ArimaOrder.of(0, 0, 0),
                ArimaOrder.of(1, 0, 0),
                ArimaOrder.of(0, 0, 2),
                ArimaOrder.of(3, 0, 1),
                ArimaOrder.of(1, 0, 3),
                ArimaOrder.of(5, 0, 5),
                ArimaOrder.of(0, 0, 1).withSeason(4, 0, 0, 1),
                ArimaOrder.of(2, 0, 1).withSeason(4, 1, 0, 1),
                ArimaOrder.of(1, 0, 1).withSeason(12, 2, 0, 1));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void likelihood_isThatOfTheNormalDistribution(ArimaOrder order) {
        var weights = someWeights(order);
        double[] values = someValues();
        var exact = new ExactWhitening(weights, LENGTH);
        exact.update();
        var white = new double[LENGTH];
        exact.whiten(values, white, LENGTH);
        double[][] root = root(covariance(weights, LENGTH));
        double[] expected = forward(root, values);
        double logs = 0;
        for (int i = 0; i < LENGTH; i++) {
            logs += 2 * Math.log(root[i][i]);
        }
        assertArrayEquals(expected, white, 1e-7);
        assertEquals(logs / LENGTH, exact.meanLogVariance(LENGTH), 1e-8);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void forecast_isTheConditionalMean(ArimaOrder order) {
        var weights = someWeights(order);
        double[] values = someValues();
        double[][] all = covariance(weights, LENGTH + STEPS);
        double[] solved =
                backward(root(covariance(weights, LENGTH)), forward(root(covariance(weights, LENGTH)), values));
        var expected = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < LENGTH; i++) {
                expected[step] += all[LENGTH + step][i] * solved[i];
            }
        }
        var whitening = new ExactWhitening(weights, LENGTH + STEPS);
        whitening.update();
        double[] path = Arrays.copyOf(values, LENGTH + STEPS);
        whitening.forecast(path, LENGTH);
        assertArrayEquals(expected, Arrays.copyOfRange(path, LENGTH, path.length), 1e-7);
    }

    private static ArmaWeights someWeights(ArimaOrder order) {
        var weights = new ArmaWeights(order);
        double[] free = new Random(5).doubles(order.weights(), -1.2, 1.2).toArray();
        weights.set(free);
        return weights;
    }

    private static double[] someValues() {
        var random = new Random(9);
        var values = new double[LENGTH];
        Arrays.setAll(values, t -> 3 * random.nextGaussian());
        return values;
    }

    private static double[][] covariance(ArmaWeights weights, int size) {
        var responses = new double[RESPONSES];
        for (int t = 0; t < RESPONSES; t++) {
            responses[t] = t <= weights.movingAverageReach() ? weights.movingAverage()[t] : 0;
            for (int lag = 1; lag <= Math.min(t, weights.autoregressiveReach()); lag++) {
                responses[t] += weights.autoregressive()[lag] * responses[t - lag];
            }
        }
        var matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int t = 0; t + Math.abs(i - j) < RESPONSES; t++) {
                    matrix[i][j] += responses[t] * responses[t + Math.abs(i - j)];
                }
            }
        }
        return matrix;
    }

    private static double[][] root(double[][] matrix) {
        int n = matrix.length;
        var root = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
            }
        }
        return root;
    }

    private static double[] forward(double[][] root, double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= root[i][k] * x[k];
            }
            x[i] /= root[i][i];
        }
        return x;
    }

    private static double[] backward(double[][] root, double[] right) {
        double[] x = right.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= root[k][i] * x[k];
            }
            x[i] /= root[i][i];
        }
        return x;
    }
}
