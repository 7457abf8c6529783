package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** What the outbreak rules say of the newest week or month of each disease, and how well they did in the past. */
public final class OutbreakTables {

    private static final Schema VERDICT = new Schema(
            required(1, "run_id", Types.StringType.get(), "forecast.run"),
            required(2, "domain", Types.StringType.get(), "domain folder"),
            required(3, "unit_id", Types.StringType.get(), "unit version"),
            required(4, "indicator", Types.StringType.get(), "domain.id of the cases"),
            required(5, "breakdown", Types.StringType.get(), "disease=code"),
            required(6, "frequency", Types.StringType.get(), "month or week"),
            required(7, "period", Types.StringType.get(), "the newest period known"),
            required(8, "period_start", Types.DateType.get(), "its first day"),
            required(
                    9,
                    "complete",
                    Types.BooleanType.get(),
                    "false: the file came before the period was over, more may come"),
            required(10, "endemic", Types.BooleanType.get(), "whether the rules of means apply to this disease"),
            required(
                    11,
                    "level",
                    Types.StringType.get(),
                    "none, warning (cảnh báo), epidemic (có dịch), over (hết dịch: the first month back under the level),"
                            + " concealed (it depends on hidden counts) or unknown"),
            optional(
                    12,
                    "reason",
                    Types.StringType.get(),
                    "why unknown: few_years, baseline_gap; concealed: small_count; null: it is known"),
            optional(
                    13,
                    "since",
                    Types.DateType.get(),
                    "first day of the first period of the present unbroken spell of warning or epidemic"),
            optional(14, "cases", Types.DoubleType.get(), "of the period; null: hidden"),
            optional(15, "mean", Types.DoubleType.get(), "of the five years; null: hidden or unknown"),
            optional(16, "deviation", Types.DoubleType.get(), "sample standard deviation of the five"),
            optional(17, "warning_level", Types.DoubleType.get(), "mean + 1 SD"),
            optional(18, "epidemic_level", Types.DoubleType.get(), "mean + 2 SD"),
            required(
                    19,
                    "baseline",
                    Types.StringType.get(),
                    "the five periods and their cases, newest first: 2025-05=8 2024-05=1..10 (hidden)"),
            required(20, "epidemic_years", Types.StringType.get(), "years stepped over, newest first, by spaces"),
            required(21, "next_period", Types.StringType.get(), "the period after"),
            optional(
                    22,
                    "next_epidemic_level",
                    Types.DoubleType.get(),
                    "mean + 2 SD of the period after; null: unknown or hidden"),
            optional(
                    23,
                    "next_probability",
                    Types.DoubleType.get(),
                    "that its cases are above that level, 0-1; null: nothing can be said"),
            optional(24, "next_expected", Types.DoubleType.get(), "expected cases of the period after"),
            required(25, "reason_vi", Types.StringType.get(), "the arithmetic in words, Vietnamese"),
            required(26, "reason_en", Types.StringType.get(), "the same in English"),
            optional(27, "suppression", Types.StringType.get(), "small_count: cases of it are hidden; null: none is"),
            required(28, "origin", Types.StringType.get(), "of the cases: reported, bridged or synthetic"));

    /** One row per disease in a unit, from what every reader may know. */
    public static final SharedTable OUTBREAK = new SharedTable(
            TableName.of("forecast.outbreak"),
            "one row per run, unit and disease",
            VERDICT,
            List.of("domain"),
            List.of("unit_id", "breakdown"));

    /** The same from the exact counts, for whoever holds the files: it is not served. */
    public static final SharedTable OUTBREAK_EXACT = new SharedTable(
            TableName.of("ops.outbreak_exact"),
            "one row per run, unit and disease; exact small counts, not for every reader",
            VERDICT,
            List.of("domain"),
            List.of("unit_id", "breakdown"));

    /** The levels of every week or month, of the past as they stood then, and of a year to come; only the newest run. */
    public static final SharedTable OUTBREAK_LEVEL = new SharedTable(
            TableName.of("forecast.outbreak_level"),
            "one row per unit, disease and week or month",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "indicator", Types.StringType.get(), "domain.id of the cases"),
                    required(5, "breakdown", Types.StringType.get(), "disease=code"),
                    required(6, "frequency", Types.StringType.get(), "month or week"),
                    required(7, "period", Types.StringType.get(), "the period"),
                    required(8, "period_start", Types.DateType.get(), "its first day"),
                    optional(9, "level", Types.StringType.get(), "as in forecast.outbreak; null: it is still to come"),
                    optional(10, "reason", Types.StringType.get(), "why unknown or concealed, as in forecast.outbreak"),
                    optional(11, "mean", Types.DoubleType.get(), "of the five years; null: hidden or unknown"),
                    optional(12, "deviation", Types.DoubleType.get(), "sample standard deviation of the five"),
                    optional(13, "warning_level", Types.DoubleType.get(), "mean + 1 SD"),
                    optional(14, "epidemic_level", Types.DoubleType.get(), "mean + 2 SD")),
            List.of("domain"),
            List.of("unit_id", "breakdown", "period_start"));

    /** One row per disease and rule: its alarms on history against the outbreaks as seen years later (docs/outbreaks.md). */
    public static final SharedTable OUTBREAK_TRIAL = new SharedTable(
            TableName.of("forecast.outbreak_trial"),
            "one row per run, rule, disease and origin of the cases",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "rule", Types.StringType.get(), "what raised the alarms"),
                    required(4, "breakdown", Types.StringType.get(), "disease=code"),
                    required(5, "origin", Types.StringType.get(), "of the cases: reported, bridged or synthetic"),
                    required(6, "series", Types.IntegerType.get(), "units whose history could be judged"),
                    required(7, "months", Types.IntegerType.get(), "months that every rule and hindsight could judge"),
                    required(8, "outbreak_months", Types.IntegerType.get(), "of those, in an outbreak"),
                    required(9, "alarms", Types.IntegerType.get(), "months with an alarm"),
                    required(10, "false_alarms", Types.IntegerType.get(), "of those, outside any outbreak"),
                    required(11, "outbreaks", Types.IntegerType.get(), "outbreaks: two or more high months in a row"),
                    required(12, "missed", Types.IntegerType.get(), "of those, without an alarm in any month"),
                    required(
                            13,
                            "delay_months",
                            Types.IntegerType.get(),
                            "months from the first of an outbreak to its first alarm, summed over those not missed")),
            List.of("domain"),
            List.of("rule", "breakdown"));

    private OutbreakTables() {}
}
