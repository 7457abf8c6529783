package vn.wardcast.models.method;

import java.time.LocalDate;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

/**
 * When the values of a history happened.
 *
 * @param first date of the value at index 0
 */
public record Timeline(Frequency frequency, LocalDate first) {

    /** The dates of a history taken from the end of a series. */
    public static Timeline of(Series series, History history) {
        int offset = series.length() - history.silent() - history.length();
        // not counted on from the first date here, because month ends would move
        return new Timeline(series.frequency(), series.date(offset));
    }

    /** The date of a value; indexes at or beyond the length of the history are forecast dates. */
    public LocalDate date(int index) {
        return frequency.plus(first, index);
    }

    /** The same dates for a history without its first {@code count} values. */
    public Timeline without(int count) {
        return new Timeline(frequency, date(count));
    }
}
