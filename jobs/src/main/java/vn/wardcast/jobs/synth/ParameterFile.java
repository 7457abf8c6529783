package vn.wardcast.jobs.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A parameter table that travels in the jar: fields between semicolons, a header, comment lines that start with #. */
final class ParameterFile {

    private ParameterFile() {}

    /** One line, its fields by the name of their column. */
    record Row(Map<String, String> fields) {

        boolean has(String column) {
            return fields.containsKey(column);
        }

        String text(String column) {
            String value = fields.get(column);
            if (value == null) {
                throw new IllegalStateException("Cannot find column '%s' in %s".formatted(column, fields));
            }
            return value;
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        double[] numbers(String column) {
            return Arrays.stream(text(column).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    static List<Row> rows(String name) {
        List<String> lines =
                text(name).lines().filter(line -> !line.startsWith("#")).toList();
        String[] columns = lines.get(0).split(";", -1);
        List<Row> rows = new ArrayList<>(lines.size());
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(name, columns, line));
        }
        return rows;
    }

    private static Row row(String name, String[] columns, String line) {
        String[] values = line.split(";", -1);
        if (values.length != columns.length) {
            throw new IllegalStateException("Cannot read '%s': %d fields instead of %d in '%s'"
                    .formatted(name, values.length, columns.length, line));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            fields.put(columns[i], values[i]);
        }
        return new Row(fields);
    }

    private static String text(String name) {
        try (var stream = ParameterFile.class.getResourceAsStream("/synth/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("Cannot find '/synth/%s' on the class path".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
