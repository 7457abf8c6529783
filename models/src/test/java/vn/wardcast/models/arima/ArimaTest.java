package vn.wardcast.models.arima;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArimaTest {

    private static final double[][] NONE = {};

    @Test
    void straightLine_goesOn() {
        var values = new double[20];
        Arrays.setAll(values, t -> 3 * t + 1);
        assertArrayEquals(new double[] {61, 64, 67}, new Arima().fit(values, 1).ahead(3), 1e-9);
    }

    @Test
    void patternAndTrend_goOn() {
        var random = new Random(1);
        var values = new double[75];
        Arrays.setAll(values, t -> 100 + t + 30 * Math.sin(Math.PI * t / 6) + random.nextGaussian());
        double[] path = new Arima().fit(Arrays.copyOf(values, 60), 12).ahead(15);
        assertArrayEquals(Arrays.copyOfRange(values, 60, 75), path, 5);
    }

    @Test
    void search_findsTheKindOfModel() {
        double[] values = Simulated.arma(new double[] {1.2, -0.5}, new double[0], 500, 5);
        var best = StepwiseSearch.best(DifferenceTests.order(values, 1), values, NONE, 1)
                .get(0);
        var truth = new ArimaProblem(ArimaOrder.of(2, 0, 0), values, NONE);
        double ofTruth = truth.judge(truth.exactSearch(ArimaProblem.ignorantStart(ArimaOrder.of(2, 0, 0)), 50))
                .aicc();
        assertEquals(0, best.order().differences());
        assertTrue(best.aicc() <= ofTruth + 1, best + " " + best.aicc() + " against " + ofTruth);
    }

    @Test
    void severalModels_comeBestFirst() {
        double[] values = Simulated.cumulated(Simulated.arma(new double[] {0.4}, new double[0], 60, 6), 1);
        var models = StepwiseSearch.best(DifferenceTests.order(values, 1), values, NONE, 6);
        assertEquals(6, models.size());
        for (int i = 1; i < models.size(); i++) {
            assertTrue(models.get(i - 1).aicc() <= models.get(i).aicc());
        }
    }

    @Test
    void relearning_onTheSameHistoryChangesLittle() {
        double[] values = Simulated.arma(new double[] {0.8}, new double[] {0.3}, 120, 7);
        var extension = new Arima().fit(values, 1);
        assertArrayEquals(extension.ahead(5), extension.relearn(values).ahead(5), 0.02);
    }

    @Test
    void relearning_worksOnTheShortestHistories() {
        var values = new double[40];
        Arrays.setAll(values, t -> t * t + 10 * Math.sin(Math.PI * t / 2));
        var extension = new Arima().fit(values, 4);
        for (int length = 1; length <= 40; length++) {
            double[] path = extension.relearn(Arrays.copyOf(values, length)).ahead(8);
            assertTrue(Arrays.stream(path).allMatch(Double::isFinite), "length " + length);
        }
    }

    @Test
    void order_saysWhatItIs() {
        var order = ArimaOrder.of(1, 1, 0).withSeason(12, 0, 0, 2);
        assertEquals("ARIMA(1,1,0)(0,0,2)12", order.toString());
        assertEquals("ARIMA(1,1,0)(0,0,2)12 with drift", order.withConstant().toString());
        assertFalse(order.equals(order.withConstant()));
        assertThrows(
                IllegalArgumentException.class, () -> ArimaOrder.of(0, 2, 0).withConstant());
        assertThrows(IllegalArgumentException.class, () -> ArimaOrder.of(0, -1, 0));
        assertThrows(
                IllegalArgumentException.class, () -> ArimaOrder.of(0, 0, 0).withSeason(1, 1, 0, 0));
    }
}
