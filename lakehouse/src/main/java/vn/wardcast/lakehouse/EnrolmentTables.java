package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** Pupils of the years to come, grade by grade, and the classes, teachers and rooms they need. */
public final class EnrolmentTables {

    /** Value of {@code level} and {@code grade} for all of them together. */
    public static final String ALL = "total";

    /** Grades add up to levels and levels to the total exactly, in whole pupils. */
    public static final SharedTable ENROLMENT = new SharedTable(
            TableName.of("forecast.enrolment"),
            "one row per run, unit, level, grade and school year",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(
                            4,
                            "level",
                            Types.StringType.get(),
                            "kindergarten, primary, lower_secondary, upper_secondary or total"),
                    required(5, "grade", Types.StringType.get(), "age_3 to age_5, 1 to 12, or total"),
                    required(6, "period", Types.StringType.get(), "school year"),
                    required(7, "period_start", Types.DateType.get(), "its first day"),
                    required(8, "horizon", Types.IntegerType.get(), "school years ahead, from 1"),
                    required(9, "mean", Types.LongType.get(), "pupils"),
                    required(10, "lo_80", Types.DoubleType.get(), "pupils"),
                    required(11, "hi_80", Types.DoubleType.get(), "pupils"),
                    required(12, "lo_95", Types.DoubleType.get(), "pupils"),
                    required(13, "hi_95", Types.DoubleType.get(), "pupils"),
                    required(14, "model", Types.StringType.get(), "cohort, or what answered with too little history"),
                    optional(15, "fallback", Types.StringType.get(), "code of why another model answered"),
                    required(16, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("unit_id", "level", "grade", "period_start"));

    /** What a level needs by the norms, beside what the unit has. */
    public static final SharedTable NEED = new SharedTable(
            TableName.of("forecast.school_need"),
            "one row per run, unit, level, school year and resource",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "level", Types.StringType.get(), "level of school"),
                    required(5, "resource", Types.StringType.get(), "classes, teachers or rooms"),
                    required(6, "period", Types.StringType.get(), "school year"),
                    required(7, "period_start", Types.DateType.get(), "its first day"),
                    required(8, "needed", Types.DoubleType.get(), "by the norm for the expected pupils"),
                    required(9, "lo_80", Types.DoubleType.get(), "by the norm"),
                    required(10, "hi_80", Types.DoubleType.get(), "by the norm"),
                    optional(11, "has", Types.DoubleType.get(), "what the unit last reported; null: reason says why"),
                    optional(12, "surplus", Types.DoubleType.get(), "has - needed; below 0 so many are missing"),
                    optional(13, "reason", Types.StringType.get(), "no_data: the unit has not reported it"),
                    required(14, "norm", Types.StringType.get(), "pupils a class and so many for each class"),
                    required(15, "evidence", Types.StringType.get(), "of the norm: law, memory or assumption"),
                    required(16, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("unit_id", "level", "resource", "period_start"));

    private EnrolmentTables() {}
}
