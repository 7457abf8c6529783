package vn.wardcast.models.regression;

import java.util.Arrays;
import java.util.Optional;
import vn.wardcast.models.calendar.CalendarColumns;
import vn.wardcast.models.calendar.HolidayCalendar;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.method.Timeline;
import vn.wardcast.models.seasonal.Regime;

/**
 * Regression on the calendar: trend, season, lunar new year, festivals and trading days together, by ridge or elastic net;
 * which of the two, with what penalty, is decided by how well the last parts of the history are forecast from what came before
 * (time-ordered validation). What the regression leaves is carried on by exponential smoothing. On logarithms where all values
 * are positive.
 *
 * <p>Assumes that effects are the same every year. Fails when the level jumps, and in short histories: a festival seen once may
 * be chance. Without dates only trend and season are left. Before a great break a daily history is not used.
 */
public final class CalendarRegression implements Method {

    private static final int WEEK = 7;
    private static final int MOST_DAYS = 1827;

    private final HolidayCalendar calendar;
    private final Optional<Timeline> timeline;

    /** With Tết and the festivals of Vietnam. */
    public CalendarRegression() {
        this(HolidayCalendar.VIETNAM);
    }

    public CalendarRegression(HolidayCalendar calendar) {
        this(calendar, Optional.empty());
    }

    private CalendarRegression(HolidayCalendar calendar, Optional<Timeline> timeline) {
        this.calendar = calendar;
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return "calendar_regression";
    }

    @Override
    public int needs(int season) {
        return season == 1 ? 8 : Math.max(8, 2 * season + 1);
    }

    @Override
    public int wants(int season) {
        return season == WEEK ? MOST_DAYS : Method.usualLength(season);
    }

    @Override
    public Method at(Timeline dates) {
        return new CalendarRegression(calendar, Optional.of(dates));
    }

    @Override
    public Extension fit(double[] history, int season) {
        int from = season == WEEK ? Math.min(Regime.start(history), Math.max(0, history.length - 8 * WEEK)) : 0;
        double[] known = Arrays.copyOfRange(history, from, history.length);
        boolean logs = Arrays.stream(known).allMatch(value -> value > 0);
        var columns = timeline.map(dates -> CalendarColumns.of(dates.frequency(), calendar))
                .orElse(CalendarColumns.none());
        var design = new CalendarDesign(known.length, season, timeline.map(dates -> dates.without(from)), columns);
        var data = new RegressionData(design, logged(known, logs));
        var setting = PenaltySearch.best(data, season);
        return new Fitted(data.learned(known.length, setting), data, setting, from, logs);
    }

    private static double[] logged(double[] values, boolean logs) {
        return logs ? Arrays.stream(values).map(Math::log).toArray() : values;
    }

    /** The penalty is kept for earlier origins, coefficients are estimated again. */
    private record Fitted(LinearPath path, RegressionData data, PenaltySearch.Setting setting, int from, boolean logs)
            implements Extension {
        @Override
        public double[] ahead(int steps) {
            double[] ahead = path.ahead(steps);
            return logs ? Arrays.stream(ahead).map(Math::exp).toArray() : ahead;
        }

        @Override
        public Extension relearn(double[] shorter) {
            int known = Math.max(2, shorter.length - from);
            return new Fitted(data.learned(known, setting), data, setting, from, logs);
        }
    }
}
