package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.longfile.LongFile;

/** How series stand in the file of a set. */
sealed interface Layout {

    List<Series> read(Path file, Frequency frequency) throws IOException;

    /** {@code unique_id,ds,y}. */
    record Long() implements Layout {
        @Override
        public List<Series> read(Path file, Frequency frequency) throws IOException {
            return LongFile.read(file, frequency, frequency.season());
        }
    }

    /**
     * A table of statistics: one row per unit and date, one or more columns of values. Rows that sum up others ({@code
     * is_aggregate}) are left out; one series per unit and column of values.
     *
     * @param units columns that name the unit together; none when the file is about one
     * @param date column of the year, month or day
     */
    record Table(List<String> units, String date, Map<String, ToDoubleFunction<Map<String, String>>> values)
            implements Layout {

        /** Values as they stand in these columns. */
        static Table of(List<String> units, String date, String... columns) {
            var values = new LinkedHashMap<String, ToDoubleFunction<Map<String, String>>>();
            for (String column : columns) {
                values.put(column, row -> number(row.get(column)));
            }
            return new Table(units, date, values);
        }

        /** An empty cell and NA are missing values. */
        static double number(String cell) {
            return cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
        }

        @Override
        public List<Series> read(Path file, Frequency frequency) throws IOException {
            var known = new LinkedHashMap<String, TreeMap<LocalDate, Double>>();
            for (var row : rows(file)) {
                if (!"1".equals(row.get("is_aggregate"))) {
                    values.forEach((column, value) -> known.computeIfAbsent(name(row, column), id -> new TreeMap<>())
                            .put(date(row.get(date)), value.applyAsDouble(row)));
                }
            }
            return known.entrySet().stream()
                    .map(each -> series(each.getKey(), each.getValue(), frequency))
                    .toList();
        }

        private String name(Map<String, String> row, String column) {
            var words = new ArrayList<>(units.stream().map(row::get).toList());
            if (values.size() > 1) {
                words.add(column);
            }
            return String.join("|", words);
        }

        private static Series series(String id, TreeMap<LocalDate, Double> known, Frequency frequency) {
            var start = known.firstKey();
            var all = new double[frequency.stepsBetween(start, known.lastKey()) + 1];
            Arrays.fill(all, Double.NaN);
            known.forEach((date, value) -> all[frequency.stepsBetween(start, date)] = value);
            return Series.of(all, frequency, start).named(id);
        }

        private static LocalDate date(String text) {
            return LocalDate.parse(text + "-01-01".substring(Math.min(6, text.length() - 4)));
        }

        private static List<Map<String, String>> rows(Path file) throws IOException {
            var lines = Files.readAllLines(file);
            var header = cells(lines.get(0));
            return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
        }

        private static Map<String, String> row(List<String> header, List<String> cells) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            return row;
        }

        /** Splits at commas outside quotes. */
        private static List<String> cells(String line) {
            return List.of(line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1)).stream()
                    .map(cell -> cell.replace("\"", "").strip())
                    .toList();
        }
    }
}
