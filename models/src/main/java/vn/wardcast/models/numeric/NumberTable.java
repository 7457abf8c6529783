package vn.wardcast.models.numeric;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small table of learned numbers that travels in the jar: lines beginning with {@code #} tell where it comes from, the first
 * other line names the columns, each line after it is a name and numbers, separated by commas.
 *
 * @param columns names of the numbers, without that of the first column
 * @param rows in the order of the file
 */
public record NumberTable(List<String> columns, Map<String, double[]> rows) {

    /** Reads a file beside a class; a missing or broken one is a mistake in the build and ends the program. */
    public static NumberTable read(Class<?> beside, String file) {
        List<String> lines = lines(beside, file);
        var rows = new LinkedHashMap<String, double[]>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            rows.put(cells[0], numbers(cells));
        }
        List<String> header = List.of(lines.get(0).split(","));
        return new NumberTable(header.subList(1, header.size()), rows);
    }

    private static double[] numbers(String[] cells) {
        var numbers = new double[cells.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(cells[i + 1]);
        }
        return numbers;
    }

    private static List<String> lines(Class<?> beside, String file) {
        try (var stream = beside.getResourceAsStream(file);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
