package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/**
 * What was promised and what came: probabilities beside the forecasts, and both held against the actual once it is known. A row is
 * never rewritten; an actual that is corrected later scores again, in a row of its own. A replay is a forecast made today as it would
 * have been made on a past day, from what was known then: it stands in tables of its own and its scores say so.
 */
public final class ScoreTables {

    /** One row per replayed forecast. */
    public static final SharedTable REPLAY = new SharedTable(
            TableName.of("forecast.replay"),
            "one row per replay run, as-of day, unit, indicator, breakdown and period",
            asOf(SharedTables.FORECAST.schema(), "day whose knowledge the forecast was made from"),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown", "period_start"));

    /** One row per run, series and period whose actual is known. */
    public static final SharedTable SCORE = new SharedTable(
            TableName.of("forecast.score"),
            "one row per run, unit, indicator, breakdown, period and scoring",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "indicator", Types.StringType.get(), "domain.id"),
                    required(5, "breakdown", Types.StringType.get(), "total, or dimension=value pairs"),
                    required(6, "frequency", Types.StringType.get(), "year, quarter, month, week or day"),
                    required(7, "period", Types.StringType.get(), "the period forecast"),
                    required(8, "period_start", Types.DateType.get(), "its first day"),
                    required(9, "model", Types.StringType.get(), "the model that made the forecast"),
                    required(10, "horizon", Types.IntegerType.get(), "periods ahead, from 1"),
                    required(11, "mean", Types.DoubleType.get(), "what was forecast, in the unit of measure"),
                    required(12, "actual", Types.DoubleType.get(), "what came"),
                    required(13, "error", Types.DoubleType.get(), "actual - mean"),
                    optional(
                            14,
                            "scaled_error",
                            Types.DoubleType.get(),
                            "absolute error over the mean absolute error of the seasonal naive method in the history before the"
                                    + " origin (as MASE); null: no such history"),
                    required(
                            15, "inside_80", Types.BooleanType.get(), "whether the actual fell into the 80 % interval"),
                    required(16, "inside_95", Types.BooleanType.get(), "whether it fell into the 95 % interval"),
                    required(17, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic"),
                    required(
                            18,
                            "values_snapshot",
                            Types.LongType.get(),
                            "snapshot of gold.indicator_value with the actual"),
                    required(19, "scored_at", Types.TimestampType.withZone(), "when"),
                    optional(
                            20,
                            "as_of",
                            Types.DateType.get(),
                            "of a replay; null: the forecast was published before the actual came"),
                    optional(
                            21,
                            "naive",
                            Types.DoubleType.get(),
                            "what the seasonal naive method would have said: the newest actual known at the origin of the same phase of"
                                    + " the season; null: none"),
                    optional(
                            22,
                            "scale",
                            Types.DoubleType.get(),
                            "what scaled_error is divided by, in the unit of measure")),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown", "period_start"));

    /** One row per run and event that may happen: a plan is reached, a day passes a threshold, a target is met. */
    public static final SharedTable CHANCE = new SharedTable(
            TableName.of("forecast.chance"),
            "one row per run, unit, indicator, breakdown, period and event",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "indicator", Types.StringType.get(), "domain.id of the quantity"),
                    required(5, "breakdown", Types.StringType.get(), "total, or dimension=value pairs"),
                    required(6, "frequency", Types.StringType.get(), "of the period"),
                    required(7, "period", Types.StringType.get(), "the period the event is about"),
                    required(8, "period_start", Types.DateType.get(), "its first day"),
                    required(9, "event", Types.StringType.get(), "at_least, above, at_most or below"),
                    required(10, "threshold", Types.DoubleType.get(), "in the unit of measure"),
                    required(
                            11,
                            "threshold_of",
                            Types.StringType.get(),
                            "what set the threshold: plan, crowd, target:ID, ..."),
                    required(12, "probability", Types.DoubleType.get(), "0-1"),
                    required(13, "expected", Types.DoubleType.get(), "expected value of the quantity"),
                    required(14, "model", Types.StringType.get(), "the model that really produced the number"),
                    required(15, "horizon", Types.IntegerType.get(), "steps of the history's frequency ahead, from 1"),
                    required(16, "origin_period", Types.StringType.get(), "last period the model saw"),
                    required(17, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown", "period_start"));

    /** One row per replayed event. */
    public static final SharedTable CHANCE_REPLAY = new SharedTable(
            TableName.of("forecast.chance_replay"),
            "one row per replay run, as-of day, unit, indicator, breakdown, period and event",
            asOf(CHANCE.schema(), "day whose knowledge the probability was made from"),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown", "period_start"));

    /** One row per row of {@code forecast.chance} and its replay whose actual is known. */
    public static final SharedTable CHANCE_SCORE = new SharedTable(
            TableName.of("forecast.chance_score"),
            "one row per run, unit, indicator, breakdown, period, event and scoring",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "indicator", Types.StringType.get(), "domain.id of the quantity"),
                    required(5, "breakdown", Types.StringType.get(), "total, or dimension=value pairs"),
                    required(6, "frequency", Types.StringType.get(), "of the period"),
                    required(7, "period", Types.StringType.get(), "the period the event was about"),
                    required(8, "period_start", Types.DateType.get(), "its first day"),
                    required(9, "event", Types.StringType.get(), "at_least, above, at_most or below"),
                    required(10, "threshold", Types.DoubleType.get(), "in the unit of measure"),
                    required(11, "threshold_of", Types.StringType.get(), "what set the threshold"),
                    required(12, "probability", Types.DoubleType.get(), "0-1, as it was published"),
                    required(13, "happened", Types.BooleanType.get(), "whether the event came"),
                    required(14, "actual", Types.DoubleType.get(), "the quantity as it came"),
                    required(15, "horizon", Types.IntegerType.get(), "steps ahead, from 1"),
                    required(16, "model", Types.StringType.get(), "the model that made the probability"),
                    required(17, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic"),
                    required(
                            18,
                            "values_snapshot",
                            Types.LongType.get(),
                            "snapshot of gold.indicator_value with the actual"),
                    required(19, "scored_at", Types.TimestampType.withZone(), "when"),
                    optional(
                            20,
                            "as_of",
                            Types.DateType.get(),
                            "of a replay; null: it was published before the actual came")),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown", "period_start"));

    private ScoreTables() {}

    /** The same columns and the day of a replay. */
    private static Schema asOf(Schema schema, String meaning) {
        List<Types.NestedField> columns = new ArrayList<>(schema.columns());
        columns.add(required(schema.highestFieldId() + 1, "as_of", Types.DateType.get(), meaning));
        return new Schema(columns);
    }
}
