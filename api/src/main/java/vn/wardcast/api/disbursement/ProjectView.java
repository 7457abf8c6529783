package vn.wardcast.api.disbursement;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.wardcast.api.sql.Rows.Row;

/**
 * One project, or all of a unit: đồng planned and paid, the share of the plan expected by 31 January of the next year in percent,
 * and the probability (0-1) that it stays below the threshold. Expectations are null where {@code reason} says why.
 */
record ProjectView(
        String project,
        String group,
        double plan,
        double paid,
        double share,
        Double expectedShare,
        @JsonProperty("lo_80") Double lo80,
        @JsonProperty("hi_80") Double hi80,
        @JsonProperty("lo_95") Double lo95,
        @JsonProperty("hi_95") Double hi95,
        double threshold,
        Double probabilityMissed,
        int monthsWithoutPayment,
        boolean stalled,
        int curves,
        String reason,
        String model) {

    static ProjectView of(Row row) {
        double plan = row.decimal("plan");
        double paid = row.decimal("paid");
        return new ProjectView(
                row.text("project"),
                row.text("project_group"),
                plan,
                paid,
                100 * paid / plan,
                row.decimal("expected_share"),
                row.decimal("lo_80"),
                row.decimal("hi_80"),
                row.decimal("lo_95"),
                row.decimal("hi_95"),
                row.decimal("threshold"),
                row.decimal("probability_missed"),
                row.small("months_without_payment"),
                row.flag("stalled"),
                row.small("curves"),
                row.text("reason"),
                row.text("model"));
    }
}
