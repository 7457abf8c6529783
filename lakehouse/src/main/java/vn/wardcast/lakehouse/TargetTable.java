package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** How far each target of the plans has come, where it will be at its deadline and how likely it is reached. */
public final class TargetTable {

    /** One row per entry of a plan. What the entry itself says stands in {@code gold.target}. */
    public static final SharedTable PROGRESS = new SharedTable(
            TableName.of("forecast.target_progress"),
            "one row per run, unit and entry of a plan",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "target_id", Types.StringType.get(), "as in gold.target"),
                    required(5, "known_until", Types.DateType.get(), "last day known to the lake when this was said"),
                    required(
                            6,
                            "status",
                            Types.StringType.get(),
                            "reached, missed, on_track, watch, risk, not_measured, baseline or report"),
                    optional(
                            7,
                            "reason",
                            Types.StringType.get(),
                            "why there is no probability, or what to know about it"),
                    optional(8, "event", Types.StringType.get(), "at_least, above or at_most; null: nothing to reach"),
                    optional(9, "threshold", Types.DoubleType.get(), "what counts as reached, in the unit of measure"),
                    optional(10, "due_on", Types.DateType.get(), "day by which it counts, or the next report is due"),
                    optional(11, "reports", Types.IntegerType.get(), "how many months were reported and used"),
                    optional(12, "value", Types.DoubleType.get(), "newest, in the unit of measure"),
                    optional(13, "numerator", Types.DoubleType.get(), "of it, where reported"),
                    optional(14, "denominator", Types.DoubleType.get(), "of it, where reported"),
                    optional(15, "value_month", Types.DateType.get(), "first day of the month it speaks of"),
                    optional(16, "expected", Types.DoubleType.get(), "median at the deadline"),
                    optional(17, "lo_80", Types.DoubleType.get(), "at the deadline"),
                    optional(18, "hi_80", Types.DoubleType.get(), "at the deadline"),
                    optional(19, "lo_95", Types.DoubleType.get(), "at the deadline"),
                    optional(20, "hi_95", Types.DoubleType.get(), "at the deadline"),
                    optional(21, "probability", Types.DoubleType.get(), "that it is reached by the deadline, 0-1"),
                    optional(
                            22,
                            "required_per_month",
                            Types.DoubleType.get(),
                            "change a month still needed from the newest value on; null: nothing to reach or no month left"),
                    optional(23, "change_per_month", Types.DoubleType.get(), "change a month seen so far"),
                    required(24, "model", Types.StringType.get(), "what really produced the number, or none"),
                    required(25, "origin", Types.StringType.get(), "of the reports, else of the entry"),
                    optional(
                            26,
                            "suppression",
                            Types.StringType.get(),
                            "why the newest report is hidden and not used: small_count or rate_unchecked; null: it is not"),
                    optional(
                            27,
                            "value_from",
                            Types.StringType.get(),
                            "report, lake, or report_and_lake: the report is shown, an indicator of the lake measures it too"),
                    optional(
                            28,
                            "prior_share",
                            Types.DoubleType.get(),
                            "how much of the usual step is assumed and not seen in reports, 0-1")),
            List.of("domain"),
            List.of("unit_id", "target_id"));

    private TargetTable() {}
}
