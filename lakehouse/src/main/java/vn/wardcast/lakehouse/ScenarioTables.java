package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** What-ifs: forecasts under changed inputs, beside the forecast they start from, which they never touch. */
public final class ScenarioTables {

    /** One row per what-if. The same levers on the same run have the same id and are stored once. */
    public static final SharedTable SCENARIO = new SharedTable(
            TableName.of("forecast.scenario"),
            "one row per scenario",
            new Schema(
                    required(
                            1,
                            "scenario_id",
                            Types.StringType.get(),
                            "KB- and 12 hex digits of SHA-256 over unit, base run and levers"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "run_id", Types.StringType.get(), "forecast.run it starts from"),
                    required(5, "levers", Types.StringType.get(), "what was changed, canonical JSON"),
                    required(6, "made_at", Types.TimestampType.withZone(), "when it was first asked"),
                    required(7, "code_version", Types.StringType.get(), "version of Wardcast")),
            List.of("domain"),
            List.of("unit_id", "scenario_id"));

    /** One row per quantity and period of a what-if. */
    public static final SharedTable VALUE = new SharedTable(
            TableName.of("forecast.scenario_value"),
            "one row per scenario, quantity, level, grade and period",
            new Schema(
                    required(1, "scenario_id", Types.StringType.get(), "forecast.scenario"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(
                            4,
                            "quantity",
                            Types.StringType.get(),
                            "pupils, classes, teachers, rooms; revenue_year, revenue_month, plan, plan_probability, plan_gap, needed_a_month, delayed_beyond; visitors_day, visitors_month, crowd_threshold, crowd_probability, crowd_probability_month"),
                    required(
                            5,
                            "level",
                            Types.StringType.get(),
                            "level of school, or total; of money and visitors the breakdown"),
                    required(6, "grade", Types.StringType.get(), "grade, or total; of money and visitors total"),
                    required(7, "period", Types.StringType.get(), "school year, year, month or day"),
                    required(8, "period_start", Types.DateType.get(), "its first day"),
                    optional(
                            9,
                            "base",
                            Types.DoubleType.get(),
                            "what the base run says; null where it says nothing, as about a plan that was not set"),
                    required(10, "mean", Types.DoubleType.get(), "what it says under the levers"),
                    required(11, "lo_80", Types.DoubleType.get(), "under the levers"),
                    required(12, "hi_80", Types.DoubleType.get(), "under the levers"),
                    optional(
                            13,
                            "has",
                            Types.DoubleType.get(),
                            "of classes, teachers, rooms: what the unit last reported"),
                    required(14, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic"),
                    optional(
                            15,
                            "lo_95",
                            Types.DoubleType.get(),
                            "under the levers; null: stored by a version that did not know it"),
                    optional(16, "hi_95", Types.DoubleType.get(), "under the levers; null as above")),
            List.of("domain"),
            List.of("scenario_id", "quantity", "level", "grade", "period_start"));

    /**
     * One row per place of a slider and what it changes: what-ifs that each forecast run answers beforehand, by the same models. Of the
     * newest run only.
     */
    public static final SharedTable GRID = new SharedTable(
            TableName.of("forecast.scenario_grid"),
            "one row per unit, lever, quantity, level and period",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run it starts from"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "lever", Types.StringType.get(), "as ./wardcast scenario --lever takes it"),
                    required(5, "kind", Types.StringType.get(), "class_size, growth, delay or plan"),
                    required(6, "target", Types.StringType.get(), "what the lever is about: a breakdown, or total"),
                    required(
                            7,
                            "setting",
                            Types.DoubleType.get(),
                            "where the slider stands: pupils a class, percent, months, VND"),
                    required(
                            8,
                            "quantity",
                            Types.StringType.get(),
                            "classes, teachers, rooms; revenue_year, plan, plan_probability, plan_gap, needed_a_month, delayed_beyond"),
                    required(9, "level", Types.StringType.get(), "level of school; of money the breakdown"),
                    required(10, "period", Types.StringType.get(), "school year or year"),
                    required(11, "period_start", Types.DateType.get(), "its first day"),
                    optional(12, "base", Types.DoubleType.get(), "what the base run says; null where it says nothing"),
                    required(13, "mean", Types.DoubleType.get(), "what it says under the lever"),
                    required(14, "lo_80", Types.DoubleType.get(), "under the lever"),
                    required(15, "hi_80", Types.DoubleType.get(), "under the lever"),
                    required(16, "lo_95", Types.DoubleType.get(), "under the lever"),
                    required(17, "hi_95", Types.DoubleType.get(), "under the lever"),
                    optional(
                            18,
                            "has",
                            Types.DoubleType.get(),
                            "of classes, teachers, rooms: what the unit last reported"),
                    required(19, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("unit_id", "kind", "target", "setting", "quantity", "level", "period_start"));

    private ScenarioTables() {}
}
