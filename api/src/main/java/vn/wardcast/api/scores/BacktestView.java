package vn.wardcast.api.scores;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.wardcast.api.sql.Rows.Row;

/**
 * How a model did on the past of the series of the newest runs, forecast from three earlier origins.
 *
 * @param series series it was tried on
 * @param chosen series it now forecasts
 * @param mase median over the series
 * @param coverage80 share of all values inside the 80 % interval, 0-1
 */
record BacktestView(
        Group group,
        long series,
        long chosen,
        long n,
        Double mase,
        Double smape,
        @JsonProperty("msis_95") Double msis95,
        @JsonProperty("coverage_80") Double coverage80,
        @JsonProperty("coverage_95") Double coverage95) {

    /** The newest backtest of each series. */
    static final String NEWEST = """
            SELECT * FROM forecast.backtest
            QUALIFY run_id = max(run_id) OVER (PARTITION BY domain, unit_id, indicator, breakdown, frequency)
            """;

    static final String AGGREGATES = """
            count(DISTINCT (unit_id, indicator, breakdown, frequency)) AS series, count(*) FILTER (chosen) AS chosen, sum(n) AS n,
            median(mase) AS mase, median(smape) AS smape, median(msis_95) AS msis_95,
            sum(coverage_80 * n) / sum(n) AS coverage_80, sum(coverage_95 * n) / sum(n) AS coverage_95
            """;

    static BacktestView of(Row row, Group group) {
        return new BacktestView(
                group,
                row.whole("series"),
                row.whole("chosen"),
                row.whole("n"),
                row.decimal("mase"),
                row.decimal("smape"),
                row.decimal("msis_95"),
                row.decimal("coverage_80"),
                row.decimal("coverage_95"));
    }
}
