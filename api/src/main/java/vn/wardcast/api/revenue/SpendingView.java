package vn.wardcast.api.revenue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.wardcast.api.indicators.Labels;
import vn.wardcast.api.sql.Rows.Row;

/**
 * A line, a sector or everything that is spent in one year.
 *
 * @param spent đồng in the months reported
 * @param probabilityNineTenths that spending reaches nine tenths of the plan, 0-1; null of years after the running one and of lines
 *     without a plan
 */
record SpendingView(
        double spent,
        Double probabilityNineTenths,
        @JsonUnwrapped YearEndView end) {

    static SpendingView of(Row row, Labels labels) {
        return new SpendingView(row.decimal("spent"), row.decimal("nine_tenths"), YearEndView.of(row, labels));
    }
}
