package vn.wardcast.models.interval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.wardcast.models.Fallback;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;
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
        return fitAll(List.of(series), Workers.alone()).get(0);
    }

    /** Each history is learned for itself; how wide its intervals are, it also learns from the others of its frequency. */
    @Override
    public List<Fitted> fitAll(List<Series> group, Workers workers) {
        return together(workers.map(group, this::rehearse));
    }

    /** The answers of histories that have been rehearsed one by one, with intervals learned from all of them; in their order. */
    public static List<Fitted> together(List<Optional<Rehearsal>> rehearsals) {
        var together = GroupCalibration.of(
                rehearsals.stream().flatMap(Optional::stream).toList());
        return rehearsals.stream()
                .map(each -> each.map(known -> known.with(together)).orElse((steps, levels) -> Forecast.none(levels)))
                .toList();
    }

    @Override
    public boolean borrows() {
        return true;
    }

    /**
     * Everything but the intervals: the mean, and what rolling origins of this history show about its errors. Empty for a series
     * without any value.
     */
    public Optional<Rehearsal> rehearse(Series series) {
        var history = History.of(series);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        var effect = holidays.in(series, history);
        int wanted = method.at(Timeline.of(series, history)).wants(series.season());
        var recent = history.dividedBy(effect::factor).recent(wanted);
        int dropped = history.length() - recent.length();
        return Optional.of(learn(series, recent, index -> effect.factor(index + dropped), choose(series, recent)));
    }

    private Rehearsal learn(Series series, History history, CalendarEffect effect, Choice choice) {
        var extension = choice.method().fit(history.values(), choice.season());
        if (!isSound(extension.ahead(1))) {
            return learn(series, history, effect, naive(new Fallback.FailedFit(name(), Naive.NAME)));
        }
        int[] ends = Rolling.ends(history.length(), choice.season());
        var calibration = Calibration.of(series.frequency());
        var evidence = Evidence.of(Rolling.of(history, extension, ends), calibration.pooling());
        return new Rehearsal(series, history, effect, choice.model(), choice.fallback(), extension.settled(), evidence);
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
        return dated.whenShort()
                .filter(brief -> had >= brief.needs(1))
                .map(brief -> new Choice(brief, 1, brief.name(), Optional.of(tooShort(series, brief.name(), had))))
                .orElseGet(() -> naive(tooShort(series, Naive.NAME, had)));
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
}
