package vn.wardcast.models.outbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ten cases in every month of eleven years, except where a test says otherwise. */
class HindsightTest {

    @Test
    void twoHighMonths_areAnOutbreak_oneIsNone() {
        Hindsight seen = new Hindsight(
                history(Map.of(Slot.month(2020, 3), 25.0, Slot.month(2020, 4), 21.0, Slot.month(2020, 9), 90.0)));
        assertTrue(seen.months().get(Slot.month(2020, 3)));
        assertTrue(seen.months().get(Slot.month(2020, 4)));
        assertFalse(seen.months().get(Slot.month(2020, 9)));
        assertFalse(seen.months().get(Slot.month(2020, 5)));
    }

    @Test
    void twiceTheMedian_isNotAbove() {
        Hindsight seen = new Hindsight(history(Map.of(Slot.month(2020, 3), 20.0, Slot.month(2020, 4), 21.0)));
        assertFalse(seen.months().get(Slot.month(2020, 3)));
        assertFalse(seen.months().get(Slot.month(2020, 4)));
    }

    @Test
    void lastMonth_isNotJudgedWhenHigh() {
        Hindsight seen = new Hindsight(history(Map.of(Slot.month(2025, 12), 50.0)));
        assertFalse(seen.months().containsKey(Slot.month(2025, 12)));
        assertTrue(new Hindsight(history(Map.of())).months().containsKey(Slot.month(2025, 12)));
    }

    @Test
    void alarms_areHeldAgainstIt() {
        Hindsight seen = new Hindsight(history(Map.of(
                Slot.month(2018, 3),
                25.0,
                Slot.month(2018, 4),
                25.0,
                Slot.month(2018, 5),
                25.0,
                Slot.month(2021, 7),
                30.0,
                Slot.month(2021, 8),
                30.0)));
        TreeMap<Slot, Boolean> alarms = new TreeMap<>();
        seen.months().keySet().forEach(slot -> alarms.put(slot, false));
        alarms.put(Slot.month(2018, 4), true);
        alarms.put(Slot.month(2018, 5), true);
        alarms.put(Slot.month(2019, 1), true);
        alarms.remove(Slot.month(2015, 6));
        // 131 months; outbreak months 3 + 2; three alarms, that of 2019 false; the second outbreak missed; the first
        // caught a month late.
        assertEquals(new Hindsight.Tally(131, 5, 3, 1, 2, 1, 1), seen.judge(alarms));
    }

    private static CaseHistory history(Map<Slot, Double> others) {
        TreeMap<Slot, Count> counts = new TreeMap<>();
        for (Slot slot = Slot.month(2015, 1); slot.year() < 2026; slot = slot.next()) {
            counts.put(slot, new Count.Shown(others.getOrDefault(slot, 10.0)));
        }
        return new CaseHistory(counts, List.of());
    }
}
