package vn.wardcast.api.scores;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.wardcast.api.sql.Rows.Row;

/**
 * How forecasts did against what came.
 *
 * @param n forecasts of single periods
 * @param series series they belong to
 * @param mase mean absolute error over that of the seasonal naive method in the history (MASE); null: no history to compare with
 * @param naiveMase the same of the seasonal naive method on the same periods
 * @param betterThanNaive share of the periods on which the forecast was nearer than the seasonal naive method, 0-1
 * @param wape sum of absolute errors over sum of absolute actuals, 0-1; null where the group mixes indicators
 * @param bias sum of (actual - forecast) over sum of absolute actuals; null where the group mixes indicators
 * @param inside80 share of actuals inside the 80 % interval, 0-1; 0.80 is what was promised
 */
record ScoreView(
        Group group,
        long n,
        long series,
        long maseN,
        Double mase,
        Double naiveMase,
        Double betterThanNaive,
        Double wape,
        Double bias,
        @JsonProperty("inside_80") Double inside80,
        @JsonProperty("inside_95") Double inside95,
        String firstPeriod,
        String lastPeriod) {

    /** Scores of actuals that were corrected since do not count: the newest scoring of each forecast does. */
    static final String NEWEST = """
            SELECT *, CASE WHEN as_of IS NULL THEN 'published' ELSE 'replayed' END AS made
            FROM forecast.score
            QUALIFY row_number() OVER (PARTITION BY run_id, unit_id, indicator, breakdown, frequency, period_start, as_of ORDER BY scored_at DESC) = 1
            """;

    static final String AGGREGATES = """
            count(*) AS n, count(DISTINCT (unit_id, indicator, breakdown, frequency)) AS series,
            count(*) FILTER (scale > 0 AND naive IS NOT NULL) AS mase_n,
            avg(scaled_error) FILTER (scale > 0 AND naive IS NOT NULL) AS mase,
            avg(abs(actual - naive) / scale) FILTER (scale > 0 AND naive IS NOT NULL) AS naive_mase,
            avg(CASE WHEN abs(error) < abs(actual - naive) THEN 1.0 WHEN abs(error) = abs(actual - naive) THEN 0.5 ELSE 0.0 END)
                FILTER (naive IS NOT NULL) AS better_than_naive,
            CASE WHEN min(indicator) = max(indicator) AND sum(abs(actual)) > 0 THEN sum(abs(error)) / sum(abs(actual)) END AS wape,
            CASE WHEN min(indicator) = max(indicator) AND sum(abs(actual)) > 0 THEN sum(error) / sum(abs(actual)) END AS bias,
            avg(CAST(inside_80 AS INT)) AS inside_80, avg(CAST(inside_95 AS INT)) AS inside_95,
            arg_min(period, period_start) AS first_period, arg_max(period, period_start) AS last_period
            """;

    static ScoreView of(Row row, Group group) {
        return new ScoreView(
                group,
                row.whole("n"),
                row.whole("series"),
                row.whole("mase_n"),
                row.decimal("mase"),
                row.decimal("naive_mase"),
                row.decimal("better_than_naive"),
                row.decimal("wape"),
                row.decimal("bias"),
                row.decimal("inside_80"),
                row.decimal("inside_95"),
                row.text("first_period"),
                row.text("last_period"));
    }
}
