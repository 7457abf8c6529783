package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Timeline;
import vn.wardcast.models.numeric.Ridge;

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
    private static final double RIDGE = 0.3;
    /** AIC points asked beyond the parameters: yearly changes are correlated and flatter any regressor. */
    private static final double MARGIN = 6;
    /** There are several festivals, so that chance has several tries. */
    private static final double FESTIVAL_MARGIN = 9;
    /** What the first two thirds of the years teach must leave so much less unexplained in the last third. */
    private static final double HELPS = 0.97;
    /** What is left beyond so many median changes counts no more than that: one closed year is not an effect. */
    private static final double CUT = 4;

    private static final int ROBUST_PASSES = 20;

    private final Timeline timeline;
    private final int length;
    private final Target target;

    private MonthlyEffects(Timeline timeline, double[] logs) {
        this.timeline = timeline;
        this.length = logs.length;
        this.target = Target.of(detrended(yearlyChange(logs)));
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
        var model = Fit.nothing(target);
        model = bestOf(model, regressors.newYear(), MARGIN).orElse(model);
        for (var festival : regressors.festivals()) {
            model = bestOf(model, List.of(festival), FESTIVAL_MARGIN).orElse(model);
        }
        return model.effect(timeline);
    }

    /** The model with the best of several groups added, if it is convincingly better. */
    private Optional<Fit> bestOf(Fit model, List<List<ToDoubleFunction<LocalDate>>> groups, double margin) {
        double most = HELPS * model.heldOut(target);
        return groups.stream()
                .map(group -> model.with(group, columns(group), target))
                .filter(with -> with.aicc() < model.aicc() - margin && with.heldOut(target) < most)
                .min(Comparator.comparingDouble(Fit::aicc));
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

    /** What is to be explained; {@code most} of it counts (Huber, 1964). */
    private record Target(double[] changes, double most) {

        static Target of(double[] changes) {
            double[] sizes = Arrays.stream(changes).map(Math::abs).sorted().toArray();
            return new Target(changes, CUT * sizes[sizes.length / 2]);
        }

        /** Coefficients learned from the first rows: what is too far away is drawn nearer and all is solved again. */
        double[] solve(double[][] columns, int known) {
            var shorter = new double[columns.length][];
            Arrays.setAll(shorter, i -> Arrays.copyOf(columns[i], known));
            var near = new double[known];
            var effects = new double[columns.length];
            for (int pass = 0; pass < ROBUST_PASSES; pass++) {
                for (int t = 0; t < known; t++) {
                    double left = left(columns, effects, t);
                    near[t] = changes[t] - left + Math.max(-most, Math.min(most, left));
                }
                effects = Ridge.solve(shorter, near, RIDGE);
            }
            return effects;
        }

        double squares(double[][] columns, double[] effects, int from) {
            double squares = 1e-12;
            for (int t = from; t < changes.length; t++) {
                double left = Math.min(most, Math.abs(left(columns, effects, t)));
                squares += left * left;
            }
            return squares;
        }

        private double left(double[][] columns, double[] effects, int t) {
            double left = changes[t];
            for (int i = 0; i < effects.length; i++) {
                left -= effects[i] * columns[i][t];
            }
            return left;
        }

        double aicc(double[][] columns, double[] effects) {
            int n = changes.length;
            double parameters = effects.length + 1;
            return n * Math.log(squares(columns, effects, 0) / n) + 2 * parameters * n / (n - parameters - 1);
        }
    }

    /** Regressors with their columns and coefficients, and the corrected AIC of what they leave. */
    private record Fit(
            List<ToDoubleFunction<LocalDate>> regressors, double[][] columns, double[] effects, double aicc) {

        static Fit nothing(Target target) {
            return new Fit(List.of(), new double[0][], new double[0], target.aicc(new double[0][], new double[0]));
        }

        Fit with(List<ToDoubleFunction<LocalDate>> more, double[][] moreColumns, Target target) {
            var all = new ArrayList<>(regressors);
            all.addAll(more);
            double[][] allColumns = Arrays.copyOf(columns, columns.length + moreColumns.length);
            System.arraycopy(moreColumns, 0, allColumns, columns.length, moreColumns.length);
            double[] solved = target.solve(allColumns, target.changes().length);
            return new Fit(List.copyOf(all), allColumns, solved, target.aicc(allColumns, solved));
        }

        /** Squares left in the last third by what the first two thirds would have taught. */
        double heldOut(Target target) {
            int known = target.changes().length * 2 / 3;
            return target.squares(columns, target.solve(columns, known), known);
        }

        CalendarEffect effect(Timeline timeline) {
            if (effects.length == 0) {
                return CalendarEffect.NONE;
            }
            return index -> {
                var date = timeline.date(index);
                double sum = 0;
                for (int i = 0; i < effects.length; i++) {
                    sum += effects[i] * regressors.get(i).applyAsDouble(date);
                }
                return Math.exp(sum);
            };
        }
    }
}
