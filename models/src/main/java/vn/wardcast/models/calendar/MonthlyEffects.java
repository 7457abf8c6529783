package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Timeline;

/**
 * Effects of the calendar in a monthly series: regressors before, during and after the lunar new year (after Bell and
 * Hillmer, 1983, and Lin and Liu, 2003), whose windows are chosen among a few, and festivals that move. Estimated by ridge on
 * yearly changes of logarithms, and each kept only if the corrected AIC (Hurvich and Tsai, 1989) falls by more than chance
 * would explain and earlier years would have helped to explain later ones.
 *
 * <p>Assumes that the effect is the same share of the value every year. Looks for nothing in fewer than five years, where
 * values are zero or negative, or where the season is not twelve months.
 */
final class MonthlyEffects {

    private static final int SEASON = 12;
    private static final int LEAST_YEARS = 5;
    /** AIC points asked beyond the parameters: yearly changes are correlated and flatter any regressor. */
    private static final double MARGIN = 6;
    /** There are several festivals, so that chance has several tries. */
    private static final double FESTIVAL_MARGIN = 9;
    /** What the first two thirds of the years teach must leave so much less unexplained in the last third. */
    private static final double HELPS = 0.97;

    private final Timeline timeline;
    private final int length;
    private final YearlyChanges target;

    private MonthlyEffects(Timeline timeline, double[] logs) {
        this.timeline = timeline;
        this.length = logs.length;
        this.target = YearlyChanges.of(detrended(yearlyChange(logs)));
    }

    static CalendarEffect estimate(Series series, History history, MonthlyRegressors regressors) {
        double[] values = history.values();
        boolean positive = Arrays.stream(values).allMatch(value -> value > 0);
        if (!positive || series.season() != SEASON || values.length < LEAST_YEARS * SEASON) {
            return CalendarEffect.NONE;
        }
        double[] logs = Arrays.stream(values).map(Math::log).toArray();
        return new MonthlyEffects(Timeline.of(series, history), logs).found(regressors);
    }

    private CalendarEffect found(MonthlyRegressors regressors) {
        var model = MonthlyFit.nothing(target);
        model = bestOf(model, regressors.newYear(), MARGIN).orElse(model);
        for (var festival : regressors.festivals()) {
            model = bestOf(model, List.of(festival), FESTIVAL_MARGIN).orElse(model);
        }
        return model.effect(timeline);
    }

    /** The model with the best of several groups added, if it is convincingly better. */
    private Optional<MonthlyFit> bestOf(
            MonthlyFit model, List<List<ToDoubleFunction<LocalDate>>> groups, double margin) {
        double most = HELPS * model.heldOut(target);
        return groups.stream()
                .map(group -> model.with(group, columns(group), target))
                .filter(with -> with.aicc() < model.aicc() - margin && with.heldOut(target) < most)
                .min(Comparator.comparingDouble(MonthlyFit::aicc));
    }

    private double[][] columns(List<ToDoubleFunction<LocalDate>> group) {
        var columns = new double[group.size()][];
        for (int i = 0; i < columns.length; i++) {
            var column = new double[length];
            for (int t = 0; t < length; t++) {
                column[t] = group.get(i).applyAsDouble(timeline.date(t));
            }
            columns[i] = detrended(yearlyChange(column));
        }
        return columns;
    }

    private static double[] yearlyChange(double[] values) {
        var changes = new double[values.length - SEASON];
        Arrays.setAll(changes, t -> values[t + SEASON] - values[t]);
        return changes;
    }

    /** Minus the mean of the thirteen months around. */
    private static double[] detrended(double[] values) {
        var left = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            int from = Math.max(0, t - 6);
            int to = Math.min(values.length, t + 7);
            left[t] = values[t] - Arrays.stream(values, from, to).average().orElse(0);
        }
        return left;
    }
}
