package vn.wardcast.jobs.landing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Turns the cells of one column into canonical text, or says why not. */
final class ColumnReader {

    /** Digits in the shape of identity, insurance and phone numbers, and e-mail addresses. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<!\\d)(?:\\d[ .-]?){8,}\\d(?!\\d)|[\\w.+-]+@[\\w-]+\\.[\\w.]+|(?i)\\b[A-Z]{2}[1-5]\\d{12}\\b");

    /** A cell read: its canonical text, or a fault. */
    record Reading(String canonical, Reason fault, String expected) {
        static Reading of(String canonical) {
            return new Reading(canonical, null, "");
        }

        static Reading fault(Reason reason, String expected) {
            return new Reading(null, reason, expected);
        }
    }

    private final Column column;
    private final NumberStyle style;
    private final Map<String, String> codeBySpelling = new HashMap<>();

    ColumnReader(Column column, ReferenceBook book) {
        this.column = column;
        boolean whole = column.type() == ColumnType.COUNT || column.type() == ColumnType.INTEGER;
        this.style = new NumberStyle(whole && column.scale().compareTo(BigDecimal.ONE) == 0);
        column.values().forEach((code, spellings) -> {
            codeBySpelling.put(Words.fold(code), code);
            spellings.forEach(spelling -> codeBySpelling.put(Words.fold(spelling), code));
        });
        if (column.list() != null) {
            book.codes(column.list()).forEach((code, name) -> codeBySpelling.put(Words.fold(code), code));
        }
    }

    void observe(Cell cell) {
        if (column.type().isNumeric()) {
            style.observe(cell);
        }
    }

    /** Reads a cell that is not missing. Units are read by {@link UnitReader}, which needs the date of the row. */
    Reading read(Cell cell) {
        if (cell instanceof Cell.Error) {
            return Reading.fault(Reason.CELL_ERROR, "");
        }
        return switch (column.type()) {
            case TEXT -> text(cell);
            case CODE -> code(cell);
            case COUNT, INTEGER, NUMBER, MONEY -> number(cell);
            case YEAR -> period(whole(cell), text -> Periods.year(text).map(String::valueOf), "một năm · a year");
            case MONTH ->
                day(cell, Periods::month, "một tháng (03/2025) · a month")
                        .map(date -> Reading.of(date.withDayOfMonth(1).toString()))
                        .orElseGet(() -> Reading.fault(Reason.NOT_A_PERIOD, "một tháng (03/2025) · a month"));
            case DAY ->
                day(cell, Periods::day, "một ngày (31/03/2025) · a day")
                        .map(date -> Reading.of(date.toString()))
                        .orElseGet(() -> Reading.fault(Reason.NOT_A_PERIOD, "một ngày (31/03/2025) · a day"));
            case SCHOOL_YEAR -> period(cell.shown(), Periods::schoolYear, "một năm học (2025-2026) · a school year");
            case ORIGIN -> Reading.of(isSynthetic(cell) ? "synthetic" : "reported");
            case UNIT_CODE, UNIT_NAME, PERSONAL ->
                throw new IllegalStateException("Bug: not read here: " + column.type());
        };
    }

    private static boolean isSynthetic(Cell cell) {
        String word = Words.fold(cell.shown());
        return word.equals("mo phong") || word.equals("synthetic") || word.startsWith("so lieu mo phong");
    }

    private static Reading text(Cell cell) {
        String shown = cell.shown();
        return PERSONAL.matcher(shown).find() ? Reading.fault(Reason.PERSONAL_DATA, "") : Reading.of(shown);
    }

    private Reading code(Cell cell) {
        String shown = whole(cell);
        String code = codeBySpelling.get(Words.fold(shown));
        return code != null ? Reading.of(code) : Reading.fault(Reason.UNKNOWN_CODE, nearest(Words.fold(shown)));
    }

    private Reading number(Cell cell) {
        String shown = cell.shown();
        Optional<BigDecimal> read = cell.number().or(() -> style.read(shown));
        if (read.isEmpty()) {
            return Reading.fault(style.isUndecided(shown) ? Reason.UNDECIDED_NUMBER : Reason.NOT_A_NUMBER, "");
        }
        BigDecimal scaled = read.get().multiply(column.scale());
        if (column.type() == ColumnType.MONEY) {
            scaled = scaled.setScale(0, RoundingMode.HALF_EVEN);
        }
        if ((column.type() == ColumnType.COUNT || column.type() == ColumnType.INTEGER) && !isWhole(scaled)) {
            return Reading.fault(Reason.NOT_WHOLE, "");
        }
        return isAllowed(scaled)
                ? Reading.of(plain(scaled))
                : Reading.fault(
                        Reason.OUT_OF_RANGE,
                        "%s … %s".formatted(lower(), column.max() == null ? "∞" : plain(column.max())));
    }

    private boolean isAllowed(BigDecimal value) {
        return (lower().equals("−∞") || value.compareTo(new BigDecimal(lower())) >= 0)
                && (column.max() == null || value.compareTo(column.max()) <= 0);
    }

    /** A count is never below zero, said or not. */
    private String lower() {
        if (column.min() != null) {
            return plain(column.min());
        }
        return column.type() == ColumnType.COUNT ? "0" : "−∞";
    }

    private static Reading period(String text, Function<String, Optional<String>> reader, String expected) {
        return reader.apply(text).map(Reading::of).orElseGet(() -> Reading.fault(Reason.NOT_A_PERIOD, expected));
    }

    private static Optional<LocalDate> day(Cell cell, Function<String, Optional<LocalDate>> reader, String expected) {
        return cell instanceof Cell.Day day ? Optional.of(day.date()) : reader.apply(whole(cell));
    }

    /** Text of a cell in which Excel may have turned a code or year into a number: 2025.0 is 2025. */
    static String whole(Cell cell) {
        return cell.number()
                .filter(ColumnReader::isWhole)
                .map(ColumnReader::plain)
                .orElseGet(cell::shown);
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    static String plain(BigDecimal value) {
        return isWhole(value)
                ? value.setScale(0).toPlainString()
                : value.stripTrailingZeros().toPlainString();
    }

    private String nearest(String folded) {
        return codeBySpelling.keySet().stream()
                .min(Comparator.comparingInt((String known) -> distance(known, folded))
                        .thenComparing(known -> known))
                .map(codeBySpelling::get)
                .orElse("?");
    }

    /** Edits that turn one word into the other (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int keep = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(keep, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
