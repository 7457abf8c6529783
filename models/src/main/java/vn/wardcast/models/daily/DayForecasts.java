package vn.wardcast.models.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Forecasts made at many past days of a history, each from what was known then, and what the last day of the history says.
 *
 * <p>At an origin, the regression is solved on the days so far; what it leaves is followed by a level that moves a tenth of the way to
 * each new value. A day ahead is expected at its regressors plus that level.
 */
public final class DayForecasts {

    /** Days before the first forecast. */
    public static final int LEAST_DAYS = 180;

    /** Days from which on months and the passing of years are told apart from the level. */
    static final int LEAST_FOR_YEARS = 540;

    private static final double SMOOTHING = 0.1;
    /** A single day moves the level no more than so much (a tenth of this). */
    private static final double LARGEST_STEP = 1.0;

    /**
     * What was expected at one past day.
     *
     * @param day index of the last day known
     * @param ahead expected logarithms 1, 2, ... days ahead
     */
    public record Origin(int day, double[] ahead) {}

    private final DayHistory history;
    private final List<Origin> origins;

    private DayForecasts(DayHistory history, List<Origin> origins) {
        this.history = history;
        this.origins = List.copyOf(origins);
    }

    /**
     * Forecasts {@code horizon} days ahead from the last day and from every {@code step}-th day before it, as far back as there are
     * {@link #LEAST_DAYS} before. Without any origin where the history is shorter. Which past days are taken depends on the date
     * alone, so that they stay the same when the history grows.
     */
    public static DayForecasts of(DayHistory history, int horizon, int step) {
        return of(history, horizon, date -> Math.floorMod(date.toEpochDay(), step) == 0);
    }

    /** As above, from the last day and from each day before it that is wanted. */
    public static DayForecasts of(DayHistory history, int horizon, Predicate<LocalDate> wanted) {
        List<Origin> origins = new ArrayList<>();
        DayEquations equations = new DayEquations(history.calendar().columns());
        int last = history.length() - 1;
        for (int day = 0; day <= last; day++) {
            if (history.teaches(day)) {
                equations.count(history.row(day), history.log(day), 1);
            }
            boolean due = day == last || wanted.test(history.date(day));
            if (day + 1 >= LEAST_DAYS && due) {
                origins.add(new Origin(day, ahead(history, equations, day, horizon)));
            }
        }
        return new DayForecasts(history, origins);
    }

    private static double[] ahead(DayHistory history, DayEquations equations, int day, int horizon) {
        double[] coefficients = equations.solve(day + 1 >= LEAST_FOR_YEARS);
        double level = 0;
        for (int known = 0; known <= day; known++) {
            if (history.teaches(known)) {
                double step = history.log(known) - history.row(known).times(coefficients) - level;
                level += SMOOTHING * Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
            }
        }
        double[] ahead = new double[horizon];
        for (int i = 0; i < horizon; i++) {
            // Years stand still at the origin: growth that is not yet seen is not promised.
            DayCalendar.Row row = history.row(day + 1 + i);
            double grown = coefficients[1] * (row.values()[1] - history.row(day).values()[1]);
            ahead[i] = row.times(coefficients) - grown + level;
        }
        return ahead;
    }

    public DayHistory history() {
        return history;
    }

    /** Oldest first; the last one stands at the end of the history. */
    public List<Origin> origins() {
        return origins;
    }
}
