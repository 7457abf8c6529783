package vn.wardcast.jobs.longfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.backtest.Metrics;
import vn.wardcast.models.backtest.Score;
import vn.wardcast.models.backtest.Trial;

/** What is known of the models after some series; grows series by series. */
final class Examination {

    /** Everybody's yardstick, examined whether asked for or not. */
    static final String YARDSTICK = "naive2";

    private static final double DECIMALS = 1e6;

    private final Map<String, List<Score>> scores = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> fallbacks = new LinkedHashMap<>();

    void add(String model, Trial trial) {
        scores.computeIfAbsent(model, name -> new ArrayList<>()).add(trial.score());
        Forecast forecast = trial.forecast();
        if (forecast.fallback().isPresent()) {
            fallbacks.computeIfAbsent(model, name -> new TreeMap<>()).merge(forecast.model(), 1, Integer::sum);
        }
    }

    Map<String, Object> yardstick() {
        Score score = score(YARDSTICK);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("model", YARDSTICK);
        map.put("smape", rounded(score.smape()));
        map.put("mase", rounded(score.mase()));
        return map;
    }

    Map<String, Object> of(String model) {
        Score score = score(model);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("n", score.n());
        map.put("smape", rounded(score.smape()));
        map.put("mase", rounded(score.mase()));
        map.put("rmsse", rounded(score.rmsse()));
        map.put("owa", rounded(Metrics.owa(score, score(YARDSTICK))));
        map.put("msis95", rounded(score.msis95()));
        map.put("coverage_80", rounded(score.coverage80()));
        map.put("coverage_95", rounded(score.coverage95()));
        map.put("seconds", rounded(score.seconds()));
        map.put("series_per_second", rounded(score.n() / score.seconds()));
        map.put("fallbacks", fallbacks.getOrDefault(model, Map.of()));
        return map;
    }

    private Score score(String model) {
        return Score.mean(model, scores.getOrDefault(model, List.of()));
    }

    /** JSON knows no NaN: a measure that does not exist is null. */
    private static Double rounded(double value) {
        return Double.isFinite(value) ? Math.rint(value * DECIMALS) / DECIMALS : null;
    }
}
