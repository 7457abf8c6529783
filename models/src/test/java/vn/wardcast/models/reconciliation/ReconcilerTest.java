package vn.wardcast.models.reconciliation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.numeric.Cholesky;
import vn.wardcast.models.reconciliation.Weights.BottomUp;
import vn.wardcast.models.reconciliation.Weights.MinTraceShrink;
import vn.wardcast.models.reconciliation.Weights.Ols;
import vn.wardcast.models.reconciliation.Weights.Structural;

/** The small cases are worked out by hand: a whole of two parts, forecast as 10 = 4 + 3, misses by 3. */
class ReconcilerTest {

    private static final Hierarchy PAIR = new Hierarchy(List.of("all", "a", "b"), List.of(List.of(0, 1)));
    private static final double[] BASE = {10, 4, 3};

    @Test
    void bottomUp_believesTheParts() {
        assertReconciled(new BottomUp(), 7, 4, 3);
    }

    @Test
    void ols_sharesTheGapEqually() {
        assertReconciled(new Ols(), 9, 5, 4);
    }

    @Test
    void structural_movesTheWholeTwiceAsMuch() {
        assertReconciled(new Structural(), 8.5, 4.75, 3.75);
    }

    @Test
    void minTrace_movesTheUncertainMost() {
        // products cancel, so correlations are zero; variances 4 (all), 1 (a), 1 (b): the gap is shared 4 : 1 : 1
        var errors = new double[][] {{2, 1, 1}, {2, -1, -1}, {-2, 1, -1}, {-2, -1, 1}};
        assertReconciled(MinTraceShrink.of(errors), 8, 4.5, 3.5);
    }

    @Test
    void minTraceWithoutHistory_isStructuralAndSaysSo() {
        var weights = MinTraceShrink.of(new double[][] {{1, 2, 3}, {Double.NaN, 1, 1}});
        assertEquals("wls_structural", Reconciler.of(PAIR, weights).method());
    }

    @Test
    void fullCorrelations_areNotShrunk() {
        var errors = new double[40][];
        Arrays.setAll(errors, t -> new double[] {t % 2 == 0 ? 1 : -1, t % 2 == 0 ? 2 : -2});
        var covariance = ErrorCovariance.of(errors);
        assertEquals(0, covariance.shrinkage(), 1e-12);
        assertArrayEquals(new double[] {2, 4}, covariance.matrix()[1], 1e-12);
    }

    @Test
    void shrinkage_isTheTextbookOne() {
        // products of the standardised errors 1, 1, 1, -1: mean 1/2, mean square 1, so (1 - 1/4) / 3 over 1/4
        var covariance = ErrorCovariance.of(new double[][] {{1, 1}, {-1, -1}, {1, 1}, {1, -1}});
        assertEquals(1, covariance.shrinkage(), 1e-12);
        // the same eight times over: (1 - 1/4) / 31 over 1/4
        var rows = new double[32][];
        Arrays.setAll(rows, t -> new double[] {1, t % 4 == 3 ? -1 : 1});
        assertEquals(3 / 31.0, ErrorCovariance.of(rows).shrinkage(), 1e-12);
    }

    @Test
    void keptTop_doesNotMove() {
        assertArrayEquals(
                new double[] {10, 5.5, 4.5},
                Reconciler.of(PAIR, new Ols()).keepingTop().reconcile(BASE),
                1e-9);
        var negative = Reconciler.of(PAIR, new Ols()).keepingTop().nonNegative().reconcile(new double[] {10, 20, -1});
        assertArrayEquals(new double[] {10, 10, 0}, negative, 1e-9);
    }

    @Test
    void negatives_becomeZero() {
        var values = Reconciler.of(PAIR, new Ols()).nonNegative().reconcile(new double[] {1, -4, 8});
        assertArrayEquals(new double[] {7, 0, 7}, values, 1e-12);
    }

    @Test
    void coherentForecasts_stayAsTheyAre() {
        var random = new Random(4);
        var hierarchy = RandomHierarchies.tree(random);
        var coherent = hierarchy.sums(RandomHierarchies.values(hierarchy.bottoms(), random));
        assertArrayEquals(coherent, Reconciler.of(hierarchy, new Structural()).reconcile(coherent), 1e-9);
    }

    @Test
    void randomHierarchies_addUp() {
        var random = new Random(20);
        for (int round = 0; round < 1000; round++) {
            var hierarchy = round % 2 == 0 ? RandomHierarchies.tree(random) : RandomHierarchies.grouped(random);
            for (Weights weights : weights(hierarchy, random)) {
                var base = RandomHierarchies.values(hierarchy.size(), random);
                var reconciler = Reconciler.of(hierarchy, weights);
                var values = reconciler.reconcile(base);
                assertEquals(0, hierarchy.gap(values).worst(), 1e-9);
                assertTrue(Arrays.stream(values).allMatch(Double::isFinite));
                assertTrue(
                        Arrays.stream(reconciler.nonNegative().reconcile(base)).allMatch(value -> value >= 0));
            }
        }
    }

    @Test
    void allWeights_solveTheirNormalEquations() {
        // (S' W^-1 S)^-1 S' W^-1 y is the other way to write it: its residual is orthogonal to S in the metric W^-1
        var random = new Random(8);
        for (int round = 0; round < 100; round++) {
            var hierarchy = RandomHierarchies.grouped(random);
            var weights = MinTraceShrink.of(RandomHierarchies.errors(12, hierarchy.size(), random));
            var base = RandomHierarchies.values(hierarchy.size(), random);
            var values = Reconciler.of(hierarchy, weights).reconcile(base);
            var moved = new double[base.length];
            Arrays.setAll(moved, node -> base[node] - values[node]);
            var weighted = Cholesky.of(weights.covariance(hierarchy)).solve(moved);
            var sums = hierarchy.summingMatrix();
            for (int part = 0; part < hierarchy.bottoms(); part++) {
                double sum = 0;
                for (int node = 0; node < weighted.length; node++) {
                    sum += sums[node][part] * weighted[node];
                }
                assertEquals(0, sum, 1e-6);
            }
        }
    }

    @Test
    void nonsense_isRefused() {
        var ols = Reconciler.of(PAIR, new Ols());
        assertThrows(IllegalArgumentException.class, () -> ols.reconcile(new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> ols.reconcile(new double[] {1, Double.NaN, 2}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Reconciler.of(PAIR, new BottomUp()).keepingTop());
    }

    private static List<Weights> weights(Hierarchy hierarchy, Random random) {
        var errors = RandomHierarchies.errors(5 + random.nextInt(20), hierarchy.size(), random);
        return List.of(new BottomUp(), new Ols(), new Structural(), new MinTraceShrink(errors));
    }

    private static void assertReconciled(Weights weights, double... expected) {
        assertArrayEquals(expected, Reconciler.of(PAIR, weights).reconcile(BASE), 1e-12);
    }
}
