package vn.wardcast.models.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final double[] ACTUAL = {10, 20, Double.NaN, 40};
    private static final double[] FORECAST = {12, 20, 99, 30};

    @Test
    void smape_isRelativeToBothValues() {
        assertEquals((200 * 2 / 22.0 + 0 + 200 * 10 / 70.0) / 3, Metrics.smape(ACTUAL, FORECAST), 1e-12);
    }

    @Test
    void smape_ofZeroForecastAsZeroIsZero() {
        assertEquals(0, Metrics.smape(new double[] {0}, new double[] {0}));
    }

    @Test
    void mase_dividesByNaiveErrorInHistory() {
        assertEquals(4 / 2.0, Metrics.mase(ACTUAL, FORECAST, 2), 1e-12);
    }

    @Test
    void scale_usesTheSeasonOrLagOneWhenTooShort() {
        double[] history = {1, 5, 2, 7};
        assertEquals((1 + 2) / 2.0, Metrics.scale(history, 2));
        assertEquals((4 + 3 + 5) / 3.0, Metrics.scale(history, 4));
    }

    @Test
    void scale_ofConstantHistoryGivesNoMeasure() {
        assertTrue(Double.isNaN(Metrics.mase(ACTUAL, FORECAST, Metrics.scale(new double[] {3, 3, 3}, 1))));
    }

    @Test
    void msis_punishesMissesByTwoOverAlpha() {
        double[] lower = {8, 18, 0, 20};
        double[] upper = {12, 22, 0, 30};
        assertEquals((4 + 4 + 10 + 40 * 10) / 3.0, Metrics.msis(ACTUAL, lower, upper, 95, 1), 1e-9);
    }

    @Test
    void coverage_countsBounds() {
        assertEquals(
                2 / 3.0, Metrics.coverage(ACTUAL, new double[] {10, 0, 0, 0}, new double[] {10, 20, 0, 39}), 1e-12);
    }

    @Test
    void rmsse_isRootOfScaledSquares() {
        assertEquals(Math.sqrt((4 + 100) / 3.0 / 4), Metrics.rmsse(ACTUAL, FORECAST, 4), 1e-12);
    }

    @Test
    void owa_isTheMeanOfTwoRatiosOfMeans() {
        assertEquals((10 / 20.0 + 3 / 2.0) / 2, Metrics.owa(score(10, 3), score(20, 2)));
        assertEquals(1, Metrics.owa(score(20, 2), score(20, 2)));
    }

    private static Score score(double smape, double mase) {
        return new Score("any", 1, smape, mase, 0, 0, 0, 0, 0);
    }
}
