package vn.wardcast.models.reconciliation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Interval;

/** The probability of reaching a plan at the end of the year, against the normal distribution worked out by hand. */
class TimePathsTest {

    private static final int DRAWS = 20_000;
    private static final Hierarchy ONE = new Hierarchy(List.of("line"), List.of());
    private static final Hierarchy TWO = Hierarchy.grouped(List.of("a", "b"), Map.of("total", List.of("a", "b")));

    @Test
    void oneMonthLeft_isThatMonthsOwnDistribution() {
        TimePaths paths = paths(ONE, 0, normal(1, 100, 10));
        Outcomes sum = new Outcomes(paths.sums(0, 1)[0]);
        assertEquals(100, sum.mean(), 0.5);
        // One standard deviation above the mean: 1 - 0.8413
        assertEquals(0.1587, sum.probabilityOfAtLeast(110), 0.015);
        assertEquals(0.5, sum.probabilityOfAtLeast(100), 0.015);
    }

    @Test
    void threeIndependentMonths_growWithTheSquareRoot() {
        Outcomes sum = new Outcomes(paths(ONE, 0, normal(3, 100, 10)).sums(0, 3)[0]);
        // Deviation sqrt(3) * 10 = 17.32; 317.32 is one of them above 300
        assertEquals(0.1587, sum.probabilityOfAtLeast(317.32), 0.015);
        assertEquals(300, sum.mean(), 0.7);
    }

    @Test
    void errorsThatLast_growWithTheNumberOfMonths() {
        // sqrt(3 * 100 + 6 * 0.5 * 100) = 24.49
        Outcomes sum = new Outcomes(paths(ONE, 0.5, normal(3, 100, 10)).sums(0, 3)[0]);
        assertEquals(0.1587, sum.probabilityOfAtLeast(324.49), 0.015);
        Outcomes allTheSame = new Outcomes(paths(ONE, 1, normal(3, 100, 10)).sums(0, 3)[0]);
        assertEquals(0.1587, allTheSame.probabilityOfAtLeast(330), 0.015);
    }

    @Test
    void partsAreAsUncertainTogether_asTheWholeIs() {
        // Variances 100 + 100 + 2 c 100 = 300: c = 0.5
        TimePaths paths = paths(TWO, 0, normal(1, 200, Math.sqrt(300)), normal(1, 100, 10), normal(1, 100, 10));
        assertEquals(0.5, paths.shared(), 1e-3);
        Outcomes total = new Outcomes(paths.sums(0, 1)[0]);
        assertEquals(0.1587, total.probabilityOfAtLeast(200 + Math.sqrt(300)), 0.015);
    }

    @Test
    void inEveryWorld_thePartsAddUp() {
        double[][] sums = paths(TWO, 0.3, normal(4, 200, 15), normal(4, 120, 10), normal(4, 80, 10))
                .sums(0, 4);
        for (int draw = 0; draw < DRAWS; draw++) {
            assertEquals(sums[0][draw], sums[1][draw] + sums[2][draw], 1e-9);
        }
    }

    @Test
    void nothingFallsBelowZero_andTheSameSeedDrawsTheSame() {
        Forecast wide = normal(2, 1, 10);
        double[] first = TimePaths.of(ONE, List.of(wide), means(ONE, wide), 0.3, true, 100, 7)
                .sums(0, 2)[0];
        assertTrue(Arrays.stream(first).allMatch(value -> value >= 0));
        assertArrayEquals(
                first,
                TimePaths.of(ONE, List.of(wide), means(ONE, wide), 0.3, true, 100, 7)
                        .sums(0, 2)[0]);
        assertThrows(
                IllegalArgumentException.class,
                () -> TimePaths.of(ONE, List.of(wide), means(ONE, wide), 1.3, true, 100, 7));
    }

    private static TimePaths paths(Hierarchy hierarchy, double persistence, Forecast... base) {
        return TimePaths.of(hierarchy, List.of(base), means(hierarchy, base), persistence, false, DRAWS, 1);
    }

    private static double[][] means(Hierarchy hierarchy, Forecast... base) {
        double[][] means = new double[base[0].steps()][hierarchy.names().size()];
        for (int step = 0; step < means.length; step++) {
            for (int node = 0; node < base.length; node++) {
                means[step][node] = base[node].mean()[step];
            }
        }
        return means;
    }

    /** The same normal distribution at each step: bounds at 1.2816 and 1.96 deviations. */
    private static Forecast normal(int steps, double mean, double deviation) {
        return new Forecast(
                same(steps, mean),
                List.of(
                        interval(80, steps, mean, 1.2815516 * deviation),
                        interval(95, steps, mean, 1.9599640 * deviation)),
                "test",
                Optional.empty());
    }

    private static Interval interval(int level, int steps, double mean, double reach) {
        return new Interval(level, same(steps, mean - reach), same(steps, mean + reach));
    }

    private static double[] same(int steps, double value) {
        return DoubleStream.generate(() -> value).limit(steps).toArray();
    }
}
