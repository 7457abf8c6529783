package vn.wardcast.jobs.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import vn.wardcast.models.Forecaster.Fitted;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;
import vn.wardcast.models.backtest.Backtest;
import vn.wardcast.models.backtest.RollingOrigin;
import vn.wardcast.models.backtest.Score;
import vn.wardcast.models.backtest.Trial;

/**
 * Series of one indicator forecast together, and the models examined on their past. How wide intervals must be, a series also
 * learns from the others of its group.
 */
final class GroupForecast {

    /** Beside the default, what every forecast must beat (seasonal naive) and the two classics. */
    private static final List<String> EXAMINED = List.of("automatic", "seasonal_naive", "ets", "dynamic_theta");

    private static final int ORIGINS = 3;

    private final List<SeriesForecast> group;

    GroupForecast(List<SeriesForecast> group) {
        this.group = List.copyOf(group);
    }

    /** One result per series, in the order of the group. */
    List<SeriesResult> results() {
        List<Fitted> fitted = fitted();
        Map<SeriesForecast, List<Row>> backtests = backtests();
        List<SeriesResult> results = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            SeriesForecast series = group.get(i);
            results.add(new SeriesResult(series.rows(fitted.get(i)), backtests.getOrDefault(series, List.of())));
        }
        return results;
    }

    /** Rows of {@code forecast.forecast} alone, of all series. */
    List<Row> forecasts() {
        List<Fitted> fitted = fitted();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            rows.addAll(group.get(i).rows(fitted.get(i)));
        }
        return rows;
    }

    private List<Fitted> fitted() {
        return Forecasters.automatic()
                .fitAll(group.stream().map(SeriesForecast::history).toList(), Workers.alone());
    }

    /**
     * Rows of {@code forecast.backtest}: each model fitted on the values before three origins and judged on what came after. The
     * horizon is the target's, or a third of the history where that is shorter; a history under six periods is not examined.
     * Series with the same horizon are examined as the group they are.
     */
    private Map<SeriesForecast, List<Row>> backtests() {
        Map<Integer, List<SeriesForecast>> byHorizon = new TreeMap<>();
        group.stream()
                .filter(series -> series.history().length() >= 2 * ORIGINS)
                .forEach(series -> byHorizon
                        .computeIfAbsent(examined(series), horizon -> new ArrayList<>())
                        .add(series));
        Map<SeriesForecast, List<Row>> rows = new LinkedHashMap<>();
        byHorizon.forEach((horizon, together) -> examine(together, horizon, rows));
        return rows;
    }

    private static int examined(SeriesForecast series) {
        return Math.max(1, Math.min(series.horizon(), series.history().length() / 3 - ORIGINS + 1));
    }

    private static void examine(List<SeriesForecast> together, int horizon, Map<SeriesForecast, List<Row>> rows) {
        Backtest backtest = new Backtest(new RollingOrigin(ORIGINS, horizon, Math.max(1, horizon / ORIGINS)));
        List<Series> histories = together.stream().map(SeriesForecast::history).toList();
        for (String name : EXAMINED) {
            List<List<Trial>> trials = backtest.trials(histories, Forecasters.named(name), Workers.alone());
            for (int i = 0; i < together.size(); i++) {
                SeriesForecast series = together.get(i);
                List<Score> scores = trials.get(i).stream().map(Trial::score).toList();
                if (!scores.isEmpty()) {
                    Row row = series.row(Score.mean(name, scores), horizon, name.equals(EXAMINED.get(0)));
                    rows.computeIfAbsent(series, each -> new ArrayList<>()).add(row);
                }
            }
        }
    }
}
