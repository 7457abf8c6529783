package vn.wardcast.models.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevelShiftTest {

    /** 100 a month for a year, 110 the next (10 % growth), then months 10 % higher still and a quarter up: 151.25. */
    private static double[] series(int monthsAfter) {
        double[] values = new double[24 + monthsAfter];
        Arrays.fill(values, 0, 12, 100);
        Arrays.fill(values, 12, 24, 110);
        Arrays.fill(values, 24, values.length, 151.25);
        return values;
    }

    @Test
    void theStepIsMeasuredBesideGrowth_andShrunkByItsMonths() {
        // 151.25 / 110 / 1.1 = 1.25; six months count 6 / 8, three 3 / 5
        assertEquals(
                Math.pow(1.25, .75), LevelShift.at(series(6), 24).orElseThrow().factor(), 1e-12);
        assertEquals(
                Math.pow(1.25, .6), LevelShift.at(series(3), 24).orElseThrow().factor(), 1e-12);
        assertEquals(6, LevelShift.at(series(6), 24).orElseThrow().months());
    }

    @Test
    void twoMonths_sayNothing() {
        assertTrue(LevelShift.at(series(2), 24).isEmpty());
        assertTrue(LevelShift.at(new double[] {1, 2, 3, 4}, 1).isEmpty());
        assertTrue(LevelShift.at(new double[40], 24).isEmpty(), "nothing came before or since");
    }

    @Test
    void historyIsLiftedUpToTheBreak() {
        double[] level = new LevelShift(2, 12).rescaled(new double[] {1, Double.NaN, 3}, 2);
        assertEquals(2, level[0]);
        assertTrue(Double.isNaN(level[1]));
        assertEquals(3, level[2]);
    }
}
