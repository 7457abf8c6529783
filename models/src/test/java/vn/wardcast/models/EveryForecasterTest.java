package vn.wardcast.models;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everyone sits the same exam: each listed model on each history. */
class EveryForecasterTest {

    private static final int STEPS = 15;
    private static final Levels LEVELS = Levels.of(50, 80, 95, 99);

    @TestFactory
    Stream<DynamicTest> answersEveryHistory() {
        return everyPair((forecaster, series) -> check(forecaster.fit(series).predict(STEPS, LEVELS), series));
    }

    @TestFactory
    Stream<DynamicTest> staysAboveZeroWhenAsked() {
        return everyPair((forecaster, series) -> {
            if (Arrays.stream(series.values()).noneMatch(value -> value < 0)) {
                var forecast = forecaster.fit(series.nonNegative()).predict(STEPS, LEVELS);
                for (Interval interval : forecast.intervals()) {
                    assertTrue(Arrays.stream(interval.lower()).allMatch(bound -> bound >= 0));
                }
                assertTrue(Arrays.stream(forecast.mean()).allMatch(value -> value >= 0));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> namesWhoAnswered() {
        return everyPair((forecaster, series) -> {
            var forecast = forecaster.fit(series).predict(STEPS);
            if (forecast.fallback().isEmpty()) {
                assertEquals(forecaster.name(), forecast.model());
            } else {
                assertNotEquals(forecaster.name(), forecast.model());
                assertFalse(forecast.fallback().get().vi().isBlank());
                assertFalse(forecast.fallback().get().en().isBlank());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> answersTheSameTwiceAndOnEightThreads() {
        return Forecasters.all().stream()
                .map(forecaster -> DynamicTest.dynamicTest(forecaster.name(), () -> {
                    var series = Histories.healthy(Frequency.MONTH, 80);
                    var fitted = forecaster.fit(series);
                    var expected = fitted.predict(STEPS);
                    assertSame(expected, forecaster.fit(series).predict(STEPS));
                    var threads = Executors.newFixedThreadPool(8);
                    try {
                        var answers = new ArrayList<Future<Forecast>>();
                        for (int i = 0; i < 8; i++) {
                            answers.add(threads.submit(() -> fitted.predict(STEPS)));
                            answers.add(
                                    threads.submit(() -> forecaster.fit(series).predict(STEPS)));
                        }
                        for (Future<Forecast> answer : answers) {
                            assertSame(expected, answer.get());
                        }
                    } finally {
                        threads.shutdown();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> doesNotCareAboutUnits() {
        return Forecasters.all().stream()
                .map(forecaster -> DynamicTest.dynamicTest(forecaster.name(), () -> {
                    var series = Histories.healthy(Frequency.MONTH, 60);
                    var inThousands = Series.of(
                            Arrays.stream(series.values())
                                    .map(value -> value * 1024)
                                    .toArray(),
                            Frequency.MONTH,
                            series.start());
                    double[] expected = forecaster.fit(series).predict(STEPS).mean();
                    double[] scaled = forecaster.fit(inThousands).predict(STEPS).mean();
                    assertArrayEquals(
                            expected,
                            Arrays.stream(scaled).map(value -> value / 1024).toArray(),
                            1e-9);
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesZeroSteps() {
        return Forecasters.all().stream()
                .map(forecaster -> DynamicTest.dynamicTest(forecaster.name(), () -> {
                    var fitted = forecaster.fit(Histories.healthy(Frequency.YEAR, 20));
                    assertThrows(IllegalArgumentException.class, () -> fitted.predict(0));
                }));
    }

    @TestFactory
    Stream<DynamicTest> learnsAloneAsInAGroupOfOne() {
        return everyPair((forecaster, series) -> assertSame(
                forecaster.fit(series).predict(STEPS),
                forecaster.fitAll(List.of(series), Workers.alone()).get(0).predict(STEPS)));
    }

    @TestFactory
    Stream<DynamicTest> answersAllOfAGroupTheSameOnEightThreads() {
        return everyForecaster(forecaster -> {
            var group = Histories.all().values().stream()
                    .filter(series -> series.frequency() == Frequency.MONTH)
                    .toList();
            var alone = forecaster.fitAll(group, Workers.alone());
            var eight = forecaster.fitAll(group, Workers.of(8, finished -> {}));
            assertEquals(group.size(), alone.size());
            for (int i = 0; i < group.size(); i++) {
                var forecast = alone.get(i).predict(STEPS, LEVELS);
                check(forecast, group.get(i));
                assertSame(forecast, eight.get(i).predict(STEPS, LEVELS));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> countsEachSeriesOfAGroupOnce() {
        return everyForecaster(forecaster -> {
            var told = new ArrayList<Integer>();
            var group = List.of(Histories.healthy(Frequency.YEAR, 20), Histories.healthy(Frequency.YEAR, 9));
            forecaster.fitAll(group, Workers.of(2, told::add));
            assertEquals(List.of(1, 2), told);
            assertTrue(forecaster.fitAll(List.of(), Workers.alone()).isEmpty());
        });
    }

    private static Stream<DynamicTest> everyForecaster(Consumer<Forecaster> exam) {
        return Forecasters.all().stream()
                .map(forecaster -> DynamicTest.dynamicTest(forecaster.name(), () -> exam.accept(forecaster)));
    }

    private static Stream<DynamicTest> everyPair(Exam exam) {
        var histories = Histories.all();
        return Forecasters.all().stream()
                .map(forecaster -> DynamicTest.dynamicTest(
                        forecaster.name(),
                        () -> assertAll(histories.entrySet().stream().map(history -> () -> {
                            try {
                                exam.sit(forecaster, history.getValue());
                            } catch (AssertionError | RuntimeException e) {
                                throw new AssertionError(history.getKey() + ": " + e.getMessage(), e);
                            }
                        }))));
    }

    private static void check(Forecast forecast, Series series) {
        boolean known = Arrays.stream(series.values()).anyMatch(value -> !Double.isNaN(value));
        assertEquals(known ? STEPS : 0, forecast.steps());
        assertTrue(known || forecast.fallback().isPresent());
        assertTrue(Arrays.stream(forecast.mean()).allMatch(Double::isFinite), "finite means");
        double[] lower = forecast.mean();
        double[] upper = forecast.mean();
        for (Interval interval : forecast.intervals()) {
            assertInside(interval, lower, upper);
            assertNeverNarrower(interval);
            lower = interval.lower();
            upper = interval.upper();
        }
    }

    private static void assertInside(Interval outer, double[] lower, double[] upper) {
        for (int step = 0; step < lower.length; step++) {
            assertTrue(Double.isFinite(outer.lower()[step]) && Double.isFinite(outer.upper()[step]), "finite bounds");
            assertTrue(outer.lower()[step] <= lower[step] && upper[step] <= outer.upper()[step], "bounds cross");
        }
    }

    private static void assertNeverNarrower(Interval interval) {
        double before = 0;
        for (int step = 0; step < interval.lower().length; step++) {
            double width = interval.upper()[step] - interval.lower()[step];
            boolean cut = Math.abs(interval.upper()[step]) == Double.MAX_VALUE;
            assertTrue(cut || width >= before * (1 - 1e-9), "narrower at step " + step + ": " + before + " > " + width);
            before = width;
        }
    }

    private static void assertSame(Forecast expected, Forecast actual) {
        assertArrayEquals(expected.mean(), actual.mean());
        assertEquals(expected.model(), actual.model());
        for (Interval interval : expected.intervals()) {
            assertArrayEquals(
                    interval.lower(), actual.interval(interval.level()).lower());
            assertArrayEquals(
                    interval.upper(), actual.interval(interval.level()).upper());
        }
    }

    private interface Exam {
        void sit(Forecaster forecaster, Series series);
    }
}
