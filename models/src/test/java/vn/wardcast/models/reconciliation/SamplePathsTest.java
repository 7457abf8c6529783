package vn.wardcast.models.reconciliation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Interval;
import vn.wardcast.models.Levels;
import vn.wardcast.models.reconciliation.Weights.BottomUp;
import vn.wardcast.models.reconciliation.Weights.Structural;

class SamplePathsTest {

    private static final Hierarchy PAIR = new Hierarchy(List.of("all", "a", "b"), List.of(List.of(0, 1)));

    @Test
    void independentParts_widenTheWholeByTheRootOfTwo() {
        // errors of a and b never move together: the sum of two normals of deviation 10 has deviation 14.1
        var errors = new double[][] {{1, 1, 1}, {1, 1, -1}, {1, -1, 1}, {1, -1, -1}};
        var reconciled = reconciled(new BottomUp(), new SamplePaths(20_000, 1, errors));
        var interval = reconciled.forecasts().get(0).interval(95);
        assertEquals(1.96 * 10 * Math.sqrt(2), interval.upper()[0] - 200, 0.6);
        assertEquals(10 * 1.96, reconciled.forecasts().get(1).interval(95).upper()[0] - 100, 0.5);
    }

    @Test
    void sameSeed_sameBounds() {
        var first = reconciled(new Structural(), SamplePaths.of(200, 5));
        var again = reconciled(new Structural(), SamplePaths.of(200, 5));
        for (int node = 0; node < 3; node++) {
            assertArrayEquals(
                    first.forecasts().get(node).interval(80).lower(),
                    again.forecasts().get(node).interval(80).lower());
        }
    }

    @Test
    void intervals_holdTheMeanAndEachOther() {
        for (Forecast forecast :
                reconciled(new Structural(), SamplePaths.of(200, 6)).forecasts()) {
            var narrow = forecast.interval(80);
            var wide = forecast.interval(95);
            assertTrue(wide.lower()[0] <= narrow.lower()[0] && narrow.upper()[0] <= wide.upper()[0]);
            assertTrue(narrow.contains(0, forecast.mean()[0]));
        }
    }

    @Test
    void gap_isReportedBeforeAndAfter() {
        var reconciled = reconciled(new Structural(), SamplePaths.of(200, 7));
        assertEquals(30, reconciled.before().worst(), 1e-9);
        assertEquals(0, reconciled.after().worst(), 1e-9);
        assertEquals("wls_structural", reconciled.method());
    }

    @Test
    void missingForecast_isNamed() {
        var base = List.of(normal(200, 10), normal(100, 10), Forecast.none(Levels.STANDARD));
        var reconciler = Reconciler.of(PAIR, new Structural());
        var thrown =
                assertThrows(IllegalArgumentException.class, () -> reconciler.reconcile(base, SamplePaths.of(100, 1)));
        assertTrue(thrown.getMessage().contains("'b'"));
    }

    @Test
    void normalQuantiles_areThoseOfTheTables() {
        assertEquals(1.959963984540054, Normal.quantile(0.975), 1e-11);
        assertEquals(-1.2815515655446004, Normal.quantile(0.1), 1e-11);
    }

    @Test
    void certainForecast_staysCertain() {
        var flat = new Forecast(new double[] {5}, List.of(), "naive", Optional.empty());
        assertEquals(5, QuantileLine.of(flat, 0).at(new Random(1).nextGaussian()));
    }

    private static Reconciled reconciled(Weights weights, SamplePaths paths) {
        return Reconciler.of(PAIR, weights)
                .reconcile(List.of(normal(230, 10), normal(100, 10), normal(100, 10)), paths);
    }

    private static Forecast normal(double mean, double deviation) {
        var narrow = bounds(80, mean, 1.2815515655446004 * deviation);
        var wide = bounds(95, mean, 1.959963984540054 * deviation);
        return new Forecast(new double[] {mean}, List.of(narrow, wide), "test", Optional.empty());
    }

    private static Interval bounds(int level, double mean, double half) {
        return new Interval(level, new double[] {mean - half}, new double[] {mean + half});
    }
}
