package vn.wardcast.models.arima;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** One given order: estimates and forecasts. Tolerances are about three standard errors of the estimate. */
class ArimaEstimatesTest {

    private static final double[][] NONE = {};

    @Test
    void autoregression_isRecovered() {
        double[] values = shifted(Simulated.arma(new double[] {0.7}, new double[0], 1000, 1), 50);
        var fit = estimate(ArimaOrder.of(1, 0, 0).withConstant(), values);
        assertEquals(0.7, weights(fit).autoregressive()[1], 0.07);
        assertEquals(50, fit.coefficients()[0], 0.32);
        assertEquals(1, fit.variance(), 0.14);
    }

    @Test
    void mixedModel_isRecovered() {
        double[] values = Simulated.arma(new double[] {1.2, -0.5}, new double[] {0.6}, 2000, 2);
        var found = weights(estimate(ArimaOrder.of(2, 0, 1), values));
        assertEquals(1.2, found.autoregressive()[1], 0.09);
        assertEquals(-0.5, found.autoregressive()[2], 0.08);
        assertEquals(0.6, found.movingAverage()[1], 0.08);
    }

    @Test
    void seasonalModel_isRecovered() {
        var lags = new double[13];
        lags[0] = -0.4;
        lags[11] = -0.6;
        lags[12] = 0.24;
        double[] changes = Simulated.arma(new double[0], lags, 600, 3);
        double[] values = Simulated.cumulated(Simulated.cumulated(changes, 1), 12);
        var fit = estimate(ArimaOrder.of(0, 1, 1).withSeason(12, 0, 1, 1), values);
        assertEquals(-0.4, weights(fit).movingAverage()[1], 0.12);
        assertEquals(-0.6, weights(fit).movingAverage()[12], 0.1);
    }

    @Test
    void conditionalEstimates_areNearExactOnesOnLongHistories() {
        double[] values = Simulated.arma(new double[] {0.6}, new double[] {-0.3}, 1000, 4);
        var problem = new ArimaProblem(ArimaOrder.of(1, 0, 1), values, NONE);
        double[] start = ArimaProblem.ignorantStart(ArimaOrder.of(1, 0, 1));
        assertArrayEquals(problem.exactSearch(start, 40), problem.conditionalSearch(start, 40), 0.03);
    }

    @Test
    void autoregression_returnsToItsMeanGeometrically() {
        double[] values = {4, 6, 5, 7, 8, 6, 5, 6, 9, 8};
        var fit = estimate(ArimaOrder.of(1, 0, 0).withConstant(), values);
        double phi = weights(fit).autoregressive()[1];
        double mean = fit.coefficients()[0];
        double[] expected = {mean + phi * (8 - mean), mean + phi * phi * (8 - mean)};
        assertArrayEquals(expected, fit.ahead(values, NONE, 2), 1e-9);
    }

    /** By hand: covariances 1.25 and 0.5, so the third value is expected at 0.5 (1.25 * 2 - 0.5 * 1) / (1.25^2 - 0.5^2). */
    @Test
    void movingAverage_usesTheExactConditionalMean() {
        // the partial autocorrelation of weight 0.5 is -0.5, made by the free number -0.5 / sqrt(0.75)
        double[] free = {-0.5 / Math.sqrt(0.75)};
        var fit = new ArimaProblem(ArimaOrder.of(0, 0, 1), new double[] {1, 2}, NONE).judge(free);
        assertArrayEquals(new double[] {1 / 1.3125, 0}, fit.ahead(new double[] {1, 2}, NONE, 2), 1e-12);
    }

    @Test
    void randomWalk_staysAtItsLastValueOrDrifts() {
        double[] values = {1, 4, 2, 7};
        assertArrayEquals(
                new double[] {7, 7}, estimate(ArimaOrder.of(0, 1, 0), values).ahead(values, NONE, 2));
        assertArrayEquals(
                new double[] {9, 11},
                estimate(ArimaOrder.of(0, 1, 0).withConstant(), values).ahead(values, NONE, 2),
                1e-9);
    }

    @Test
    void seasonalWalk_repeatsTheLastSeasonWithItsDrift() {
        double[] values = {10, 20, 30, 40, 14, 22, 34, 46};
        var order = ArimaOrder.of(0, 0, 0).withSeason(4, 0, 1, 0).withConstant();
        assertArrayEquals(
                new double[] {18, 26, 38, 50, 22}, estimate(order, values).ahead(values, NONE, 5), 1e-9);
    }

    @Test
    void twoDifferences_continueTheLastSlope() {
        double[] values = {1, 2, 4, 9};
        assertArrayEquals(
                new double[] {14, 19}, estimate(ArimaOrder.of(0, 2, 0), values).ahead(values, NONE, 2), 1e-9);
    }

    /** By hand: squares 1 + 4 + 0 around zero, only the variance estimated. */
    @Test
    void criterion_isThatOfHurvichAndTsai() {
        double[] values = {1, 2, 0};
        double expected = 3 * (Math.log(2 * Math.PI * 5 / 3) + 1) + 2 * 1 * 3 / (3 - 1 - 1.0);
        assertEquals(expected, estimate(ArimaOrder.of(0, 0, 0), values).aicc(), 1e-12);
    }

    @Test
    void weightsNearTheUnitCircle_areNotUsable() {
        var weights = new ArmaWeights(ArimaOrder.of(1, 0, 1));
        assertTrue(weights.isClear(new double[] {2, -2}));
        assertFalse(weights.isClear(new double[] {8, 0}));
        assertFalse(weights.isClear(new double[] {0, -8}));
    }

    private static ArimaFit estimate(ArimaOrder order, double[] values) {
        var problem = new ArimaProblem(order, values, NONE);
        return problem.judge(problem.exactSearch(ArimaProblem.ignorantStart(order), 50));
    }

    private static ArmaWeights weights(ArimaFit fit) {
        var weights = new ArmaWeights(fit.order());
        weights.set(fit.free());
        return weights;
    }

    private static double[] shifted(double[] values, double level) {
        return Arrays.stream(values).map(value -> value + level).toArray();
    }
}
