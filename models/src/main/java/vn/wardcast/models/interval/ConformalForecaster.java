package vn.wardcast.models.interval;

import java.util.Arrays;
import java.util.Optional;
import vn.wardcast.models.Fallback;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.Series.Support;
import vn.wardcast.models.baseline.Naive;
import vn.wardcast.models.calendar.CalendarEffect;
import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.method.Rolling;
import vn.wardcast.models.method.Timeline;

/**
 * Makes a {@link Method} a {@link Forecaster}: prepares the history, falls back when it cannot carry the method, and puts
 * conformal intervals around the result, measured on rolling origins of the same history.
 */
public final class ConformalForecaster implements Forecaster {

    /** Above this share of zeros a history counts as intermittent. */
    private static final int SPARSE_PERCENT = 50;

    private final Method method;
    private final Method sparse;
    private final CalendarEffect.Search holidays;

    /** The method alone. */
    public ConformalForecaster(Method method) {
        this(method, method, CalendarEffect.none());
    }

    /**
     * @param sparse answers in place of {@code method} when most values are zero
     * @param holidays looks for effects of the calendar, which are taken out before the method learns
     */
    public ConformalForecaster(Method method, Method sparse, CalendarEffect.Search holidays) {
        this.method = method;
        this.sparse = sparse;
        this.holidays = holidays;
    }

    @Override
    public String name() {
        return method.name();
    }

    @Override
    public Fitted fit(Series series) {
        var history = History.of(series);
        if (history.isEmpty()) {
            return (steps, levels) -> Forecast.none(levels);
        }
        var effect = holidays.in(series, history);
        int wanted = method.at(Timeline.of(series, history)).wants(series.season());
        var recent = history.dividedBy(effect::factor).recent(wanted);
        int dropped = history.length() - recent.length();
        return learn(series, recent, index -> effect.factor(index + dropped), choose(series, recent));
    }

    private Fitted learn(Series series, History history, CalendarEffect effect, Choice choice) {
        var extension = choice.method().fit(history.values(), choice.season());
        if (!isSound(extension.ahead(1))) {
            return learn(series, history, effect, naive(new Fallback.FailedFit(name(), Naive.NAME)));
        }
        int[] ends = Rolling.ends(history.length(), choice.season());
        var spread = Spread.of(Rolling.of(history, extension, ends), series.frequency());
        return new Learned(series, history, effect, choice, extension, spread);
    }

    private Choice choose(Series series, History history) {
        var dated = method.at(Timeline.of(series, history));
        int season = series.season();
        int had = history.length();
        if (had > 1 && history.isConstant() && !(method instanceof Naive)) {
            return naive(new Fallback.ConstantHistory(name(), Naive.NAME));
        }
        if (sparse != method && history.zeroPercent() > SPARSE_PERCENT && had >= sparse.needs(season)) {
            var why = new Fallback.IntermittentHistory(name(), sparse.name(), history.zeroPercent());
            return new Choice(sparse, 1, sparse.name(), Optional.of(why));
        }
        if (had >= dated.needs(season)) {
            return new Choice(dated, season, method.name(), Optional.empty());
        }
        if (had >= dated.needs(1)) {
            String used = method.nameWithoutSeason();
            return new Choice(dated, 1, used, Optional.of(tooShort(series, used, had)));
        }
        return naive(tooShort(series, Naive.NAME, had));
    }

    private Fallback tooShort(Series series, String used, int had) {
        return new Fallback.ShortHistory(name(), used, method.needs(series.season()), had, series.frequency());
    }

    private static Choice naive(Fallback why) {
        return new Choice(new Naive(), 1, Naive.NAME, Optional.of(why));
    }

    private static boolean isSound(double[] path) {
        return Arrays.stream(path).allMatch(Double::isFinite);
    }

    private record Choice(Method method, int season, String model, Optional<Fallback> fallback) {}

    private record Learned(
            Series series,
            History history,
            CalendarEffect effect,
            Choice choice,
            Method.Extension extension,
            Spread spread)
            implements Fitted {

        @Override
        public Forecast predict(int steps, Levels levels) {
            if (steps < 1) {
                throw new IllegalArgumentException("Cannot forecast %d steps: must be 1 or more".formatted(steps));
            }
            double floor = series.support() == Support.NON_NEGATIVE ? 0 : Double.NEGATIVE_INFINITY;
            double[] mean = extension.ahead(history.silent() + steps);
            for (int step = 0; step < mean.length; step++) {
                mean[step] = Math.max(floor, mean[step] * effect.factor(history.length() + step));
            }
            var bands = Bands.around(mean, spread, levels, floor).stream()
                    .map(band -> history.inSeriesUnits(band))
                    .toList();
            return new Forecast(history.inSeriesUnits(mean), bands, choice.model(), choice.fallback());
        }
    }
}
