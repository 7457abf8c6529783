package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.wardcast.models.method.Timeline;

/** Regressors with their columns and coefficients, and the corrected AIC of what they leave. */
record MonthlyFit(List<ToDoubleFunction<LocalDate>> regressors, double[][] columns, double[] effects, double aicc) {

    static MonthlyFit nothing(YearlyChanges target) {
        return new MonthlyFit(List.of(), new double[0][], new double[0], target.aicc(new double[0][], new double[0]));
    }

    MonthlyFit with(List<ToDoubleFunction<LocalDate>> more, double[][] moreColumns, YearlyChanges target) {
        var all = new ArrayList<>(regressors);
        all.addAll(more);
        double[][] allColumns = Arrays.copyOf(columns, columns.length + moreColumns.length);
        System.arraycopy(moreColumns, 0, allColumns, columns.length, moreColumns.length);
        double[] solved = target.solve(allColumns, target.changes().length);
        return new MonthlyFit(List.copyOf(all), allColumns, solved, target.aicc(allColumns, solved));
    }

    /** Squares left in the last third by what the first two thirds would have taught. */
    double heldOut(YearlyChanges target) {
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
