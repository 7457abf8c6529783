package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** Who should look at what, why, since when, and how often such an alert was false in the past. */
public final class AlertTables {

    /** One row per alert that stands when the newest figures are looked at. */
    public static final SharedTable ALERT = new SharedTable(
            TableName.of("forecast.alert"),
            "one row per run and alert",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(
                            3,
                            "alert_id",
                            Types.StringType.get(),
                            "hash of rule, unit, what it is about and since: an alert that lasts keeps it from run to run"),
                    required(4, "rule", Types.StringType.get(), "domain.key of alerts: in domain.yaml"),
                    required(
                            5,
                            "kind",
                            Types.StringType.get(),
                            "threshold, change, chance, late, outbreak, standstill or due"),
                    optional(6, "unit_id", Types.StringType.get(), "unit version; null: files do not say it"),
                    required(
                            7,
                            "subject",
                            Types.StringType.get(),
                            "domain.id of the indicator, domain.source of the dataset"),
                    required(8, "breakdown", Types.StringType.get(), "total, or dimension=value pairs"),
                    required(9, "frequency", Types.StringType.get(), "of the periods"),
                    required(
                            10,
                            "since",
                            Types.DateType.get(),
                            "first day of the first period of the present unbroken spell"),
                    required(11, "last_period", Types.DateType.get(), "first day of the last period of the spell"),
                    required(12, "periods", Types.IntegerType.get(), "periods of the spell"),
                    required(13, "severity", Types.StringType.get(), "info, warning or serious"),
                    required(
                            14,
                            "state",
                            Types.StringType.get(),
                            "current; or stale: the series ended long before the newest figure of its domain"),
                    required(15, "reason_vi", Types.StringType.get(), "why, with figures, Vietnamese"),
                    required(16, "reason_en", Types.StringType.get(), "the same in English"),
                    required(17, "owner_vi", Types.StringType.get(), "who answers for it"),
                    required(18, "owner_en", Types.StringType.get(), "the same in English"),
                    optional(
                            19,
                            "figure",
                            Types.DoubleType.get(),
                            "what was compared, in the rule's measure; null: hidden"),
                    optional(20, "limit", Types.DoubleType.get(), "what it was compared with; null: hidden"),
                    required(21, "arithmetic", Types.StringType.get(), "the operands, a JSON object"),
                    optional(
                            22,
                            "suppression",
                            Types.StringType.get(),
                            "why figures are hidden: small_count or complementary; null: they are not"),
                    required(23, "origin", Types.StringType.get(), "of the figures: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("rule", "unit_id", "breakdown"));

    /** One row per run and rule: how often it would have been right in the past. */
    public static final SharedTable ALERT_RULE = new SharedTable(
            TableName.of("forecast.alert_rule"),
            "one row per run, rule and origin of the figures",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "rule", Types.StringType.get(), "domain.key of alerts: in domain.yaml"),
                    required(
                            4,
                            "kind",
                            Types.StringType.get(),
                            "threshold, change, chance, late, outbreak, standstill or due"),
                    required(5, "name_vi", Types.StringType.get(), "what it is called"),
                    required(6, "name_en", Types.StringType.get(), "the same in English"),
                    required(7, "severity", Types.StringType.get(), "info, warning or serious"),
                    required(8, "origin", Types.StringType.get(), "of the figures: reported, bridged or synthetic"),
                    required(
                            9,
                            "judged",
                            Types.LongType.get(),
                            "past periods at which the rule was asked and what came later is known"),
                    required(10, "alerts", Types.LongType.get(), "of those, with an alert"),
                    required(11, "false_alerts", Types.LongType.get(), "of those, false (docs/alerts.md)"),
                    optional(
                            12,
                            "false_rate",
                            Types.DoubleType.get(),
                            "false_alerts / alerts, 0-1; null: never alerted in the past that can be judged"),
                    optional(
                            13,
                            "missed",
                            Types.LongType.get(),
                            "outbreaks or events without an alert; null: the rule has no such measure")),
            List.of("domain"),
            List.of("rule", "origin"));

    private AlertTables() {}
}
