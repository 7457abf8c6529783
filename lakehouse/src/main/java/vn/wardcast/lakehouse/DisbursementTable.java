package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** How far a year's capital plan has been paid, and how far it will be by 31 January of the next year. */
public final class DisbursementTable {

    /** Value of {@code project} for all projects of a unit together. */
    public static final String ALL_PROJECTS = "total";

    /** One row per project and one per unit, for each plan year that is not over. */
    public static final SharedTable DISBURSEMENT = new SharedTable(
            TableName.of("forecast.disbursement"),
            "one row per run, unit, plan year and project",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "plan_year", Types.IntegerType.get(), "year of the plan"),
                    required(5, "project", Types.StringType.get(), "project code, or total"),
                    optional(6, "project_group", Types.StringType.get(), "A, B or C"),
                    required(7, "known_until", Types.DateType.get(), "first day of the last month the unit reported"),
                    required(8, "plan", Types.DoubleType.get(), "đồng"),
                    required(9, "paid", Types.DoubleType.get(), "đồng, by the end of that month"),
                    optional(
                            10,
                            "expected_share",
                            Types.DoubleType.get(),
                            "of the plan by 31 January of the next year, percent; null: reason says why"),
                    optional(11, "lo_80", Types.DoubleType.get(), "percent"),
                    optional(12, "hi_80", Types.DoubleType.get(), "percent"),
                    optional(13, "lo_95", Types.DoubleType.get(), "percent"),
                    optional(14, "hi_95", Types.DoubleType.get(), "percent"),
                    required(15, "threshold", Types.DoubleType.get(), "share that counts as reached, percent"),
                    optional(
                            16,
                            "probability_missed",
                            Types.DoubleType.get(),
                            "that the share stays below the threshold, 0-1"),
                    required(
                            17,
                            "months_without_payment",
                            Types.IntegerType.get(),
                            "full months since the last payment, or since the plan year began"),
                    required(
                            18, "stalled", Types.BooleanType.get(), "no payment for 90 days and the plan not paid out"),
                    required(
                            19,
                            "curves",
                            Types.IntegerType.get(),
                            "past years of projects (of units) the forecast rests on"),
                    optional(
                            20,
                            "reason",
                            Types.StringType.get(),
                            "few_closed_years: too few years are over to say anything"),
                    required(21, "model", Types.StringType.get(), "the model that really produced the number, or none"),
                    required(22, "origin", Types.StringType.get(), "of the payments: reported or synthetic")),
            List.of("domain"),
            List.of("unit_id", "plan_year", "project"));

    private DisbursementTable() {}
}
