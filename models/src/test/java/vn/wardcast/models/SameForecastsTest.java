package vn.wardcast.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same forecasts on every Java: each listed model on some histories, compared with {@code fixtures/forecasts.csv}. To the
 * last bit on the processors the file was written on, because searches take another way after one differing bit and nobody
 * can say how far they go; elsewhere Java's own exp, log and pow may differ in the last bit, and {@link #ELSEWHERE} is
 * allowed. After a change of a model write the file anew with the command in {@link #WRITE} and read what changed.
 */
class SameForecastsTest {

    private static final String WRITE = "mvn -q -pl models test -Dtest=SameForecastsTest -Dwardcast.expected=write";
    private static final Path FILE = Path.of("src/test/resources/fixtures/forecasts.csv");
    private static final boolean WRITING = "write".equals(System.getProperty("wardcast.expected"));

    private static final List<String> WRITTEN_ON = List.of("amd64", "x86_64");
    private static final double ELSEWHERE = 1e-3;

    private static final int STEPS = 13;
    private static final int[] SHOWN = {0, 4, 12};

    private record Key(String model, String history) {}

    /** Who answered; mean, lower and upper bound of the 95 % interval at the shown steps. */
    private record Line(String answered, double[] numbers) {}

    @TestFactory
    Stream<DynamicTest> forecastsAreThoseOfTheFile() throws IOException {
        if (WRITING) {
            write();
        }
        var expected = read();
        return Forecasters.all().stream()
                .map(forecaster -> DynamicTest.dynamicTest(
                        forecaster.name(),
                        () -> histories()
                                .forEach((name, history) -> compare(
                                        expected, new Key(forecaster.name(), name), line(forecaster, history)))));
    }

    @TestFactory
    Stream<DynamicTest> theFileNamesNobodyWhoLeft() throws IOException {
        return read().keySet().stream()
                .map(Key::model)
                .distinct()
                .map(model -> DynamicTest.dynamicTest(model, () -> {
                    if (!Forecasters.names().contains(model)) {
                        fail("'%s' is no longer listed; write the file anew: %s".formatted(model, WRITE));
                    }
                }));
    }

    private static void compare(Map<Key, Line> all, Key key, Line actual) {
        var expected = all.get(key);
        if (expected == null) {
            fail("The file has no line for %s; write it anew: %s".formatted(key, WRITE));
        }
        String message = key + "; if the change is meant, write the file anew: " + WRITE;
        assertEquals(expected.answered(), actual.answered(), message);
        if (WRITTEN_ON.contains(System.getProperty("os.arch"))) {
            assertArrayEquals(expected.numbers(), actual.numbers(), message);
        } else {
            for (int i = 0; i < expected.numbers().length; i++) {
                double size = Math.abs(expected.numbers()[i]);
                assertEquals(expected.numbers()[i], actual.numbers()[i], ELSEWHERE * size, message);
            }
        }
    }

    private static Map<String, Series> histories() {
        var chosen = new LinkedHashMap<String, Series>();
        for (Frequency frequency : List.of(Frequency.YEAR, Frequency.QUARTER, Frequency.MONTH)) {
            var series = Fixtures.m3(frequency).get(0);
            chosen.put(series.id(), series);
        }
        var made = Histories.all();
        for (String name : List.of(
                "healthy day", "healthy week", "months: 30", "months: 7", "gaps", "intermittent", "one outlier")) {
            chosen.put(name, made.get(name));
        }
        return chosen;
    }

    private static Line line(Forecaster forecaster, Series history) {
        var forecast = forecaster.fit(history).predict(STEPS);
        var wide = forecast.interval(95);
        double[] numbers = Stream.of(forecast.mean(), wide.lower(), wide.upper())
                .flatMapToDouble(all -> Arrays.stream(SHOWN).mapToDouble(step -> all[step]))
                .toArray();
        return new Line(forecast.model(), numbers);
    }

    private static void write() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("model,history,answered,mean 1,mean 5,mean 13,lower 1,lower 5,lower 13,upper 1,upper 5,upper 13");
        for (Forecaster forecaster : Forecasters.all()) {
            histories().forEach((name, history) -> {
                var line = line(forecaster, history);
                String numbers = DoubleStream.of(line.numbers())
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(","));
                lines.add(String.join(",", forecaster.name(), name, line.answered(), numbers));
            });
        }
        Files.write(FILE, lines);
    }

    private static Map<Key, Line> read() throws IOException {
        var all = new LinkedHashMap<Key, Line>();
        for (String line : Files.readAllLines(FILE).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            double[] numbers = Arrays.stream(cells)
                    .skip(3)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            all.put(new Key(cells[0], cells[1]), new Line(cells[2], numbers));
        }
        return all;
    }
}
