package vn.wardcast.jobs.revenue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.wardcast.models.revenue.Break;

/** The breaks of {@code revenue/breaks.csv}, in the order of their days. */
final class KnownBreaks {

    private static final String FILE = "/revenue/breaks.csv";
    private static final int FIELDS = 9;

    private KnownBreaks() {}

    static List<Break> all() {
        return text().lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(KnownBreaks::parse)
                .sorted((a, b) -> a.from().compareTo(b.from()))
                .toList();
    }

    private static Break parse(String line) {
        String[] fields = line.split(";", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException(
                    "Cannot read %s: %d fields instead of %d in '%s'".formatted(FILE, fields.length, FIELDS, line));
        }
        return new Break(
                fields[0],
                LocalDate.parse(fields[1]),
                LocalDate.parse(fields[2]),
                Break.Effect.valueOf(fields[3].toUpperCase(Locale.ROOT)),
                fields[4].equals("*") ? Set.of() : Set.of(fields[4].split(" ")),
                fields[5],
                fields[6],
                fields[7]);
    }

    private static String text() {
        try (InputStream in = KnownBreaks.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
