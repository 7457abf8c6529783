package vn.wardcast.models.seasonal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.backtest.Metrics;

class MstlTest {

    @Test
    void loess_keepsAStraightLine() {
        var line = new double[50];
        Arrays.setAll(line, t -> 3 * t - 7);
        var smooth = new double[50];
        var trust = new double[50];
        Arrays.fill(trust, 1);
        new Loess(11, 4).smooth(line, trust, smooth);
        for (int t = 0; t < 50; t++) {
            assertEquals(line[t], smooth[t], 1e-9);
        }
    }

    @Test
    void stl_partsAddUp_andTheSeasonIsFound() {
        var values = new double[120];
        Arrays.setAll(values, t -> 0.5 * t + weekly(t));
        var parts = Stl.decompose(values, 7, 35, 0);
        for (int t = 0; t < values.length; t++) {
            assertEquals(values[t], parts.trend()[t] + parts.season()[t] + parts.rest()[t], 1e-9);
            assertEquals(weekly(t), parts.season()[t], 0.05);
        }
    }

    @Test
    void stl_robust_isNotBentByAnOutlier() {
        var values = new double[140];
        Arrays.setAll(values, t -> weekly(t) + (t == 70 ? 500 : 0));
        var plain = Stl.decompose(values, 7, 35, 0);
        var robust = Stl.decompose(values, 7, 35, 5);
        assertTrue(Math.abs(plain.season()[77] - weekly(77)) > 5);
        assertEquals(weekly(77), robust.season()[77], 0.5);
    }

    @Test
    void stl_refusesLessThanTwoPeriods() {
        assertThrows(IllegalArgumentException.class, () -> Stl.decompose(new double[13], 7, 7, 0));
    }

    @Test
    void mstl_findsBothSeasons() {
        var values = twoSeasons(4 * 365, 0.5);
        var parts = Mstl.decompose(values, 7, 365.25);
        double week = 0;
        double year = 0;
        for (int t = 0; t < values.length; t++) {
            week += Math.abs(parts.seasons().get(0)[t] - weekly(t)) / values.length;
            year += Math.abs(parts.seasons().get(1)[t] - yearly(t)) / values.length;
        }
        assertTrue(week < 0.25, "week " + week);
        assertTrue(year < 0.6, "year " + year);
    }

    @Test
    void forecast_beatsTheLastWeek_whenThereIsAYear() {
        double[] all = twoSeasons(3 * 365 + 30, 1);
        var known = Series.of(Arrays.copyOf(all, all.length - 60), Frequency.DAY, LocalDate.of(2020, 1, 1));
        double[] actual = Arrays.copyOfRange(all, all.length - 60, all.length);
        double mstl = error(known, actual, "mstl");
        double week = error(known, actual, "seasonal_naive");
        assertTrue(mstl < 0.6 * week, mstl + " against " + week);
        assertTrue(error(known, actual, "automatic") < 0.8 * week);
    }

    @Test
    void shortYear_isSmooth_andSmall() {
        double[] values = twoSeasons(500, 0.5);
        var parts = Mstl.decompose(values, 7, 365.25);
        double[] year = parts.seasons().get(1);
        for (int t = 1; t < year.length; t++) {
            assertTrue(Math.abs(year[t] - year[t - 1]) < 0.5);
            assertTrue(Math.abs(year[t]) < 15);
        }
    }

    @Test
    void regime_beginsAfterTheClosedBorder() {
        var values = new double[800];
        Arrays.setAll(values, t -> (t < 300 ? 10 : 1000) + weekly(t));
        int start = Regime.start(values);
        assertTrue(300 <= start && start < 340, "start " + start);
        assertEquals(0, Regime.start(Arrays.copyOfRange(values, 300, 800)));
    }

    @Test
    void lastYear_growsWithTheYear() {
        var values = new double[900];
        Arrays.setAll(values, t -> 100 * Math.pow(1.1, t / 364.0) * (1 + 0.3 * Math.sin(2 * Math.PI * t / 364)));
        double[] path = new LastYear().fit(values, 7).ahead(28);
        for (int step = 0; step < 28; step++) {
            double truth =
                    100 * Math.pow(1.1, (900 + step) / 364.0) * (1 + 0.3 * Math.sin(2 * Math.PI * (900 + step) / 364));
            assertEquals(truth, path[step], 1e-6 * truth);
        }
    }

    private static double error(Series known, double[] actual, String model) {
        return Metrics.smape(
                actual,
                Forecasters.named(model).fit(known).predict(actual.length).mean());
    }

    private static double[] twoSeasons(int length, double noise) {
        var random = new Random(17);
        var values = new double[length];
        Arrays.setAll(values, t -> 100 + weekly(t) + yearly(t) + noise * random.nextGaussian());
        return values;
    }

    private static double weekly(int t) {
        return t % 7 == 2 ? 12 : -2;
    }

    private static double yearly(int t) {
        return 10 * Math.sin(2 * Math.PI * t / 365.25) + 4 * Math.cos(4 * Math.PI * t / 365.25);
    }
}
