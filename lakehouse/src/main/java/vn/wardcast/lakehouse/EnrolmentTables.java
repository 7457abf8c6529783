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
                    required(
                            8,
                            "needed",
                            Types.DoubleType.get(),
                            "by the norm for the expected pupils, each school for itself"),
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

    /** Value of {@code school_code} for pupils of the unit whom no school that reports would teach. */
    public static final String UNASSIGNED = "unassigned";

    /** The schools of a unit, those that closed included. */
    public static final SharedTable SCHOOL = new SharedTable(
            TableName.of("forecast.school"),
            "one row per run, unit and school",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "school_code", Types.StringType.get(), "as reported"),
                    optional(5, "school", Types.StringType.get(), "name as last reported"),
                    required(6, "levels", Types.StringType.get(), "levels taught when last reported, joined by +"),
                    required(
                            7,
                            "first_year",
                            Types.IntegerType.get(),
                            "first school year reported, by its first calendar year"),
                    required(8, "last_year", Types.IntegerType.get(), "last school year reported"),
                    required(9, "years", Types.IntegerType.get(), "school years reported"),
                    required(
                            10,
                            "state",
                            Types.StringType.get(),
                            "open; new: first reported in the unit's newest year; closed: not in it"),
                    optional(
                            11,
                            "reason",
                            Types.StringType.get(),
                            "why its forecast leans on the unit or is zero: short_history, closed_unit"),
                    required(12, "origin", Types.StringType.get(), "of the history: reported or synthetic")),
            List.of("domain"),
            List.of("unit_id", "school_code"));

    /** Schools of a unit add up to {@link #ENROLMENT} exactly, by year, level and grade, in whole pupils. */
    public static final SharedTable SCHOOL_ENROLMENT = new SharedTable(
            TableName.of("forecast.school_enrolment"),
            "one row per run, unit, school, level, grade and school year",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "school_code", Types.StringType.get(), "as reported, or unassigned"),
                    required(5, "level", Types.StringType.get(), "level of school"),
                    required(6, "grade", Types.StringType.get(), "age_3 to age_5, 1 to 12, or total"),
                    required(7, "period", Types.StringType.get(), "school year"),
                    required(8, "period_start", Types.DateType.get(), "its first day"),
                    required(9, "horizon", Types.IntegerType.get(), "school years ahead, from 1"),
                    optional(10, "mean", Types.LongType.get(), "pupils; null where suppression hides it"),
                    optional(11, "lo_80", Types.DoubleType.get(), "pupils"),
                    optional(12, "hi_80", Types.DoubleType.get(), "pupils"),
                    optional(13, "lo_95", Types.DoubleType.get(), "pupils"),
                    optional(14, "hi_95", Types.DoubleType.get(), "pupils"),
                    optional(
                            15,
                            "suppression",
                            Types.StringType.get(),
                            "small_count: few pupils, or made from few; complementary: would tell them"),
                    required(
                            16,
                            "model",
                            Types.StringType.get(),
                            "cohort, or cohort_area with ratios mostly of the unit"),
                    optional(17, "fallback", Types.StringType.get(), "code of why another model answered"),
                    required(18, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("unit_id", "school_code", "level", "grade", "period_start"));

    /** What a level of one school needs by the norms, beside what it has. They add up to {@link #NEED}. */
    public static final SharedTable SCHOOL_RESOURCE = new SharedTable(
            TableName.of("forecast.school_resource"),
            "one row per run, unit, school, level, school year and resource",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "school_code", Types.StringType.get(), "as reported"),
                    required(5, "level", Types.StringType.get(), "level of school"),
                    required(6, "resource", Types.StringType.get(), "classes, teachers or rooms"),
                    required(7, "period", Types.StringType.get(), "school year"),
                    required(8, "period_start", Types.DateType.get(), "its first day"),
                    required(9, "needed", Types.DoubleType.get(), "by the norm for the expected pupils"),
                    required(10, "lo_80", Types.DoubleType.get(), "by the norm"),
                    required(11, "hi_80", Types.DoubleType.get(), "by the norm"),
                    optional(12, "has", Types.DoubleType.get(), "what the school last reported; null: reason says why"),
                    optional(13, "surplus", Types.DoubleType.get(), "has - needed; below 0 so many are missing"),
                    optional(
                            14,
                            "reason",
                            Types.StringType.get(),
                            "no_data: the school has not reported it, or readers do not see it"),
                    required(15, "norm", Types.StringType.get(), "pupils a class and so many for each class"),
                    required(16, "evidence", Types.StringType.get(), "of the norm: law, memory or assumption"),
                    required(17, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("unit_id", "school_code", "level", "resource", "period_start"));

    /** Schools as they would have been forecast in past years, from the values known then, beside what came. */
    public static final SharedTable SCHOOL_BACKTEST = new SharedTable(
            TableName.of("forecast.school_backtest"),
            "one row per run, unit, school, level, grade, last year known and school year",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "school_code", Types.StringType.get(), "as reported"),
                    required(5, "level", Types.StringType.get(), "level of school"),
                    required(6, "grade", Types.StringType.get(), "grade, or total"),
                    required(7, "as_of", Types.IntegerType.get(), "last school year known, by its first calendar year"),
                    required(8, "period", Types.StringType.get(), "school year forecast"),
                    required(9, "horizon", Types.IntegerType.get(), "school years ahead, from 1"),
                    required(10, "mean", Types.DoubleType.get(), "pupils"),
                    required(11, "lo_80", Types.DoubleType.get(), "pupils"),
                    required(12, "hi_80", Types.DoubleType.get(), "pupils"),
                    required(13, "lo_95", Types.DoubleType.get(), "pupils"),
                    required(14, "hi_95", Types.DoubleType.get(), "pupils"),
                    required(15, "actual", Types.DoubleType.get(), "pupils as they came"),
                    required(16, "naive", Types.DoubleType.get(), "pupils of the last year known"),
                    required(17, "model", Types.StringType.get(), "the model that answered"),
                    required(18, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("unit_id", "school_code", "level", "grade", "as_of", "horizon"));

    private EnrolmentTables() {}
}
