package vn.wardcast.api.revenue;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.wardcast.api.indicators.Labels;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.lakehouse.Phrase;

/**
 * Where a line, a heading or everything stands at the end of one year, in đồng: the part that both sides of the budget share.
 * Expectations are null where {@code reason} says why; plan, probability, gap and what each month left needs are null where there is no
 * plan.
 *
 * @param probability that the plan is reached, 0-1; of spending: that all of it is spent
 * @param gap expected minus plan
 */
record YearEndView(
        String breakdown,
        Phrase label,
        int year,
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

    static YearEndView of(Row row, Labels labels) {
        String breakdown = row.text("breakdown");
        return new YearEndView(
                breakdown,
                labels.breakdown(RevenueAnswers.DOMAIN, breakdown),
                row.small("year"),
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

    boolean isTotal() {
        return breakdown.equals("total");
    }

    boolean isLine() {
        return breakdown.contains(";");
    }

    /** An item of revenue or a sector of expenditure. */
    boolean isHeading() {
        return !isTotal() && !isLine();
    }
}
