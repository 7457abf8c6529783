package vn.wardcast.models.arima;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.interval.ConformalForecaster;

class RegressionWithArimaErrorsTest {

    private static final int KNOWN = 120;
    private static final int STEPS = 12;

    /** Two thirds of the time off, on in irregular months. */
    private final double[] campaign = new Random(3)
            .ints(KNOWN + STEPS, 0, 3)
            .mapToDouble(draw -> draw == 0 ? 1 : 0)
            .toArray();

    private final double[] noise = Simulated.arma(new double[] {0.7}, new double[0], KNOWN, 8);

    @Test
    void effect_isRecoveredWithinThreeStandardErrors() {
        var fitted = regression(campaign).fit(with(5), 1);
        var effect = fitted.effects().get(0);
        assertEquals(5, effect.size(), 3 * effect.error());
        assertTrue(effect.error() < 0.25, effect.toString());
    }

    @Test
    void effect_isRecoveredUnderTrendAndSeason() {
        double[] values = with(5);
        Arrays.setAll(values, t -> values[t] + 2 * t + 20 * Math.sin(Math.PI * t / 6));
        var fitted = regression(campaign).fit(values, 12);
        var effect = fitted.effects().get(0);
        assertEquals(5, effect.size(), 3 * effect.error());
        assertTrue(effect.error() < 0.4 && fitted.order().differences() > 0, effect + " " + fitted.order());
    }

    @Test
    void forecast_followsTheRegressor() {
        double[] path = regression(campaign).fit(with(50), 1).ahead(STEPS);
        for (int step = 1; step < STEPS; step++) {
            double change = campaign[KNOWN + step] - campaign[KNOWN + step - 1];
            assertEquals(50 * change, path[step] - path[step - 1], 3);
        }
    }

    @Test
    void uselessRegressor_changesLittle() {
        var fitted = regression(campaign).fit(noise, 1);
        var effect = fitted.effects().get(0);
        assertTrue(Math.abs(effect.size()) < 2.5 * effect.error(), effect.toString());
        double[] without = Arima.single().fit(noise, 1).ahead(STEPS);
        assertArrayEquals(without, fitted.ahead(STEPS), 0.5);
    }

    @Test
    void repeatedAndConstantRegressors_getNoEffect() {
        var constant = new double[KNOWN + STEPS];
        Arrays.fill(constant, 1);
        double[] values = Simulated.cumulated(with(5), 1);
        var once = regression(Simulated.cumulated(campaign, 1)).fit(values, 1);
        var twice = regression(Simulated.cumulated(campaign, 1), Simulated.cumulated(campaign, 1), constant)
                .fit(values, 1);
        assertEquals(0, twice.effects().get(1).size());
        assertEquals(0, twice.effects().get(2).size());
        assertEquals(once.effects().get(0).size(), twice.effects().get(0).size(), 0.3);
    }

    @Test
    void shorterHistory_keepsItsPlaceBesideTheRegressors() {
        double[] values = with(50);
        double[] recent = Arrays.copyOfRange(values, 40, KNOWN);
        var relearned = regression(campaign).fit(recent, 1).relearn(Arrays.copyOf(recent, 70));
        assertEquals(50, relearned.effects().get(0).size(), 2);
        assertEquals(
                50 * (campaign[111] - campaign[110]),
                relearned.ahead(2)[1] - relearned.ahead(2)[0],
                3);
    }

    @Test
    void insideConformalForecaster_itStaysBesideItsRegressorsDespiteMissingFirstValues() {
        double[] values = with(50);
        Arrays.fill(values, 0, 20, Double.NaN);
        var series =
                Series.of(values, Frequency.MONTH, LocalDate.of(2010, 1, 1)).withSeason(1);
        var forecast = new ConformalForecaster(regression(campaign)).fit(series).predict(STEPS);
        double change = campaign[KNOWN + 3] - campaign[KNOWN + 2];
        assertEquals(50 * change, forecast.mean()[3] - forecast.mean()[2], 3);
        assertTrue(forecast.fallback().isEmpty());
    }

    @Test
    void unknownFuture_isRefused() {
        var fitted = regression(campaign).fit(noise, 1);
        assertThrows(IllegalArgumentException.class, () -> fitted.ahead(STEPS + 1));
        assertThrows(IllegalArgumentException.class, () -> new KnownRegressors(new double[][] {{1, Double.NaN}}, 1));
        assertThrows(IllegalArgumentException.class, () -> new KnownRegressors(new double[][] {{1}, {1, 2}}, 1));
        assertThrows(IllegalArgumentException.class, () -> new KnownRegressors(new double[][] {{1}}, 2));
    }

    private static RegressionWithArimaErrors regression(double[]... columns) {
        return new RegressionWithArimaErrors(new KnownRegressors(columns, KNOWN));
    }

    private double[] with(double effect) {
        var values = new double[KNOWN];
        Arrays.setAll(values, t -> noise[t] + effect * campaign[t]);
        return values;
    }
}
