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
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.backtest.Backtest;
import vn.wardcast.models.backtest.RollingOrigin;
import vn.wardcast.models.backtest.Score;

/** One series forecast, and the models examined on its own past. */
final class SeriesForecast {

    /** Beside the default, what every forecast must beat (seasonal naive) and the two classics. */
    private static final List<String> EXAMINED = List.of("automatic", "seasonal_naive", "ets", "dynamic_theta");

    private static final int ORIGINS = 3;

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

    /** Rows of {@code forecast.forecast}; none when the history holds no value at all. */
    List<Row> forecasts() {
        Forecast forecast = Forecasters.automatic().fit(history).predict(horizon, Levels.STANDARD);
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

    /**
     * Rows of {@code forecast.backtest}: each model fitted on the values before three origins and judged on what came after. The
     * horizon is the target's, or a third of the history where that is shorter; a history under six periods is not examined.
     */
    List<Row> backtests() {
        if (history.length() < 2 * ORIGINS) {
            return List.of();
        }
        int examined = Math.max(1, Math.min(horizon, history.length() / 3 - ORIGINS + 1));
        Backtest backtest = new Backtest(new RollingOrigin(ORIGINS, examined, Math.max(1, examined / ORIGINS)));
        List<Row> rows = new ArrayList<>();
        for (String name : EXAMINED) {
            Forecaster forecaster = Forecasters.named(name);
            backtest.judge(history, forecaster).ifPresent(score -> rows.add(row(score, examined)));
        }
        return rows;
    }

    private Row row(Score score, int examined) {
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
                score.model().equals(EXAMINED.get(0)));
    }

    private static Double known(double measure) {
        return Double.isFinite(measure) ? measure : null;
    }
}
