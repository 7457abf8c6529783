package vn.wardcast.jobs.landing.value;

import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Reads a column of years, months, days or school years into {@code 2025}, {@code 2025-03-01}, {@code 2025-03-31}, {@code 2025-2026}. */
public final class PeriodReader implements CellReader {

    private final ColumnType type;

    /** A reader of one column of type YEAR, MONTH, DAY or SCHOOL_YEAR. */
    public PeriodReader(Column column) {
        this.type = column.type();
    }

    @Override
    public Reading read(Cell cell) {
        return read(cell, Optional.empty());
    }

    /**
     * Reads a cell that may leave its year (or month and year) to what stands around it.
     *
     * @param cell the cell, not missing
     * @param around the nearest span that the row's other columns, section, title, sheet or file name give
     */
    public Reading read(Cell cell, Optional<Span> around) {
        String text = NumberReader.whole(cell);
        Optional<String> read = switch (type) {
            case YEAR -> Periods.year(text).map(String::valueOf);
            case MONTH ->
                (cell instanceof Cell.Day day ? Optional.of(day.date()) : Periods.month(text))
                        .map(date -> date.withDayOfMonth(1).toString());
            case DAY ->
                (cell instanceof Cell.Day day ? Optional.of(day.date()) : Periods.day(text)).map(Object::toString);
            default -> Periods.schoolYear(cell.shown());
        };
        return read.map(Reading::of).orElseGet(() -> Reading.refused(Reason.NOT_A_PERIOD, expected(type)));
    }

    /** What a sender should write, in both languages. */
    public static String expected(ColumnType type) {
        return switch (type) {
            case YEAR -> "một năm · a year";
            case MONTH -> "một tháng (03/2025) · a month";
            case DAY -> "một ngày (31/03/2025) · a day";
            default -> "một năm học (2025-2026) · a school year";
        };
    }
}
