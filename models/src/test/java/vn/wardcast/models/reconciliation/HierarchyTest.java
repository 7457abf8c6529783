package vn.wardcast.models.reconciliation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class HierarchyTest {

    @Test
    void tree_sumsSeveralLevels() {
        var parents = new LinkedHashMap<String, String>();
        parents.put("north", "province");
        parents.put("south", "province");
        parents.put("ward 1", "north");
        parents.put("ward 2", "north");
        var hierarchy = Hierarchy.tree(parents);
        assertEquals(List.of("province", "north", "south", "ward 1", "ward 2"), hierarchy.names());
        assertArrayEquals(new double[] {6, 5, 1, 2, 3}, hierarchy.sums(new double[] {1, 2, 3}));
    }

    @Test
    void grouped_sumsAreasAndSectors() {
        var wholes = new LinkedHashMap<String, List<String>>();
        wholes.put("all", List.of("A fees", "A land", "B fees", "B land"));
        wholes.put("A", List.of("A fees", "A land"));
        wholes.put("land", List.of("A land", "B land"));
        var hierarchy = Hierarchy.grouped(List.of("A fees", "A land", "B fees", "B land"), wholes);
        assertArrayEquals(new double[] {10, 3, 6, 1, 2, 3, 4}, hierarchy.sums(new double[] {1, 2, 3, 4}));
        assertArrayEquals(new double[] {0, 1, 0, 1}, hierarchy.summingMatrix()[2]);
    }

    @Test
    void gap_namesTheWorstWhole() {
        var hierarchy = new Hierarchy(List.of("all", "first", "a", "b", "c"), List.of(List.of(0, 1, 2), List.of(0, 1)));
        var gap = hierarchy.gap(new double[] {100, 40, 30, 20, 40});
        assertEquals("all", gap.node());
        assertEquals(20 / 140.0, gap.share());
        assertEquals(10, gap.worst());
    }

    @Test
    void bottomsAlone_haveNoGap() {
        var hierarchy = new Hierarchy(List.of("a", "b"), List.of());
        assertEquals(CoherenceGap.NONE, hierarchy.gap(new double[] {1, 2}));
    }

    @Test
    void nonsense_isRefused() {
        refused(() -> new Hierarchy(List.of("a"), List.of(List.of(0))));
        refused(() -> new Hierarchy(List.of("all", "a", "a"), List.of(List.of(0, 1))));
        refused(() -> new Hierarchy(List.of("all", "a"), List.of(List.of())));
        refused(() -> new Hierarchy(List.of("all", "a"), List.of(List.of(1))));
        refused(() -> new Hierarchy(List.of("all", "a"), List.of(List.of(0, 0))));
        refused(() -> Hierarchy.grouped(List.of("a"), Map.of("all", List.of("b"))));
        refused(() -> Hierarchy.tree(Map.of("a", "b", "b", "a", "c", "d")));
    }

    private static void refused(Executable building) {
        assertThrows(IllegalArgumentException.class, building);
    }
}
