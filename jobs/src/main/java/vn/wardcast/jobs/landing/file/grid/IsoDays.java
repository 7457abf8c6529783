package vn.wardcast.jobs.landing.file.grid;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;

/** Days that strict workbooks write as ISO 8601. */
public final class IsoDays {

    private static final int LENGTH = 10;

    private IsoDays() {}

    /** The day at the beginning of a date and time; anything else is an error of the cell. */
    public static Cell cell(String written) {
        try {
            return new Cell.Day(LocalDate.parse(written.substring(0, Math.min(LENGTH, written.length()))));
        } catch (DateTimeParseException e) {
            return new Cell.Unreadable(Reason.CELL_ERROR, written);
        }
    }
}
