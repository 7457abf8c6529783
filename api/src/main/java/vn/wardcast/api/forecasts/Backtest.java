package vn.wardcast.api.forecasts;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.wardcast.api.sql.Rows.Row;

/** How one model did on the past of a series. */
record Backtest(
        String model,
        int horizon,
        int origins,
        long n,
        Double smape,
        Double mase,
        Double rmsse,
        @JsonProperty("msis_95") Double msis95,
        @JsonProperty("coverage_80") Double coverage80,
        @JsonProperty("coverage_95") Double coverage95,
        boolean chosen) {

    static final String SQL = """
            SELECT model, horizon, origins, n, smape, mase, rmsse, msis_95, coverage_80, coverage_95, chosen
            FROM forecast.backtest
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ? AND run_id = ?
            ORDER BY chosen DESC, mase NULLS LAST, model
            """;

    static Backtest of(Row row) {
        return new Backtest(
                row.text("model"),
                row.small("horizon"),
                row.small("origins"),
                row.whole("n"),
                row.decimal("smape"),
                row.decimal("mase"),
                row.decimal("rmsse"),
                row.decimal("msis_95"),
                row.decimal("coverage_80"),
                row.decimal("coverage_95"),
                row.flag("chosen"));
    }
}
