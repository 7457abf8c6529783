package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** Revenue that adds up: by line, item and total, by unit and province, month by month and at the end of each year. */
public final class RevenueTables {

    /** One row per node and month ahead. */
    public static final SharedTable LINE = new SharedTable(
            TableName.of("forecast.revenue_line"),
            "one row per run, unit, indicator, breakdown and month",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(
                            3,
                            "unit_id",
                            Types.StringType.get(),
                            "unit version; a province is the sum of its units that report"),
                    required(4, "indicator", Types.StringType.get(), "domain.id"),
                    required(5, "breakdown", Types.StringType.get(), "total, item=, or item= and sub_item="),
                    required(6, "period", Types.StringType.get(), "month"),
                    required(7, "period_start", Types.DateType.get(), "its first day"),
                    required(8, "mean", Types.DoubleType.get(), "whole đồng; a whole is exactly the sum of its parts"),
                    required(9, "lo_80", Types.DoubleType.get(), "đồng, from sample paths"),
                    required(10, "hi_80", Types.DoubleType.get(), "đồng"),
                    required(11, "lo_95", Types.DoubleType.get(), "đồng"),
                    required(12, "hi_95", Types.DoubleType.get(), "đồng"),
                    required(
                            13,
                            "base",
                            Types.DoubleType.get(),
                            "đồng, what was forecast before parts and wholes agreed"),
                    required(
                            14,
                            "treatment",
                            Types.StringType.get(),
                            "engine, occurrence_by_size (lumps: land-use fees), ended (by law), silent (nothing for two years) or sum of these"),
                    required(15, "model", Types.StringType.get(), "the model that really produced the number, or sum"),
                    required(16, "horizon", Types.IntegerType.get(), "months ahead, from 1"),
                    required(17, "origin_period", Types.StringType.get(), "last month the model saw"),
                    required(18, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic"),
                    optional(
                            19,
                            "to_date",
                            Types.DoubleType.get(),
                            "đồng expected from January to the end of this month; null: a month of the year is missing"),
                    optional(20, "to_date_lo_80", Types.DoubleType.get(), "đồng, from the same sample paths"),
                    optional(21, "to_date_hi_80", Types.DoubleType.get(), "đồng"),
                    optional(22, "to_date_lo_95", Types.DoubleType.get(), "đồng"),
                    optional(23, "to_date_hi_95", Types.DoubleType.get(), "đồng")),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown", "period_start"));

    /** One row per node and year: the running one and the next four. */
    public static final SharedTable YEAR = new SharedTable(
            TableName.of("forecast.revenue_year"),
            "one row per run, unit, indicator, breakdown and year",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(
                            3,
                            "unit_id",
                            Types.StringType.get(),
                            "unit version; a province is the sum of its units that report"),
                    required(4, "indicator", Types.StringType.get(), "domain.id"),
                    required(5, "breakdown", Types.StringType.get(), "total, item=, or item= and sub_item="),
                    required(6, "year", Types.IntegerType.get(), "budget year"),
                    required(7, "known_until", Types.DateType.get(), "first day of the last month reported"),
                    required(8, "collected", Types.DoubleType.get(), "đồng in the months reported of this year"),
                    optional(
                            9,
                            "expected",
                            Types.DoubleType.get(),
                            "whole đồng at the end of the year; null: reason says why"),
                    optional(10, "lo_80", Types.DoubleType.get(), "đồng, from sample paths"),
                    optional(11, "hi_80", Types.DoubleType.get(), "đồng"),
                    optional(12, "lo_95", Types.DoubleType.get(), "đồng"),
                    optional(13, "hi_95", Types.DoubleType.get(), "đồng"),
                    optional(14, "plan", Types.DoubleType.get(), "đồng; null: no plan known"),
                    optional(15, "probability", Types.DoubleType.get(), "that the plan is reached, 0-1"),
                    optional(16, "gap", Types.DoubleType.get(), "expected minus plan, đồng; below zero a shortfall"),
                    required(17, "months_left", Types.IntegerType.get(), "of this year"),
                    optional(
                            18,
                            "needed_a_month",
                            Types.DoubleType.get(),
                            "đồng that each month left must bring to reach the plan"),
                    optional(
                            19,
                            "expected_a_month",
                            Types.DoubleType.get(),
                            "đồng that each month left is expected to bring"),
                    required(20, "treatment", Types.StringType.get(), "as in forecast.revenue_line, or none"),
                    optional(
                            21,
                            "breaks",
                            Types.StringType.get(),
                            "known breaks in the history and the factor it was multiplied by up to them"),
                    required(
                            22,
                            "units",
                            Types.IntegerType.get(),
                            "units summed: 1, or those of a province that report"),
                    required(23, "units_of", Types.IntegerType.get(), "units the province has; 1 of a unit"),
                    optional(
                            24,
                            "reason",
                            Types.StringType.get(),
                            "short_history (under 12 months), stopped_reporting, missing_months or no_plan"),
                    required(25, "model", Types.StringType.get(), "the model that really produced the number, or none"),
                    required(26, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("indicator", "unit_id", "year", "breakdown"));

    private RevenueTables() {}
}
