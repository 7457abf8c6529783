package vn.wardcast.models.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;
import vn.wardcast.models.backtest.Backtest;
import vn.wardcast.models.backtest.RollingOrigin;
import vn.wardcast.models.method.History;

class SharedForecasterTest {

    private static final List<Forecaster> BOTH = List.of(SharedForecaster.ridge(), SharedForecaster.boost());
    private static final LocalDate START = LocalDate.of(2005, 1, 1);
    private static final int STEPS = 3;

    /** Growth that lasts, differently strong everywhere: a process that ten years of one place cannot show. */
    @TestFactory
    Stream<DynamicTest> together_beatsTheSameModelAlone() {
        return eachModel(forecaster -> {
            var group = places(60, 12, 1);
            var backtest = new Backtest(new RollingOrigin(2, STEPS, 1));
            double together = backtest.judge(group, forecaster).mase();
            double alone = group.stream()
                    .mapToDouble(series ->
                            backtest.judge(series, forecaster).orElseThrow().mase())
                    .average()
                    .orElseThrow();
            assertTrue(together < 0.85 * alone, together + " together, alone " + alone);
        });
    }

    /** Whatever comes after the end of what the group is shown, forecasts and intervals stay as they are. */
    @TestFactory
    Stream<DynamicTest> future_changesNothing() {
        return eachModel(forecaster -> {
            var group = places(20, 14, 2);
            var other = group.stream().map(series -> disturbed(series, 11)).toList();
            var backtest = new Backtest(new RollingOrigin(1, STEPS, 1));
            var trials = backtest.trials(group, forecaster, Workers.alone());
            var again = backtest.trials(other, forecaster, Workers.alone());
            for (int i = 0; i < group.size(); i++) {
                assertSame(trials.get(i).get(0).forecast(), again.get(i).get(0).forecast());
            }
        });
    }

    /** What a member is said to have been forecast from an earlier position owes nothing to anybody's later values. */
    @Test
    void lesson_showsNothingLater() {
        var group = places(20, 14, 3);
        var other = group.stream().map(series -> disturbed(series, 11)).toList();
        int limit = 10;
        assertEquals(rows(group, limit), rows(other, limit));
        assertFalse(rows(group, limit + 1).equals(rows(other, limit + 1)), "the disturbance begins there");
    }

    /** A wave that all share is seen better in the mean of all than under the noise of one. */
    @Test
    void peers_showWhatNoiseHides() {
        var random = new Random(4);
        var plain = IntStream.range(0, 40)
                .mapToObj(place -> years("place " + place, cycle(40, 15, random)))
                .toList();
        var named = plain.stream()
                .map(series -> series.named(series.id() + " | upper"))
                .toList();
        var backtest = new Backtest(new RollingOrigin(6, STEPS, 1));
        double alone = backtest.judge(plain, SharedForecaster.ridge()).mase();
        double withPeers = backtest.judge(named, SharedForecaster.ridge()).mase();
        assertTrue(withPeers < 0.9 * alone, withPeers + " with peers, " + alone + " without");
    }

    @Test
    void datesWithoutACommonEnd_areNotTakenAsCommon() {
        var ragged = IntStream.range(0, 10)
                .mapToObj(i -> years("S" + i, cycle(10 + i, 1, new Random(i))))
                .toList();
        assertFalse(group(ragged).common());
        assertTrue(group(places(10, 12, 5)).common());
    }

    @Test
    void kinship_comesFromTwoPartNames() {
        var named = group(List.of(
                years("02215 | phí, lệ phí", cycle(9, 1, new Random(1))),
                years("02215|đất", cycle(9, 1, new Random(2)))));
        assertEquals("đất", named.members().get(1).peer());
        assertEquals("02215", named.members().get(0).sibling());
        assertEquals(2, named.kinship().size());
        assertTrue(group(places(4, 9, 1)).kinship().isEmpty());
    }

    private static Stream<DynamicTest> eachModel(Consumer<Forecaster> exam) {
        return BOTH.stream()
                .map(forecaster -> DynamicTest.dynamicTest(forecaster.name(), () -> exam.accept(forecaster)));
    }

    private static List<List<Double>> rows(List<Series> series, int limit) {
        var rows = new ArrayList<List<Double>>();
        new Lesson(group(series), limit).teach(2, (row, date, changes, known) -> {
            var all = new ArrayList<Double>();
            Arrays.stream(row).forEach(all::add);
            Arrays.stream(changes, 0, known).forEach(all::add);
            rows.add(all);
        });
        return rows;
    }

    private static Group group(List<Series> series) {
        return Group.of(series, series.stream().map(History::of).toList());
    }

    private static Series disturbed(Series series, int from) {
        double[] values = series.values();
        for (int t = from; t < values.length; t++) {
            values[t] *= 3 + t;
        }
        return new Series(series.id(), values, series.frequency(), series.start(), series.season(), series.support());
    }

    private static List<Series> places(int count, int length, int seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(place -> {
                    var values = new double[length];
                    double growth = random.nextGaussian() * 0.03;
                    values[0] = 100 + 50 * random.nextDouble();
                    for (int t = 1; t < length; t++) {
                        growth = 0.9 * growth + random.nextGaussian() * 0.01;
                        values[t] = values[t - 1] * Math.exp(growth);
                    }
                    return years("place " + place, values);
                })
                .toList();
    }

    /** A common wave under noise. */
    private static double[] cycle(int length, double noise, Random random) {
        var values = new double[length];
        for (int t = 0; t < length; t++) {
            values[t] = 100 + 30 * Math.sin(t / 2.0) + noise * random.nextGaussian();
        }
        return values;
    }

    private static Series years(String id, double[] values) {
        return Series.of(values, Frequency.YEAR, START).named(id);
    }

    private static void assertSame(Forecast expected, Forecast actual) {
        assertArrayEquals(expected.mean(), actual.mean());
        for (int level : Levels.STANDARD.percents()) {
            assertArrayEquals(
                    expected.interval(level).lower(), actual.interval(level).lower());
            assertArrayEquals(
                    expected.interval(level).upper(), actual.interval(level).upper());
        }
    }
}
