package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** The tables that every domain shares, defined once. The tables of a domain (silver, gold) are defined by its SQL. */
public final class SharedTables {

    /** One row per accepted row of a landing file. */
    public static final SharedTable RECORD = new SharedTable(
            TableName.of("bronze.record"),
            "one row per accepted row of a landing file",
            new Schema(
                    required(1, "domain", Types.StringType.get(), "domain folder the file belongs to"),
                    required(2, "source", Types.StringType.get(), "source of that domain"),
                    required(3, "batch_id", Types.StringType.get(), "SHA-256 of the file's content"),
                    required(4, "_source_file", Types.StringType.get(), "path of the file under its landing folder"),
                    optional(5, "_source_sheet", Types.StringType.get(), "worksheet; null for text files"),
                    required(
                            6,
                            "_source_row",
                            Types.LongType.get(),
                            "row in the sheet, from 1, titles and blank rows counted"),
                    required(
                            7,
                            "values",
                            Types.MapType.ofOptional(11, 12, Types.StringType.get(), Types.StringType.get()),
                            "canonical text of each filled cell by column name"),
                    required(
                            8,
                            "raw",
                            Types.MapType.ofOptional(13, 14, Types.StringType.get(), Types.StringType.get()),
                            "the text as it arrived, where reading changed it"),
                    required(
                            9,
                            "columns",
                            Types.MapType.ofOptional(15, 16, Types.StringType.get(), Types.StringType.get()),
                            "letter of the sheet column of each column name"),
                    required(10, "loaded_at", Types.TimestampType.withZone(), "when the batch was loaded"),
                    optional(
                            17,
                            "_source_as_of",
                            Types.DateType.get(),
                            "the day up to which the file says its figures count; of two files the later one holds")),
            List.of("domain"),
            List.of("source", "batch_id"));

    /** One row per indicator. */
    public static final SharedTable INDICATOR = new SharedTable(
            TableName.of("gold.indicator"),
            "one row per indicator",
            new Schema(
                    required(1, "indicator", Types.StringType.get(), "domain.id"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "name_vi", Types.StringType.get(), "Vietnamese name"),
                    required(4, "name_en", Types.StringType.get(), "English name"),
                    required(5, "uom", Types.StringType.get(), "unit of measure, a key of units.yaml"),
                    required(6, "direction", Types.StringType.get(), "up: more is better; down; none"),
                    required(7, "decimals", Types.IntegerType.get(), "decimals to show"),
                    required(
                            8,
                            "formula",
                            Types.StringType.get(),
                            "how the value is computed, in words of the gold table"),
                    required(9, "breakdowns", Types.StringType.get(), "breakdowns it is published by, comma-separated"),
                    optional(
                            10,
                            "forecast_horizon",
                            Types.IntegerType.get(),
                            "periods forecast ahead; null: not a forecast target"),
                    required(
                            11,
                            "bridged",
                            Types.BooleanType.get(),
                            "whether old units are also carried over to today's"),
                    optional(
                            12,
                            "datasets",
                            Types.StringType.get(),
                            "the domain.source it is made of, comma-separated; ops.quality says how good they are"),
                    optional(
                            13,
                            "people_floor",
                            Types.IntegerType.get(),
                            "counts of people from 1 to below it are not shown; null: it counts no people"),
                    optional(
                            14,
                            "people_counts",
                            Types.StringType.get(),
                            "which columns of the formula count which people"),
                    optional(
                            15,
                            "published_sources",
                            Types.StringType.get(),
                            "sources whose figures were officially published and are shown whole, comma-separated")),
            List.of(),
            List.of("indicator"));

    /** One row per unit, indicator, breakdown and period. */
    public static final SharedTable INDICATOR_VALUE = new SharedTable(
            TableName.of("gold.indicator_value"),
            "one row per unit, indicator, breakdown and period",
            new Schema(
                    required(1, "domain", Types.StringType.get(), "domain folder"),
                    required(2, "unit_id", Types.StringType.get(), "unit version: code@yyyymmdd"),
                    required(3, "indicator", Types.StringType.get(), "domain.id"),
                    required(4, "breakdown", Types.StringType.get(), "total, or dimension=value pairs joined by ;"),
                    required(5, "frequency", Types.StringType.get(), "year, quarter, month, week or day"),
                    required(6, "period", Types.StringType.get(), "2025, 2025-Q1, 2025-03, 2025-W09 or 2025-03-31"),
                    required(7, "period_start", Types.DateType.get(), "first day of the period"),
                    required(8, "value", Types.DecimalType.of(28, 6), "in the unit of measure"),
                    optional(9, "numerator", Types.DecimalType.of(28, 6), "what was summed above the line"),
                    optional(
                            10,
                            "denominator",
                            Types.DecimalType.of(28, 6),
                            "what was summed below the line; null for plain sums"),
                    required(11, "uom", Types.StringType.get(), "unit of measure, a key of units.yaml"),
                    required(
                            12,
                            "origin",
                            Types.StringType.get(),
                            "reported, bridged (carried over to today's units) or synthetic"),
                    optional(
                            13,
                            "batch_id",
                            Types.StringType.get(),
                            "a batch that contributed; silver names all of them"),
                    optional(
                            14,
                            "suppression",
                            Types.StringType.get(),
                            "why readers do not see the figures: small_count, or complementary (it would give a small"
                                    + " count away); null: they do")),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown", "period_start"));

    /** One row per forecast run. */
    public static final SharedTable FORECAST_RUN = new SharedTable(
            TableName.of("forecast.run"),
            "one row per forecast run",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "UTC time of the run, sortable"),
                    required(2, "started_at", Types.TimestampType.withZone(), "start"),
                    required(3, "finished_at", Types.TimestampType.withZone(), "end"),
                    required(4, "code_version", Types.StringType.get(), "version of Wardcast"),
                    required(
                            5,
                            "values_snapshot",
                            Types.LongType.get(),
                            "snapshot of gold.indicator_value that was read"),
                    required(6, "seed", Types.LongType.get(), "random seed"),
                    required(7, "series", Types.LongType.get(), "series forecast"),
                    required(8, "skipped", Types.LongType.get(), "series without any usable value"),
                    required(9, "forecasts", Types.LongType.get(), "rows written to forecast.forecast")),
            List.of(),
            List.of("run_id"));

    /** One row per run, unit, indicator, breakdown and period. */
    public static final SharedTable FORECAST = new SharedTable(
            TableName.of("forecast.forecast"),
            "one row per run, unit, indicator, breakdown and period",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "indicator", Types.StringType.get(), "domain.id"),
                    required(5, "breakdown", Types.StringType.get(), "total, or dimension=value pairs"),
                    required(6, "frequency", Types.StringType.get(), "year, quarter, month, week or day"),
                    required(7, "period", Types.StringType.get(), "the period forecast"),
                    required(8, "period_start", Types.DateType.get(), "its first day"),
                    required(9, "mean", Types.DoubleType.get(), "point forecast, in the unit of measure"),
                    required(10, "lo_80", Types.DoubleType.get(), "lower end of the 80 % interval"),
                    required(11, "hi_80", Types.DoubleType.get(), "upper end"),
                    required(12, "lo_95", Types.DoubleType.get(), "lower end of the 95 % interval"),
                    required(13, "hi_95", Types.DoubleType.get(), "upper end"),
                    required(14, "model", Types.StringType.get(), "the model that really produced the number"),
                    optional(15, "fallback", Types.StringType.get(), "why a simpler model had to do; null: none"),
                    required(16, "horizon", Types.IntegerType.get(), "periods ahead, from 1"),
                    required(17, "origin_period", Types.StringType.get(), "last period the model saw"),
                    required(
                            18,
                            "origin",
                            Types.StringType.get(),
                            "origin of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown", "period_start"));

    /** One row per run, series and model. */
    public static final SharedTable BACKTEST = new SharedTable(
            TableName.of("forecast.backtest"),
            "one row per run, series and model",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "indicator", Types.StringType.get(), "domain.id"),
                    required(5, "breakdown", Types.StringType.get(), "total, or dimension=value pairs"),
                    required(6, "frequency", Types.StringType.get(), "of the series"),
                    required(7, "model", Types.StringType.get(), "model examined"),
                    required(8, "horizon", Types.IntegerType.get(), "periods ahead examined"),
                    required(9, "origins", Types.IntegerType.get(), "rolling origins"),
                    required(10, "n", Types.LongType.get(), "forecasts compared with their actual"),
                    optional(11, "smape", Types.DoubleType.get(), "symmetric mean absolute percentage error, percent"),
                    optional(12, "mase", Types.DoubleType.get(), "mean absolute scaled error"),
                    optional(13, "rmsse", Types.DoubleType.get(), "root mean squared scaled error"),
                    optional(14, "msis_95", Types.DoubleType.get(), "mean scaled interval score at 95 %"),
                    optional(
                            15,
                            "coverage_80",
                            Types.DoubleType.get(),
                            "share of actuals inside the 80 % interval, 0-1"),
                    optional(16, "coverage_95", Types.DoubleType.get(), "share inside the 95 % interval, 0-1"),
                    required(17, "chosen", Types.BooleanType.get(), "whether the published forecast came from it")),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown"));

    /** One row per loaded source file. */
    public static final SharedTable BATCH = new SharedTable(
            TableName.of("ops.batch"),
            "one row per loaded source file",
            new Schema(
                    required(1, "batch_id", Types.StringType.get(), "SHA-256 of the content"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "source", Types.StringType.get(), "source of that domain"),
                    required(4, "_source_file", Types.StringType.get(), "path under the landing folder"),
                    required(5, "bytes", Types.LongType.get(), "size of the file"),
                    required(6, "file_modified", Types.TimestampType.withZone(), "when the file says it was changed"),
                    required(7, "sheets", Types.IntegerType.get(), "sheets read"),
                    required(8, "rows_read", Types.LongType.get(), "data rows read"),
                    required(9, "rows_accepted", Types.LongType.get(), "rows that entered"),
                    required(10, "rows_rejected", Types.LongType.get(), "rows that did not"),
                    required(11, "synthetic", Types.BooleanType.get(), "whether the file says it is synthetic"),
                    required(12, "status", Types.StringType.get(), "loaded or refused"),
                    required(13, "load_id", Types.StringType.get(), "the load that brought it"),
                    required(14, "loaded_at", Types.TimestampType.withZone(), "when"),
                    optional(15, "cells_read", Types.LongType.get(), "cells of measures in data rows"),
                    optional(16, "cells_values", Types.LongType.get(), "those that became a value"),
                    optional(17, "cells_missing", Types.LongType.get(), "those that say there is no figure"),
                    optional(18, "cells_rejected", Types.LongType.get(), "those that do not enter")),
            List.of(),
            List.of("batch_id"));

    /** One row per fault found in a source file. */
    public static final SharedTable ISSUE = new SharedTable(
            TableName.of("ops.issue"),
            "one row per fault found in a source file",
            new Schema(
                    required(1, "batch_id", Types.StringType.get(), "SHA-256 of the file"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    optional(3, "source", Types.StringType.get(), "source; null when the file was not recognised"),
                    required(4, "_source_file", Types.StringType.get(), "path under the landing folder"),
                    optional(5, "_source_sheet", Types.StringType.get(), "worksheet"),
                    optional(6, "_source_row", Types.LongType.get(), "row from 1; null: the whole sheet or file"),
                    optional(7, "_source_column", Types.StringType.get(), "sheet column letter"),
                    optional(8, "column_name", Types.StringType.get(), "column of domain.yaml"),
                    required(9, "severity", Types.StringType.get(), "reject or warn"),
                    required(10, "reason", Types.StringType.get(), "short stable code"),
                    required(
                            11, "message_vi", Types.StringType.get(), "what is wrong and how to repair it, Vietnamese"),
                    required(12, "message_en", Types.StringType.get(), "the same in English"),
                    optional(13, "value", Types.StringType.get(), "the value, masked where it may be personal"),
                    required(14, "loaded_at", Types.TimestampType.withZone(), "when"),
                    optional(15, "unit_code", Types.StringType.get(), "code of the unit concerned, where it is known"),
                    optional(
                            16,
                            "period",
                            Types.StringType.get(),
                            "the period concerned as the period column says it: 2025, 2025-03-01, 2025-2026; null: not known")),
            List.of("domain"),
            List.of("batch_id", "_source_row"));

    /** One row per file, kind of table, unit and period: the counts from which quality is scored. */
    public static final SharedTable TALLY = new SharedTable(
            TableName.of("ops.tally"),
            "one row per source file, kind of table, unit and period",
            new Schema(
                    required(1, "batch_id", Types.StringType.get(), "SHA-256 of the file"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "source", Types.StringType.get(), "source of that domain"),
                    optional(4, "unit_code", Types.StringType.get(), "code of the unit; null: the rows do not say it"),
                    optional(
                            5,
                            "period",
                            Types.StringType.get(),
                            "the period as the period column says it: 2025, 2025-03-01, 2025-2026; null: not known"),
                    required(6, "rows_read", Types.LongType.get(), "data rows read"),
                    required(7, "rows_accepted", Types.LongType.get(), "rows that entered"),
                    required(8, "cells_read", Types.LongType.get(), "cells of measures in those rows"),
                    required(9, "cells_values", Types.LongType.get(), "those that became a value"),
                    required(10, "cells_missing", Types.LongType.get(), "those that say there is no figure"),
                    required(11, "cells_rejected", Types.LongType.get(), "those that do not enter"),
                    required(12, "warned", Types.LongType.get(), "cells and rows that entered with a warning"),
                    required(13, "loaded_at", Types.TimestampType.withZone(), "when")),
            List.of("domain"),
            List.of("source", "unit_code", "period"));

    /**
     * One row per unit, dataset and period: how good the figures are that a unit handed in, and whether they came at all. Parts
     * are 0-100, rounded down so that 100 means without fault; null: cannot be judged, and is not counted in the score. With the
     * counts of this row each part can be computed again:
     *
     * <ul>
     *   <li>đúng, valid = cells_values / (cells_values + cells_rejected); rows_accepted / rows_read for forms without measures
     *   <li>đủ, complete = (cells_expected - cells_absent) / cells_expected; 0 for a period that was due and never came
     *   <li>sạch, clean = 1 - warned / the greater of cells_values and rows_accepted, not below 0
     *   <li>sống, fresh = 1 - late_days / due_days, not below 0; 1 when it came in time
     *   <li>score = mean of the parts that are not null
     * </ul>
     */
    public static final SharedTable QUALITY = new SharedTable(
            TableName.of("ops.quality"),
            "one row per unit, dataset and period",
            new Schema(
                    required(1, "domain", Types.StringType.get(), "domain folder"),
                    required(2, "dataset", Types.StringType.get(), "domain.source"),
                    optional(
                            3,
                            "unit_id",
                            Types.StringType.get(),
                            "unit valid in the period; null: files do not say it"),
                    optional(4, "period", Types.StringType.get(), "2025, 2025-03 or 2025-2026; null: not said"),
                    optional(5, "period_start", Types.DateType.get(), "its first day"),
                    optional(6, "period_end", Types.DateType.get(), "its last day"),
                    required(7, "score", Types.DecimalType.of(5, 1), "mean of the parts that could be judged, 0-100"),
                    optional(8, "valid", Types.DecimalType.of(5, 1), "đúng"),
                    optional(9, "complete", Types.DecimalType.of(5, 1), "đủ"),
                    optional(10, "clean", Types.DecimalType.of(5, 1), "sạch"),
                    optional(11, "fresh", Types.DecimalType.of(5, 1), "sống"),
                    required(
                            12,
                            "arrival",
                            Types.StringType.get(),
                            "in_time, late, missing (due and not there), not_due, no_promise, synthetic, before_watch"
                                    + " (due before the lake received this dataset, so that nobody saw it come)"),
                    optional(13, "due_on", Types.DateType.get(), "last day in time; null: nothing was promised"),
                    optional(14, "arrived_on", Types.DateType.get(), "day of the first file of this unit and period"),
                    required(15, "due_days", Types.IntegerType.get(), "days promised, and days until freshness is 0"),
                    required(16, "late_days", Types.IntegerType.get(), "days after due_on; 0 in time or not judged"),
                    required(17, "rows_read", Types.LongType.get(), "data rows of the newest load that brought it"),
                    required(18, "rows_accepted", Types.LongType.get(), "rows that entered"),
                    required(19, "cells_read", Types.LongType.get(), "cells of measures in those rows"),
                    required(20, "cells_values", Types.LongType.get(), "those that became a value"),
                    required(21, "cells_missing", Types.LongType.get(), "those that say there is no figure"),
                    required(22, "cells_rejected", Types.LongType.get(), "those that do not enter"),
                    required(23, "required_missing", Types.LongType.get(), "empty cells of required columns"),
                    required(24, "cells_expected", Types.LongType.get(), "cells of measures and of required columns"),
                    required(25, "cells_absent", Types.LongType.get(), "of those, without content"),
                    required(26, "warned", Types.LongType.get(), "cells and rows that entered with a warning"),
                    required(
                            27,
                            "batch_ids",
                            Types.StringType.get(),
                            "files counted, comma-separated; empty: none came"),
                    required(28, "computed_at", Types.TimestampType.withZone(), "when")),
            List.of("domain"),
            List.of("dataset", "unit_id", "period_start"));

    /** One row per publication and table. */
    public static final SharedTable PUBLICATION = new SharedTable(
            TableName.of("ops.publication"),
            "one row per publication and table",
            new Schema(
                    required(1, "publication", Types.LongType.get(), "number of the version, from 1"),
                    required(2, "published_at", Types.TimestampType.withZone(), "when"),
                    required(3, "job", Types.StringType.get(), "load, forecast, maintain or erase"),
                    required(4, "code_version", Types.StringType.get(), "version of Wardcast"),
                    required(5, "table_name", Types.StringType.get(), "namespace.table"),
                    required(6, "snapshot_id", Types.LongType.get(), "the snapshot that belongs to this version")),
            List.of(),
            List.of("publication", "table_name"));

    /** One row per person whose data was erased. */
    public static final SharedTable ERASED = new SharedTable(
            TableName.of("ops.erased"),
            "one row per erased token",
            new Schema(
                    required(
                            1,
                            "token_hash",
                            Types.StringType.get(),
                            "SHA-256 of the token: the loader refuses its rows"),
                    required(2, "erased_at", Types.TimestampType.withZone(), "when")),
            List.of(),
            List.of("token_hash"));

    /** One row per deed that has to be accounted for. */
    public static final SharedTable AUDIT = new SharedTable(
            TableName.of("ops.audit"),
            "one row per deed: erasure, its proof, retention",
            new Schema(
                    required(1, "at", Types.TimestampType.withZone(), "when"),
                    required(2, "action", Types.StringType.get(), "erase, prove_erased, allow_again or retain"),
                    required(
                            3, "actor", Types.StringType.get(), "account of the operating system that ran the command"),
                    required(
                            4,
                            "subject",
                            Types.StringType.get(),
                            "what it concerned: the first 12 hex digits of the token's hash, or domain.source"),
                    required(5, "rows_removed", Types.LongType.get(), "rows that left the tables"),
                    required(6, "details", Types.StringType.get(), "what was done, a JSON object of counts and names"),
                    required(7, "code_version", Types.StringType.get(), "version of Wardcast")),
            List.of(),
            List.of("at"));

    public static final List<SharedTable> ALL = List.of(
            RECORD,
            INDICATOR,
            INDICATOR_VALUE,
            FORECAST_RUN,
            FORECAST,
            BACKTEST,
            BATCH,
            ISSUE,
            TALLY,
            QUALITY,
            ERASED,
            AUDIT,
            PUBLICATION,
            DisbursementTable.DISBURSEMENT,
            DisbursementTable.DISBURSEMENT.asOfPastDays(),
            EnrolmentTables.ENROLMENT,
            EnrolmentTables.NEED,
            EnrolmentTables.SCHOOL,
            EnrolmentTables.SCHOOL_ENROLMENT,
            EnrolmentTables.SCHOOL_RESOURCE,
            EnrolmentTables.SCHOOL_BACKTEST,
            RevenueTables.LINE,
            RevenueTables.YEAR,
            RevenueTables.LINE.asOfPastDays(),
            RevenueTables.YEAR.asOfPastDays(),
            ExpenditureTables.LINE,
            ExpenditureTables.YEAR,
            ExpenditureTables.LINE.asOfPastDays(),
            ExpenditureTables.YEAR.asOfPastDays(),
            OutbreakTables.OUTBREAK,
            OutbreakTables.OUTBREAK.asOfPastDays(),
            OutbreakTables.OUTBREAK_EXACT,
            OutbreakTables.OUTBREAK_LEVEL,
            OutbreakTables.OUTBREAK_TRIAL,
            AlertTables.ALERT,
            AlertTables.ALERT_RULE,
            TargetTable.PROGRESS,
            TargetTable.PROGRESS.asOfPastDays(),
            ScenarioTables.SCENARIO,
            ScenarioTables.VALUE,
            ScenarioTables.GRID,
            ScoreTables.REPLAY,
            ScoreTables.SCORE,
            ScoreTables.CHANCE,
            ScoreTables.CHANCE_REPLAY,
            ScoreTables.CHANCE_SCORE,
            TourismTables.SEASONALITY,
            TourismTables.CROWD,
            TourismTables.FESTIVAL_UPLIFT,
            TourismTables.FESTIVAL_DAY,
            PeopleAndLandTables.POPULATION,
            PeopleAndLandTables.POPULATION_BACKTEST,
            PeopleAndLandTables.LAND_TRANSITION,
            PeopleAndLandTables.LAND,
            PeopleAndLandTables.LAND_PLAN);

    private SharedTables() {}
}
