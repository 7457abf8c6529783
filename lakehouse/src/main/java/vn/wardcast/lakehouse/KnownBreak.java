package vn.wardcast.lakehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A day from which revenue or expenditure is not what it was, as {@code budget/breaks.csv} lists it.
 *
 * @param id stable, in snake case
 * @param from first day of the new state
 * @param announced since when anybody could know
 * @param effect ended, shift or merger
 * @param codes items or sub-items of revenue, sectors or items of expenditure concerned; empty: all
 * @param source law or decision
 */
public record KnownBreak(
        String id, LocalDate from, LocalDate announced, String effect, Set<String> codes, String source, Phrase name) {

    private static final String FILE = "/budget/breaks.csv";
    private static final int FIELDS = 9;

    /** All of them, in the order of their days. */
    public static List<KnownBreak> all() {
        return text().lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(KnownBreak::parse)
                .sorted((a, b) -> a.from().compareTo(b.from()))
                .toList();
    }

    private static KnownBreak parse(String line) {
        String[] fields = line.split(";", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException(
                    "Cannot read %s: %d fields instead of %d in '%s'".formatted(FILE, fields.length, FIELDS, line));
        }
        return new KnownBreak(
                fields[0],
                LocalDate.parse(fields[1]),
                LocalDate.parse(fields[2]),
                fields[3],
                fields[4].equals("*") ? Set.of() : Set.of(fields[4].split(" ")),
                fields[5],
                new Phrase(fields[6], fields[7]));
    }

    private static String text() {
        try (InputStream in = KnownBreak.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
