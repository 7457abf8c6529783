package vn.wardcast.models.longfile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** One line of a long file. An empty value, {@code NA} or {@code NaN} is missing. */
record Observation(String id, LocalDate date, double value, Position position) {

    private static final List<String> MISSING = List.of("", "NA", "NaN", "nan", "null");

    static Observation parse(String line, int[] columns, Position position) {
        List<String> cells = CsvLine.split(line);
        if (cells.size() <= Arrays.stream(columns).max().orElseThrow()) {
            throw position.broken(
                    cells.get(0),
                    "chỉ có %d cột".formatted(cells.size()),
                    "has only %d columns".formatted(cells.size()));
        }
        String id = cells.get(columns[0]);
        if (id.isEmpty()) {
            throw position.broken(id, "thiếu tên chuỗi (unique_id)", "has no unique_id");
        }
        return new Observation(
                id, date(cells.get(columns[1]), id, position), value(cells.get(columns[2]), id, position), position);
    }

    int line() {
        return position.line();
    }

    /** A time after the date ({@code 2024-01-01T00:00:00}) is ignored: it is what data frames write for a day. */
    private static LocalDate date(String cell, String id, Position position) {
        try {
            return LocalDate.parse(cell.length() > 10 ? cell.substring(0, 10) : cell);
        } catch (DateTimeParseException e) {
            throw position.broken(
                    id,
                    "'%s' không phải là ngày dạng 2025-07-01".formatted(cell),
                    "'%s' is not a date like 2025-07-01".formatted(cell));
        }
    }

    private static double value(String cell, String id, Position position) {
        if (MISSING.contains(cell)) {
            return Double.NaN;
        }
        double value = parseNumber(cell, id, position);
        if (Double.isInfinite(value)) {
            throw position.broken(id, "'%s' quá lớn".formatted(cell), "'%s' is too large".formatted(cell));
        }
        return value;
    }

    private static double parseNumber(String cell, String id, Position position) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw position.broken(id, "'%s' không phải là số".formatted(cell), "'%s' is not a number".formatted(cell));
        }
    }
}
