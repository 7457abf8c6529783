package vn.wardcast.models.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;

/** Judges a forecaster by what it would have said before it knew: only values before the origin are shown to it. */
public final class Backtest {

    private final RollingOrigin origins;

    public Backtest(RollingOrigin origins) {
        this.origins = origins;
    }

    /** The mean over all origins; empty when the history is too short for any. */
    public Optional<Score> judge(Series series, Forecaster forecaster) {
        return mean(forecaster, trials(series, forecaster));
    }

    /** One trial per origin, earliest first; none when the history is too short for any. */
    public List<Trial> trials(Series series, Forecaster forecaster) {
        return trials(List.of(series), forecaster, Workers.alone()).get(0);
    }

    /** The mean over all series that are long enough, learned together. */
    public Score judge(List<Series> group, Forecaster forecaster) {
        return Score.mean(
                forecaster.name(),
                trials(group, forecaster, Workers.alone()).stream()
                        .map(trials -> mean(forecaster, trials))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /**
     * The trials of each series, earliest origin first. At each origin every series is cut, so many steps before its own end,
     * and the cut series are learned together; series too short for an origin are not part of its group. Each trial costs its
     * share of the processor time of its group.
     */
    public List<List<Trial>> trials(List<Series> group, Forecaster forecaster, Workers workers) {
        List<List<Trial>> trials = new ArrayList<>(group.size());
        group.forEach(series -> trials.add(new ArrayList<>()));
        for (int origin = 0; origin < origins.origins(); origin++) {
            var cuts = cuts(group, origin);
            var forecasts = workers.time(() -> forecasts(cuts, forecaster, workers));
            double seconds = forecasts.processorSeconds() / cuts.size();
            for (int i = 0; i < cuts.size(); i++) {
                var cut = cuts.get(i);
                trial(cut, forecaster, forecasts.result().get(i), seconds).ifPresent(trials.get(cut.place())::add);
            }
        }
        return trials;
    }

    /** A series that pretends to end after {@code end} values. */
    private record Cut(int place, Series series, int end) {
        Series known() {
            return series.first(end);
        }
    }

    private List<Cut> cuts(List<Series> group, int origin) {
        return IntStream.range(0, group.size())
                .mapToObj(i -> new Cut(
                        i, group.get(i), origins.end(origin, group.get(i).length())))
                .filter(cut -> cut.end() > 0)
                .toList();
    }

    private List<Forecast> forecasts(List<Cut> cuts, Forecaster forecaster, Workers workers) {
        var fitted = forecaster.fitAll(cuts.stream().map(Cut::known).toList(), workers);
        return workers.quietly().map(fitted, each -> each.predict(origins.horizon(), Levels.STANDARD));
    }

    private Optional<Trial> trial(Cut cut, Forecaster forecaster, Forecast forecast, double seconds) {
        double[] actual = Arrays.copyOfRange(cut.series().values(), cut.end(), cut.end() + origins.horizon());
        boolean nothing = forecast.isEmpty() || Arrays.stream(actual).allMatch(Double::isNaN);
        if (nothing) {
            return Optional.empty();
        }
        var score = score(forecaster.name(), cut.known(), actual, forecast, seconds);
        return Optional.of(new Trial(cut.series(), cut.end(), forecast, score));
    }

    private static Optional<Score> mean(Forecaster forecaster, List<Trial> trials) {
        var scores = trials.stream().map(Trial::score).toList();
        return scores.isEmpty() ? Optional.empty() : Optional.of(Score.mean(forecaster.name(), scores));
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
