package vn.wardcast.api.revenue;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.wardcast.api.indicators.Labels;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.lakehouse.Phrase;

/**
 * A line, an item or everything in one year, in đồng. Expectations are null where {@code reason} says why; plan, probability, gap and
 * what each month left must bring are null where there is no plan.
 */
record YearView(
        String breakdown,
        Phrase label,
        int year,
        double collected,
        Double expected,
        @JsonProperty("lo_80") Double lo80,
        @JsonProperty("hi_80") Double hi80,
        @JsonProperty("lo_95") Double lo95,
        @JsonProperty("hi_95") Double hi95,
        Double plan,
        Double probability,
        Double gap,
        int monthsLeft,
        @JsonProperty("needed_a_month") Double neededAMonth,
        @JsonProperty("expected_a_month") Double expectedAMonth,
        String treatment,
        String reason,
        String model,
        String origin) {

    static YearView of(Row row, Labels labels) {
        String breakdown = row.text("breakdown");
        return new YearView(
                breakdown,
                labels.breakdown(RevenueAnswers.DOMAIN, breakdown),
                row.small("year"),
                row.decimal("collected"),
                row.decimal("expected"),
                row.decimal("lo_80"),
                row.decimal("hi_80"),
                row.decimal("lo_95"),
                row.decimal("hi_95"),
                row.decimal("plan"),
                row.decimal("probability"),
                row.decimal("gap"),
                row.small("months_left"),
                row.decimal("needed_a_month"),
                row.decimal("expected_a_month"),
                row.text("treatment"),
                row.text("reason"),
                row.text("model"),
                row.text("origin"));
    }
}
