package vn.wardcast.models.outbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.outbreak.Verdict.Lack;
import vn.wardcast.models.outbreak.Verdict.Level;

/** Cases by the letter of Điều 16 and 22, computed by hand. */
class Circular15Test {

    private static final Slot MAY = Slot.month(2026, 5);

    /** Mean 10; squares 4 + 4 + 0 + 4 + 4 = 16, SD = sqrt(16 / 4) = 2: the bounds are 12 and 14. */
    private static final double[] TEN = {8, 8, 10, 12, 12};

    @Test
    void endemicMonth_isAnEpidemicOnlyAboveMeanPlusTwoDeviations() {
        assertEquals(Level.NONE, month(11, TEN));
        assertEquals(Level.WARNING, month(12, TEN));
        assertEquals(Level.WARNING, month(14, TEN));
        assertEquals(Level.EPIDEMIC, month(15, TEN));
    }

    @Test
    void endemicWeek_warnsFromMeanPlusOneDeviation_alsoAboveTwo() {
        assertEquals(Level.NONE, week(11, TEN));
        assertEquals(Level.WARNING, week(12, TEN));
        assertEquals(Level.WARNING, week(14, TEN));
        assertEquals(Level.WARNING, week(40, TEN));
    }

    @Test
    void deviation_isOfASample() {
        // 10, 12, 8, 11, 9: sample SD 1.58, bound 13.16; population SD 1.41, bound 12.83. 13 cases tell them apart.
        assertEquals(Level.WARNING, month(13, 10, 12, 8, 11, 9));
        assertEquals(Level.EPIDEMIC, month(14, 10, 12, 8, 11, 9));
    }

    @Test
    void arithmetic_namesEveryOperand() {
        Arithmetic a = reached(Circular15.endemic(months(15, TEN), MAY, true)).arithmetic();
        assertEquals(10, a.mean().least(), 1e-12);
        assertEquals(2, a.deviation().least(), 1e-12);
        assertEquals(12, a.warning().most(), 1e-12);
        assertEquals(14, a.epidemic().most(), 1e-12);
        assertEquals(new Count.Shown(15), a.count());
        assertEquals(
                List.of(2025, 2024, 2023, 2022, 2021),
                a.baseline().stream().map(each -> each.slot().year()).toList());
        assertEquals(new Count.Shown(8), a.baseline().get(0).count());
        assertTrue(a.mean().exact() && a.epidemic().exact());
    }

    @Test
    void historyOfZeros_firesAtOneCase_andNeverWithoutOne() {
        assertEquals(Level.NONE, month(0, 0, 0, 0, 0, 0));
        assertEquals(Level.EPIDEMIC, month(1, 0, 0, 0, 0, 0));
        assertEquals(Level.NONE, week(0, 0, 0, 0, 0, 0));
        assertEquals(Level.WARNING, week(1, 0, 0, 0, 0, 0));
    }

    @Test
    void historyWithoutSpread_warnsAtItsOwnMean() {
        // By the letter: 3 + 0 <= 3 <= 3 + 0.
        assertEquals(Level.WARNING, month(3, 3, 3, 3, 3, 3));
        assertEquals(Level.EPIDEMIC, month(4, 3, 3, 3, 3, 3));
        assertEquals(Level.NONE, month(2, 3, 3, 3, 3, 3));
    }

    @Test
    void noHistory_isNotEnough() {
        CaseHistory only = new CaseHistory(Map.of(MAY, new Count.Shown(9)), List.of());
        assertEquals(new Verdict.NotEnough(Lack.FEW_YEARS, MAY, 2025), Circular15.endemic(only, MAY, true));
        CaseHistory none = new CaseHistory(Map.of(), List.of());
        assertEquals(new Verdict.NotEnough(Lack.NOT_REPORTED, MAY, 2026), Circular15.endemic(none, MAY, true));
    }

    @Test
    void fourYears_areNotEnough() {
        assertEquals(
                new Verdict.NotEnough(Lack.FEW_YEARS, MAY, 2021),
                Circular15.endemic(months(50, 1, 1, 1, 1), MAY, true));
    }

    @Test
    void gapInTheBaseline_isNotFilledByAnOlderYear() {
        TreeMap<Slot, Count> counts =
                new TreeMap<>(months(50, 1, 1, 1, 1, 1, 1, 1).counts());
        counts.remove(Slot.month(2023, 5));
        assertEquals(
                new Verdict.NotEnough(Lack.BASELINE_GAP, MAY, 2023),
                Circular15.endemic(new CaseHistory(counts, List.of()), MAY, true));
    }

    @Test
    void epidemicYears_areSteppedOver() {
        // 2025 had 90 cases in an epidemic; without it 2024-2020 are 8, 8, 10, 12, 12.
        CaseHistory history = months(15, 90, 8, 8, 10, 12, 12);
        assertEquals(Level.NONE, reached(Circular15.endemic(history, MAY, true)).level());
        Verdict.Reached without = reached(Circular15.endemic(history.withEpidemicYears(List.of(2025)), MAY, true));
        assertEquals(Level.EPIDEMIC, without.level());
        assertEquals(List.of(2025), without.arithmetic().epidemicYears());
        assertEquals(2020, without.arithmetic().baseline().get(4).slot().year());
        assertEquals(
                new Verdict.NotEnough(Lack.FEW_YEARS, MAY, 2019),
                Circular15.endemic(history.withEpidemicYears(List.of(2025, 2021)), MAY, true));
    }

    @Test
    void unfinishedMonth_standsWhereItReached_andEndsNothing() {
        Verdict above = Circular15.endemic(months(15, TEN), MAY, false);
        assertEquals(Level.EPIDEMIC, reached(above).level());
        assertFalse(reached(above).arithmetic().complete());
        Verdict below = Circular15.endemic(months(3, TEN), MAY, false);
        assertFalse(Circular15.over(true, below));
        assertTrue(Circular15.over(true, Circular15.endemic(months(3, TEN), MAY, true)));
        assertTrue(Circular15.over(true, Circular15.endemic(months(14, TEN), MAY, true)));
        assertFalse(Circular15.over(false, Circular15.endemic(months(3, TEN), MAY, true)));
        assertFalse(Circular15.over(true, Circular15.endemic(months(15, TEN), MAY, true)));
    }

    @Test
    void missingMonth_endsNothing() {
        assertFalse(Circular15.over(true, Circular15.endemic(months(1, TEN), Slot.month(2026, 6), true)));
    }

    @Test
    void week53_isComparedWithWeek52OfShortYears() {
        // 2026 and 2020 have 53 weeks, 2021 to 2025 have 52.
        TreeMap<Slot, Count> counts = new TreeMap<>();
        counts.put(Slot.week(2026, 53), new Count.Shown(13));
        for (int i = 0; i < 5; i++) {
            counts.put(Slot.week(2025 - i, 52), new Count.Shown(TEN[i]));
        }
        counts.put(Slot.week(2020, 52), new Count.Shown(100));
        counts.put(Slot.week(2020, 53), new Count.Shown(12));
        CaseHistory history = new CaseHistory(counts, List.of());
        Verdict.Reached week = reached(Circular15.endemic(history, Slot.week(2026, 53), true));
        assertEquals(Level.WARNING, week.level());
        assertEquals(10, week.arithmetic().mean().least(), 1e-12);
        assertEquals(Slot.week(2025, 52), week.arithmetic().baseline().get(0).slot());
        // Without 2021 the sixth year back is 2020, by its own week 53: 8, 8, 10, 12, 12 again.
        Verdict.Reached older =
                reached(Circular15.endemic(history.withEpidemicYears(List.of(2021)), Slot.week(2026, 53), true));
        assertEquals(Slot.week(2020, 53), older.arithmetic().baseline().get(4).slot());
        assertEquals(10, older.arithmetic().mean().least(), 1e-12);
    }

    @Test
    void hiddenCounts_decideNothingTheyCouldNotDecide() {
        // The dearest case is 10, 0, 0, 0, 0: mean 2, SD sqrt((64 + 4 * 4) / 4) = 4.47, bound 10.94.
        Count small = new Count.Hidden(1, 10);
        Verdict.Reached certain = reached(Circular15.endemic(mixed(new Count.Shown(15), small, 0, 0, 0, 0), MAY, true));
        assertEquals(Level.EPIDEMIC, certain.level());
        assertEquals(2 + 2 * Math.sqrt(20), certain.arithmetic().epidemic().most(), 1e-9);
        assertEquals(.2 + 2 * Math.sqrt(.2), certain.arithmetic().epidemic().least(), 1e-9);
        // A hidden count is at least 1, and 1 is above the bound of a history of zeros: readers know that much.
        assertEquals(
                Level.EPIDEMIC,
                reached(Circular15.endemic(mixed(small, 0, 0, 0, 0, 0), MAY, true))
                        .level());
        // 0 now is below everything.
        assertEquals(
                Level.NONE,
                reached(Circular15.endemic(mixed(new Count.Shown(0), small, small, 0, 0, 0), MAY, true))
                        .level());
        Verdict open = Circular15.endemic(mixed(small, small, small, small, small, small), MAY, true);
        assertEquals(Level.NONE, assertInstanceOf(Verdict.Concealed.class, open).least());
        assertEquals(Level.EPIDEMIC, ((Verdict.Concealed) open).most());
    }

    @Test
    void groupA_warnsAtOneConfirmedCase() {
        assertEquals(Level.NONE, Circular15.groupA(0));
        assertEquals(Level.WARNING, Circular15.groupA(1));
    }

    @Test
    void notEndemic_countsLinkedCases() {
        assertEquals(Level.NONE, Circular15.notEndemic(Window.WEEK, 2));
        assertEquals(Level.WARNING, Circular15.notEndemic(Window.WEEK, 3));
        assertEquals(Level.NONE, Circular15.notEndemic(Window.MONTH, 4));
        assertEquals(Level.EPIDEMIC, Circular15.notEndemic(Window.MONTH, 5));
    }

    @Test
    void slots_knowTheirDays() {
        assertEquals(LocalDate.of(2026, 12, 28), Slot.week(2026, 53).firstDay());
        assertEquals(Slot.week(2027, 1), Slot.week(2026, 53).next());
        assertEquals(Slot.month(2027, 1), Slot.month(2026, 12).next());
        // 1 January 2027 is a Friday of the week that began in 2026.
        assertEquals(Slot.week(2026, 53), Slot.of(Window.WEEK, LocalDate.of(2027, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> Slot.month(2026, 13));
    }

    @Test
    void epidemicYears_areJudgedFromEarlierOnesOnly() {
        // Twelve times 8, 8, 10, 12, 12 cases: 96 to 144 a year, mean 120, SD 24, bound 168; 2025 had 180, 2026 has
        // 168.
        TreeMap<Slot, Count> counts = new TreeMap<>();
        double[] monthly = {8, 8, 10, 12, 12, 15, 14};
        for (int i = 0; i < monthly.length; i++) {
            for (int month = 1; month <= 12; month++) {
                counts.put(Slot.month(2020 + i, month), new Count.Shown(monthly[i]));
            }
        }
        CaseHistory history = new CaseHistory(counts, List.of());
        assertEquals(java.util.Set.of(), EpidemicYears.before(2025, history));
        assertEquals(java.util.Set.of(2025), EpidemicYears.before(2027, history));
        counts.remove(Slot.month(2025, 12));
        assertEquals(java.util.Set.of(), EpidemicYears.before(2027, new CaseHistory(counts, List.of())));
    }

    private static Level month(double cases, double... years) {
        return reached(Circular15.endemic(months(cases, years), MAY, true)).level();
    }

    private static Level week(double cases, double... years) {
        TreeMap<Slot, Count> counts = new TreeMap<>();
        for (int i = 0; i < years.length; i++) {
            counts.put(Slot.week(2025 - i, 20), new Count.Shown(years[i]));
        }
        counts.put(Slot.week(2026, 20), new Count.Shown(cases));
        return reached(Circular15.endemic(new CaseHistory(counts, List.of()), Slot.week(2026, 20), true))
                .level();
    }

    /** May 2026 and the Mays before it, newest first. */
    private static CaseHistory months(double cases, double... years) {
        TreeMap<Slot, Count> counts = new TreeMap<>();
        counts.put(MAY, new Count.Shown(cases));
        for (int i = 0; i < years.length; i++) {
            counts.put(Slot.month(2025 - i, 5), new Count.Shown(years[i]));
        }
        return new CaseHistory(counts, List.of());
    }

    private static CaseHistory mixed(Count cases, Object... years) {
        TreeMap<Slot, Count> counts = new TreeMap<>();
        counts.put(MAY, cases);
        for (int i = 0; i < years.length; i++) {
            counts.put(
                    Slot.month(2025 - i, 5),
                    years[i] instanceof Count count ? count : new Count.Shown((Integer) years[i]));
        }
        return new CaseHistory(counts, List.of());
    }

    private static Verdict.Reached reached(Verdict verdict) {
        return assertInstanceOf(Verdict.Reached.class, verdict);
    }
}
