package vn.wardcast.api.revenue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import vn.wardcast.api.sql.Rows.Row;

/** A month to come, in đồng; {@code base} is what was forecast before parts and wholes were made to agree, {@code toDate} null
 * where a month of the year is missing. */
record MonthView(
        LocalDate month,
        double mean,
        @JsonProperty("lo_80") double lo80,
        @JsonProperty("hi_80") double hi80,
        @JsonProperty("lo_95") double lo95,
        @JsonProperty("hi_95") double hi95,
        double base,
        String treatment,
        String model,
        ToDate toDate) {

    /** Sum from January to the end of the month. */
    record ToDate(
            double mean,
            @JsonProperty("lo_80") double lo80,
            @JsonProperty("hi_80") double hi80,
            @JsonProperty("lo_95") double lo95,
            @JsonProperty("hi_95") double hi95) {

        private static ToDate of(Row row) {
            return row.decimal("to_date") == null
                    ? null
                    : new ToDate(
                            row.decimal("to_date"),
                            row.decimal("to_date_lo_80"),
                            row.decimal("to_date_hi_80"),
                            row.decimal("to_date_lo_95"),
                            row.decimal("to_date_hi_95"));
        }
    }

    static MonthView of(Row row) {
        return new MonthView(
                row.date("period_start"),
                row.decimal("mean"),
                row.decimal("lo_80"),
                row.decimal("hi_80"),
                row.decimal("lo_95"),
                row.decimal("hi_95"),
                row.decimal("base"),
                row.text("treatment"),
                row.text("model"),
                ToDate.of(row));
    }
}
