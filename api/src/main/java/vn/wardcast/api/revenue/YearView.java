package vn.wardcast.api.revenue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.wardcast.api.indicators.Labels;
import vn.wardcast.api.sql.Rows.Row;

/**
 * A line, an item or everything that is collected in one year.
 *
 * @param collected đồng in the months reported
 */
record YearView(double collected, @JsonUnwrapped YearEndView end) {

    static YearView of(Row row, Labels labels) {
        return new YearView(row.decimal("collected"), YearEndView.of(row, labels));
    }
}
