package vn.wardcast.api.revenue;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.wardcast.api.indicators.Labels;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.lakehouse.Phrase;

/**
 * A line, a sector or everything that is spent in one year, in đồng. Expectations are null where {@code reason} says why; plan, what it
 * leaves and the chances are null where there is no plan.
 *
 * @param probability that spending reaches the plan, 0-1
 * @param probabilityNineTenths that it reaches nine tenths of the plan; null of years after the running one and of lines without a plan
 * @param gap expected minus plan; below zero what stays unspent
 */
record SpendingView(
        String breakdown,
        Phrase label,
        int year,
        double spent,
        Double expected,
        @JsonProperty("lo_80") Double lo80,
        @JsonProperty("hi_80") Double hi80,
        @JsonProperty("lo_95") Double lo95,
        @JsonProperty("hi_95") Double hi95,
        Double plan,
        Double probability,
        Double probabilityNineTenths,
        Double gap,
        int monthsLeft,
        @JsonProperty("needed_a_month") Double neededAMonth,
        @JsonProperty("expected_a_month") Double expectedAMonth,
        String treatment,
        String reason,
        String model,
        String origin) {

    static SpendingView of(Row row, Labels labels) {
        String breakdown = row.text("breakdown");
        return new SpendingView(
                breakdown,
                labels.breakdown(RevenueAnswers.DOMAIN, breakdown),
                row.small("year"),
                row.decimal("spent"),
                row.decimal("expected"),
                row.decimal("lo_80"),
                row.decimal("hi_80"),
                row.decimal("lo_95"),
                row.decimal("hi_95"),
                row.decimal("plan"),
                row.decimal("probability"),
                row.decimal("nine_tenths"),
                row.decimal("gap"),
                row.small("months_left"),
                row.decimal("needed_a_month"),
                row.decimal("expected_a_month"),
                row.text("treatment"),
                row.text("reason"),
                row.text("model"),
                row.text("origin"));
    }

    boolean isSector() {
        return breakdown.startsWith("sector=") && !breakdown.contains(";");
    }

    boolean isLine() {
        return breakdown.contains(";");
    }

    boolean isTotal() {
        return breakdown.equals("total");
    }
}
