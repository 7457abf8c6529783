package vn.wardcast.models.intermittent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Levels;

class OccurrenceSizeTest {

    /** Two years: 10 and 30 in December, 20 in one June; 3 of 24 months. */
    private static final OccurrenceSize LAND = OccurrenceSize.of(history(), 1);

    @Test
    void aMonth_comesAsOftenAsItsMonthDid_drawnTowardsAllMonths() {
        assertEquals((2 + 2 * 3 / 24.0) / 4, LAND.chance(12), 1e-12);
        assertEquals((1 + 2 * 3 / 24.0) / 4, LAND.chance(6), 1e-12);
        assertEquals((0 + 2 * 3 / 24.0) / 4, LAND.chance(1), 1e-12);
    }

    @Test
    void theMean_isChanceTimesSize() {
        Forecast forecast = LAND.predict(12, 2, Levels.STANDARD);
        assertEquals(0.5625 * 20, forecast.mean()[0], 1e-12);
        assertEquals(0.0625 * 20, forecast.mean()[1], 1e-12);
        assertEquals(0, forecast.interval(80).lower()[0]);
        assertEquals(30, forecast.interval(80).upper()[0]);
        assertEquals(0.0625 * 20, forecast.interval(80).upper()[1], 1e-12, "nothing at 90 %: the mean bounds it");
    }

    @Test
    void theDistribution_isNothingFirst_thenTheSizes() {
        assertEquals(0, LAND.month(12).at(0.43));
        assertEquals(10, LAND.month(12).at(0.45));
        assertEquals(20, LAND.month(12).at(0.70));
        assertEquals(30, LAND.month(12).at(0.99));
        assertEquals(30, LAND.month(12).at(1));
    }

    @Test
    void aHistoryOfNothing_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> OccurrenceSize.of(new double[24], 1));
    }

    private static double[] history() {
        double[] months = new double[24];
        months[5] = 20;
        months[11] = 10;
        months[23] = 30;
        return months;
    }
}
