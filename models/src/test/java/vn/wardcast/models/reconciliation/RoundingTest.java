package vn.wardcast.models.reconciliation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void largestRemainders_getTheMissingUnits() {
        var hierarchy = new Hierarchy(List.of("all", "a", "b", "c"), List.of(List.of(0, 1, 2)));
        assertArrayEquals(
                new double[] {10, 3, 4, 3}, Rounding.of(hierarchy).round(hierarchy.sums(new double[] {3.3, 3.4, 3.3})));
    }

    @Test
    void trees_addUpWithinOneUnitOfEveryNumber() {
        var random = new Random(1);
        for (int round = 0; round < 1000; round++) {
            var hierarchy = RandomHierarchies.tree(random);
            var values = hierarchy.sums(RandomHierarchies.values(hierarchy.bottoms(), random));
            var rounded = Rounding.of(hierarchy).round(values);
            assertEquals(0, hierarchy.gap(rounded).worst());
            for (int node = 0; node < values.length; node++) {
                assertEquals(Math.rint(rounded[node]), rounded[node]);
                assertTrue(
                        Math.abs(rounded[node] - values[node]) < 1 + 1e-6,
                        hierarchy.names().get(node));
            }
        }
    }

    @Test
    void groups_addUpWithBottomsWithinOneUnit() {
        var random = new Random(2);
        for (int round = 0; round < 1000; round++) {
            var hierarchy = RandomHierarchies.grouped(random);
            var values = hierarchy.sums(RandomHierarchies.values(hierarchy.bottoms(), random));
            var rounded = Rounding.of(hierarchy).round(values);
            assertEquals(0, hierarchy.gap(rounded).worst());
            assertEquals(values[0], rounded[0], 0.5 + 1e-6);
            for (int node = hierarchy.wholes(); node < values.length; node++) {
                assertTrue(Math.abs(rounded[node] - values[node]) < 1 + 1e-6);
            }
        }
    }

    @Test
    void wholeNumbers_stayAsTheyAre() {
        var hierarchy = new Hierarchy(List.of("all", "a", "b"), List.of(List.of(0, 1)));
        var values = new double[] {0.1 + 0.2 + 2.7, 0.1 + 0.2 + 0.7, 2};
        assertArrayEquals(new double[] {3, 1, 2}, Rounding.of(hierarchy).round(values));
    }
}
