package vn.wardcast.models.land;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LandTransitionTest {

    private static LandAreas areas(int year, Map<String, Double> hectares) {
        return new LandAreas(year, new TreeMap<>(hectares));
    }

    private static LandTransition between(LandAreas from, LandAreas to) {
        return LandTransition.between(from, to, (a, b) -> 1);
    }

    /** Houses gained 15 ha; rice lost 10 and unused land 5: there is one way only. */
    @Test
    void landThatIsGoneBecameWhatGrew() {
        LandTransition changed = between(
                areas(2024, Map.of("LUC", 100.0, "ONT", 50.0, "BCS", 10.0)),
                areas(2025, Map.of("LUC", 90.0, "ONT", 65.0, "BCS", 5.0)));
        assertEquals(90, changed.moved("LUC", "LUC"), 1e-9);
        assertEquals(10, changed.moved("LUC", "ONT"), 1e-9);
        assertEquals(5, changed.moved("BCS", "ONT"), 1e-9);
        assertEquals(0, changed.moved("ONT", "LUC"), 1e-9);
        assertFalse(changed.hasOutside());
    }

    /** 10 ha each of two uses became 15 and 5 of two others: with nothing more known, three quarters and one quarter of both. */
    @Test
    void withoutMoreKnowledgeAllLossesAreSharedAlike() {
        LandTransition changed = between(
                areas(2024, Map.of("LUC", 60.0, "HNK", 40.0)),
                areas(2025, Map.of("LUC", 50.0, "HNK", 30.0, "ONT", 15.0, "DGT", 5.0)));
        assertEquals(7.5, changed.moved("LUC", "ONT"), 1e-9);
        assertEquals(2.5, changed.moved("HNK", "DGT"), 1e-9);
    }

    /** Seeds 3, 1, 1, 1 on the same losses: x of rice to houses with x (x - 5) = 3 (10 - x)(15 - x), so x = 8.49 */
    @Test
    void likelyChangesGetMore() {
        LandTransition changed = LandTransition.between(
                areas(2024, Map.of("LUC", 60.0, "HNK", 40.0)),
                areas(2025, Map.of("LUC", 50.0, "HNK", 30.0, "ONT", 15.0, "DGT", 5.0)),
                (from, to) -> from.equals("LUC") && to.equals("ONT") ? 3 : 1);
        double x = changed.moved("LUC", "ONT");
        // The odds ratio of the seed, 3, stays: (x / (10 - x)) / ((15 - x) / (x - 5)) = 3.
        assertEquals(3, x / (10 - x) / ((15 - x) / (x - 5)), 1e-6);
    }

    @Test
    void aNewSurveyIsNoChangeOfUse() {
        LandTransition changed =
                between(areas(2024, Map.of("LUC", 100.0)), areas(2025, Map.of("LUC", 100.0, "ONT", 3.0)));
        assertEquals(3, changed.moved(LandTransition.OUTSIDE, "ONT"), 1e-9);
        assertEquals(100, changed.moved("LUC", "LUC"), 1e-9);
    }

    @Test
    void rowsAndColumnsAddUpWhateverChanged() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            TreeMap<String, Double> before = new TreeMap<>();
            TreeMap<String, Double> after = new TreeMap<>();
            for (int use = 0; use < 20; use++) {
                before.put("U" + use, random.nextInt(3) == 0 ? 0 : random.nextDouble() * 100);
                after.put("U" + use, random.nextInt(3) == 0 ? 0 : random.nextDouble() * 100);
            }
            LandTransition changed = LandTransition.between(
                    new LandAreas(2024, before), new LandAreas(2025, after), (a, b) -> a.compareTo(b) < 0 ? 1 : 0.1);
            for (String use : changed.codes()) {
                double row = 0;
                double column = 0;
                for (String other : changed.uses()) {
                    row += changed.moved(use, other);
                    column += changed.moved(other, use);
                }
                assertEquals(before.get(use), row, 1e-6, "round " + round);
                assertEquals(after.get(use), column, 1e-6, "round " + round);
            }
        }
    }

    /** A tenth of 100 ha of rice becomes houses every year: 90, then 81. */
    @Test
    void landGoesOnChangingAsItDid() {
        LandAreas before = areas(2024, Map.of("LUC", 100.0, "ONT", 50.0));
        LandAreas last = areas(2025, Map.of("LUC", 90.0, "ONT", 60.0));
        List<SortedMap<String, LandProjection.Expected>> years =
                new LandProjection(last, List.of(between(before, last))).years(2);
        assertEquals(81, years.get(0).get("LUC").mean(), 1e-9);
        assertEquals(72.9, years.get(1).get("LUC").mean(), 1e-9);
        assertEquals(
                150,
                years.get(1).values().stream()
                        .mapToDouble(LandProjection.Expected::mean)
                        .sum(),
                1e-9);
        assertTrue(years.get(1).get("LUC").low95() < years.get(1).get("LUC").low80());
    }

    @Test
    void withoutATransitionNothingChanges() {
        LandAreas last = areas(2025, Map.of("LUC", 90.0, "ONT", 60.0));
        assertEquals(
                90,
                new LandProjection(last, List.of()).years(5).get(4).get("LUC").mean(),
                1e-9);
    }
}
