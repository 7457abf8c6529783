package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** Revenue that adds up: months of all lines, items and totals, and how each year will end against its plan. */
public final class RevenueTables {

    /** Months ahead, coherent: children sum to their parents exactly, in whole đồng. */
    public static final SharedTable REVENUE = new SharedTable(
            TableName.of("forecast.revenue"),
            "one row per run, unit, breakdown and month",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(
                            3,
                            "unit_id",
                            Types.StringType.get(),
                            "unit version; a province is the sum of its communes that report"),
                    required(4, "indicator", Types.StringType.get(), "domain.id"),
                    required(5, "breakdown", Types.StringType.get(), "total, item=…, item=…;sub_item=…"),
                    required(6, "period", Types.StringType.get(), "month"),
                    required(7, "period_start", Types.DateType.get(), "its first day"),
                    required(8, "mean", Types.LongType.get(), "đồng"),
                    required(9, "lo_80", Types.DoubleType.get(), "đồng"),
                    required(10, "hi_80", Types.DoubleType.get(), "đồng"),
                    required(11, "lo_95", Types.DoubleType.get(), "đồng"),
                    required(12, "hi_95", Types.DoubleType.get(), "đồng"),
                    required(13, "units", Types.IntegerType.get(), "communes in the sum; 1 for a commune"),
                    required(
                            14,
                            "model",
                            Types.StringType.get(),
                            "of the forecast before it was made to add up; sum for a province"),
                    required(15, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("unit_id", "breakdown", "period_start"));

    /** How a year will end: this one, the next and those after, with what is known of them. */
    public static final SharedTable YEAR_END = new SharedTable(
            TableName.of("forecast.year_end"),
            "one row per run, unit, breakdown and year",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(
                            3,
                            "unit_id",
                            Types.StringType.get(),
                            "unit version; a province is the sum of its communes that report"),
                    required(4, "indicator", Types.StringType.get(), "domain.id of the yearly quantity"),
                    required(5, "breakdown", Types.StringType.get(), "total or item=…"),
                    required(6, "year", Types.IntegerType.get(), "calendar year"),
                    required(7, "known_until", Types.DateType.get(), "first day of the last month known"),
                    required(8, "known", Types.DoubleType.get(), "đồng collected in this year by then"),
                    required(9, "months_left", Types.IntegerType.get(), "months of the year still to come"),
                    optional(
                            10,
                            "expected",
                            Types.DoubleType.get(),
                            "đồng at the end of the year; null: reason says why"),
                    optional(11, "lo_80", Types.DoubleType.get(), "đồng"),
                    optional(12, "hi_80", Types.DoubleType.get(), "đồng"),
                    optional(13, "lo_95", Types.DoubleType.get(), "đồng"),
                    optional(14, "hi_95", Types.DoubleType.get(), "đồng"),
                    optional(15, "plan", Types.DoubleType.get(), "đồng; null: no plan known"),
                    optional(16, "probability", Types.DoubleType.get(), "of reaching the plan, 0-1"),
                    optional(17, "surplus", Types.DoubleType.get(), "expected - plan, đồng; below 0 a shortfall"),
                    optional(
                            18,
                            "run_rate",
                            Types.DoubleType.get(),
                            "đồng a month so far this year; null: no month known"),
                    optional(
                            19,
                            "needed_rate",
                            Types.DoubleType.get(),
                            "đồng a month needed from now on to reach the plan, at least 0"),
                    required(20, "units", Types.IntegerType.get(), "communes in the sum; 1 for a commune"),
                    optional(
                            21,
                            "reason",
                            Types.StringType.get(),
                            "no_plan, short_history, missing_months or reached: why a column is empty or certain"),
                    required(22, "model", Types.StringType.get(), "the model that really produced the number"),
                    required(23, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("unit_id", "breakdown", "year"));

    private RevenueTables() {}
}
