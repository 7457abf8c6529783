package vn.wardcast.models.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeriesRuleTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** Falls of 20 % in two quarters together against the year before. */
    private static final SeasonalChange FALL = new SeasonalChange(4, 2, 20, NEVER, 0, 0);

    @Test
    void bound_alertsBeyondIt_andIsBorneOutByTheNextPeriod() {
        Bound high = new Bound(90, true);
        double[] values = {91, 92, 50, 95, 80, 99};
        assertEquals(new SeriesRule.Record(5, 3, 2), high.record(values));
        assertEquals(1, high.spell(values));
        assertEquals(90, high.at(values, 0).orElseThrow().limit());
        assertFalse(new Bound(90, true).at(new double[] {90}, 0).orElseThrow().raised());
        assertTrue(new Bound(90, false).at(new double[] {89}, 0).orElseThrow().raised());
        assertTrue(high.at(new double[] {Double.NaN}, 0).isEmpty());
    }

    @Test
    void change_comparesWithTheSameSeason() {
        // Third and fourth quarter: 60 + 100 against 100 + 100: -20 %.
        double[] values = {10, 20, 100, 100, 10, 20, 60, 100};
        Signal signal = FALL.at(values, 7).orElseThrow();
        assertTrue(signal.raised());
        assertEquals(-20, signal.figure(), 1e-9);
        assertEquals(160, signal.operands().get("now"));
        assertEquals(200, signal.operands().get("then"));
        // Second and third: 80 against 120, -33 %; first and second: 30 against 30.
        assertEquals(2, FALL.spell(values));
        assertFalse(FALL.at(values, 5).orElseThrow().raised());
        assertTrue(FALL.at(values, 4).isEmpty());
    }

    @Test
    void change_isFalseWhenTheNextWindowIsBack() {
        // Asked at 5: 20 against 40; the next window is 40 against 40.
        double[] back = {20, 20, 20, 20, 10, 10, 20, 20};
        assertEquals(false, FALL.confirmed(back, 5).orElseThrow());
        // 36 against 40 is -10 %, half of the limit.
        double[] stays = {20, 20, 20, 20, 10, 10, 18, 18};
        assertEquals(true, FALL.confirmed(stays, 5).orElseThrow());
        assertTrue(FALL.confirmed(stays, 6).isEmpty());
        // Period 5 is the only one with two windows a year apart and a next one: 30 against 40, then 36.
        assertEquals(new SeriesRule.Record(1, 1, 0), FALL.record(new double[] {20, 20, 20, 20, 20, 10, 18, 18}));
    }

    @Test
    void aFallThatLasts_isBorneOut() {
        SeasonalChange yearly = new SeasonalChange(1, 1, 20, NEVER, 0, 0);
        // 82 against the 100 from before the fall, not against 80.
        assertEquals(true, yearly.confirmed(new double[] {100, 80, 82}, 1).orElseThrow());
        assertEquals(false, yearly.confirmed(new double[] {100, 80, 95}, 1).orElseThrow());
    }

    @Test
    void usualChanges_areNoNews() {
        // It always halves or doubles: 10 and 20 in turn, by year; a fall of 50 % is what it does.
        double[] values = {20, 10, 20, 10, 20, 10, 20, 10, 20, 10};
        SeasonalChange plain = new SeasonalChange(1, 1, 30, NEVER, 0, 0);
        SeasonalChange aware = new SeasonalChange(1, 1, 30, NEVER, 2, 0);
        assertTrue(plain.at(values, 9).orElseThrow().raised());
        assertFalse(aware.at(values, 9).orElseThrow().raised());
        // Few earlier changes: the percentage decides.
        assertTrue(aware.at(values, 3).orElseThrow().raised());
        // A steady series that falls by 30 % is unusual.
        double[] steady = {10, 10, 10, 10, 10, 10, 10, 10, 7};
        Signal signal = aware.at(steady, 8).orElseThrow();
        assertTrue(signal.raised());
        assertEquals(-Math.log(.7) / .01, signal.operands().get("spreads_away"), 1e-9);
    }

    @Test
    void smallSumsAndGaps_sayNothing() {
        SeasonalChange big = new SeasonalChange(1, 1, 20, 20, 0, 100);
        assertFalse(big.at(new double[] {50, 10}, 1).orElseThrow().raised());
        assertTrue(big.at(new double[] {100, 10}, 1).orElseThrow().raised());
        assertTrue(big.at(new double[] {0, 10}, 1).isEmpty());
        assertTrue(big.at(new double[] {Double.NaN, 10}, 1).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new SeasonalChange(4, 5, 20, 20, 0, 0));
    }
}
