package vn.wardcast.models.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** First days of the lunar year in Vietnam (UTC+7), 1970 to 2050. In 1985, 2007 and 2030 they are not those of China. */
final class Tet {

    private static final Map<Integer, LocalDate> DAYS = read();

    private Tet() {}

    static Optional<LocalDate> of(int year) {
        return Optional.ofNullable(DAYS.get(year));
    }

    static Map<Integer, LocalDate> all() {
        return DAYS;
    }

    private static Map<Integer, LocalDate> read() {
        try (var stream = Tet.class.getResourceAsStream("tet.csv");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(line.indexOf(',') + 1)))
                    .collect(Collectors.toUnmodifiableMap(LocalDate::getYear, day -> day));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
