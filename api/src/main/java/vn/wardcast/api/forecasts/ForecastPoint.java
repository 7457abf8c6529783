package vn.wardcast.api.forecasts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import vn.wardcast.api.sql.Rows.Row;

/** One period of a forecast with its intervals. */
record ForecastPoint(
        String period,
        LocalDate periodStart,
        Double mean,
        @JsonProperty("lo_80") Double lo80,
        @JsonProperty("hi_80") Double hi80,
        @JsonProperty("lo_95") Double lo95,
        @JsonProperty("hi_95") Double hi95,
        int horizon) {

    /** The newest run's forecast of one series. */
    static final String SQL = """
            SELECT run_id, frequency, period, period_start, mean, lo_80, hi_80, lo_95, hi_95, model, fallback, horizon,
                   origin_period, origin
            FROM forecast.forecast
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ?
            QUALIFY run_id = max(run_id) OVER ()
            ORDER BY period_start
            """;

    /** The forecast of one series as it stood on a day: of the replays, the newest that knew no more than that day. */
    static final String AS_OF_SQL = """
            SELECT run_id, frequency, period, period_start, mean, lo_80, hi_80, lo_95, hi_95, model, fallback, horizon,
                   origin_period, origin
            FROM forecast.replay
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ? AND as_of <= CAST(? AS DATE)
            QUALIFY as_of = max(as_of) OVER () AND run_id = max(run_id) OVER (PARTITION BY as_of)
            ORDER BY period_start
            """;

    static ForecastPoint of(Row row) {
        return new ForecastPoint(
                row.text("period"),
                row.date("period_start"),
                row.decimal("mean"),
                row.decimal("lo_80"),
                row.decimal("hi_80"),
                row.decimal("lo_95"),
                row.decimal("hi_95"),
                row.small("horizon"));
    }
}
