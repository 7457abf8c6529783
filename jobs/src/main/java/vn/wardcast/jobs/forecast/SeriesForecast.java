package vn.wardcast.jobs.forecast;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.models.Fallback;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster.Fitted;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.backtest.Score;

/** One series of a group, and what was forecast for it, as rows. */
final class SeriesForecast {

    private final String runId;
    private final SeriesKey key;
    private final Series history;
    private final int horizon;

    SeriesForecast(String runId, SeriesKey key, Series history, int horizon) {
        this.runId = runId;
        this.key = key;
        this.history = history;
        this.horizon = horizon;
    }

    Series history() {
        return history;
    }

    int horizon() {
        return horizon;
    }

    /** Rows of {@code forecast.forecast}; none when the history holds no value at all. */
    List<Row> rows(Fitted fitted) {
        Forecast forecast = fitted.predict(horizon, Levels.STANDARD);
        List<Row> rows = new ArrayList<>();
        for (int step = 0; step < forecast.steps(); step++) {
            rows.add(row(forecast, step));
        }
        return rows;
    }

    private Row row(Forecast forecast, int step) {
        LocalDate last = history.date(history.length() - 1);
        LocalDate start = Period.plus(key.frequency(), last, step + 1);
        return RowFactory.create(
                runId,
                key.domain(),
                key.unit(),
                key.indicator(),
                key.breakdown(),
                key.frequency(),
                Period.label(key.frequency(), start),
                Date.valueOf(start),
                forecast.mean()[step],
                forecast.interval(80).lower()[step],
                forecast.interval(80).upper()[step],
                forecast.interval(95).lower()[step],
                forecast.interval(95).upper()[step],
                forecast.model(),
                forecast.fallback().map(Fallback::code).orElse(null),
                step + 1,
                Period.label(key.frequency(), last),
                key.origin());
    }

    /** A row of {@code forecast.backtest}. */
    Row row(Score score, int examined, boolean byDefault) {
        return RowFactory.create(
                runId,
                key.domain(),
                key.unit(),
                key.indicator(),
                key.breakdown(),
                key.frequency(),
                score.model(),
                examined,
                score.n(),
                (long) score.n() * examined,
                known(score.smape()),
                known(score.mase()),
                known(score.rmsse()),
                known(score.msis95()),
                known(score.coverage80()),
                known(score.coverage95()),
                byDefault);
    }

    private static Double known(double measure) {
        return Double.isFinite(measure) ? measure : null;
    }
}
