package vn.wardcast.models.backtest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;

/** Judges a forecaster by what it would have said before it knew: only values before the origin are shown to it. */
public final class Backtest {

    private static final double NANOS = 1e9;

    /** Processor time: a clock on the wall would count what other threads and programs do meanwhile. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final RollingOrigin origins;

    public Backtest(RollingOrigin origins) {
        this.origins = origins;
    }

    /** The mean over all origins; empty when the history is too short for any. */
    public Optional<Score> judge(Series series, Forecaster forecaster) {
        List<Score> scores =
                trials(series, forecaster).stream().map(Trial::score).toList();
        return scores.isEmpty() ? Optional.empty() : Optional.of(Score.mean(forecaster.name(), scores));
    }

    /** One trial per origin, earliest first; none when the history is too short for any. */
    public List<Trial> trials(Series series, Forecaster forecaster) {
        return origins.ends(series.length())
                .mapToObj(end -> attempt(series, forecaster, end))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The mean over all series that are long enough. */
    public Score judge(List<Series> collection, Forecaster forecaster) {
        return Score.mean(
                forecaster.name(),
                collection.stream()
                        .map(series -> judge(series, forecaster))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Trial> attempt(Series series, Forecaster forecaster, int end) {
        var known = series.first(end);
        long begin = CLOCK.getCurrentThreadCpuTime();
        var forecast = forecaster.fit(known).predict(origins.horizon(), Levels.STANDARD);
        double seconds = (CLOCK.getCurrentThreadCpuTime() - begin) / NANOS;
        double[] actual = Arrays.copyOfRange(series.values(), end, end + origins.horizon());
        boolean nothing = forecast.isEmpty() || Arrays.stream(actual).allMatch(Double::isNaN);
        if (nothing) {
            return Optional.empty();
        }
        return Optional.of(new Trial(known, forecast, score(forecaster.name(), known, actual, forecast, seconds)));
    }

    /** What one forecast was worth, given what happened. */
    public static Score score(String model, Series known, double[] actual, Forecast forecast, double seconds) {
        double scale = Metrics.scale(known.values(), known.season());
        var narrow = forecast.interval(80);
        var wide = forecast.interval(95);
        return new Score(
                model,
                1,
                Metrics.smape(actual, forecast.mean()),
                Metrics.mase(actual, forecast.mean(), scale),
                Metrics.rmsse(actual, forecast.mean(), Metrics.squaredScale(known.values(), known.season())),
                Metrics.msis(actual, wide.lower(), wide.upper(), 95, scale),
                Metrics.coverage(actual, narrow.lower(), narrow.upper()),
                Metrics.coverage(actual, wide.lower(), wide.upper()),
                seconds);
    }
}
