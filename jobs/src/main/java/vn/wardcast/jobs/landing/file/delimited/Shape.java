package vn.wardcast.jobs.landing.file.delimited;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a text is cut into cells.
 *
 * @param delimiter comma, semicolon or tab
 * @param width how many cells most lines have
 * @param titles lines before the first record that say how to read the text: one for {@code sep=;}, else none
 */
record Shape(char delimiter, int width, int titles) {

    private static final int SAMPLED_LINES = 50;
    private static final int LONGEST_LINE = 1 << 16;

    /** In this order where two are equally likely: a semicolon or tab is rarely anything else, a comma is a decimal mark too. */
    private static final char[] DELIMITERS = {'\t', ';', ','};

    /** The delimiter that a {@code sep=} line names, else the one that cuts most lines into equally many cells. */
    static Shape of(Reader text) throws IOException {
        List<String> lines = sample(text);
        if (!lines.isEmpty() && lines.get(0).toLowerCase(Locale.ROOT).matches("\"?sep=.\"?")) {
            char named = lines.get(0).replace("\"", "").charAt(4);
            return new Shape(named, width(lines.subList(1, lines.size()), named).cells(), 1);
        }
        char best = ',';
        Width most = new Width(1, 0);
        for (char delimiter : DELIMITERS) {
            Width width = width(lines, delimiter);
            if (width.lines() > most.lines()) {
                best = delimiter;
                most = width;
            }
        }
        return new Shape(best, most.cells(), 0);
    }

    private static List<String> sample(Reader text) throws IOException {
        BufferedReader reader = new BufferedReader(text);
        List<String> lines = new ArrayList<>();
        for (String line = line(reader); line != null && lines.size() < SAMPLED_LINES; line = line(reader)) {
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The next line, cut off where it is no line of a table. */
    private static String line(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST_LINE) {
            line.append((char) c);
            c = reader.read();
        }
        return line.toString();
    }

    /** The width that most lines share, and how many they are. */
    private record Width(int cells, long lines) {}

    private static Width width(List<String> lines, char delimiter) {
        Map<Integer, Long> widths = lines.stream()
                .map(line -> count(line, delimiter) + 1)
                .filter(cells -> cells > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Width(entry.getKey(), entry.getValue()))
                .orElse(new Width(1, 0));
    }

    /** Delimiters of a line that stand outside quotation marks. */
    static int count(CharSequence line, char delimiter) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += line.charAt(i) == delimiter && !quoted ? 1 : 0;
        }
        return count;
    }
}
