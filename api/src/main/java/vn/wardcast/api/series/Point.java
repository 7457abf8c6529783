package vn.wardcast.api.series;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.lakehouse.Period;

/**
 * One value of a series.
 *
 * @param value in the unit of measure; null where it is hidden
 * @param suppression why it is hidden: small_count or complementary; null: it is not
 */
record Point(
        String period,
        LocalDate periodStart,
        BigDecimal value,
        String origin,
        String suppression,
        @JsonIgnore String frequency) {

    static final String SQL = """
            SELECT period, period_start, value, origin, suppression, frequency
            FROM gold.indicator_value
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ?
            ORDER BY period_start
            """;

    static Point of(Row row) {
        return new Point(
                row.text("period"),
                row.date("period_start"),
                row.exact("value"),
                row.text("origin"),
                row.text("suppression"),
                row.text("frequency"));
    }

    /** Whether the period was over at the end of {@code day}: until then its figure cannot have been known. */
    boolean isOverBy(LocalDate day) {
        return !Period.plus(frequency, periodStart, 1).isAfter(day.plusDays(1));
    }

    boolean isWithin(LocalDate from, LocalDate to) {
        return !periodStart.isBefore(from) && !periodStart.isAfter(to);
    }
}
