package vn.wardcast.models.calendar;

import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;

/**
 * What the calendar does to each value, as a factor: 1.2 where it adds a fifth. Taken out of the history before a model
 * learns and put back into the forecast, because Tết moves between January and February and a fixed season cannot follow.
 */
public interface CalendarEffect {

    CalendarEffect NONE = index -> 1;

    /** The factor at an index of the history, or beyond its end. */
    double factor(int index);

    /** Both effects; {@link #NONE} changes nothing. */
    default CalendarEffect and(CalendarEffect other) {
        if (this == NONE || other == NONE) {
            return this == NONE ? other : this;
        }
        return index -> factor(index) * other.factor(index);
    }

    /** How effects are looked for in a history. */
    @FunctionalInterface
    interface Search {
        CalendarEffect in(Series series, History history);
    }

    /** Looks for nothing. */
    static Search none() {
        return (series, history) -> NONE;
    }

    /**
     * Looks for the lunar new year, festivals, in months trading days and in days the first and middle of the moon; only effects that
     * the history shows are kept.
     * Years, quarters (the new year is always in the first) and weeks have none.
     */
    static Search of(HolidayCalendar calendar) {
        var months = MonthlyRegressors.of(calendar);
        var days = calendar.withLunarDays();
        return (series, history) -> switch (series.frequency()) {
            case MONTH -> MonthlyEffects.estimate(series, history, months);
            case DAY -> DailyEffects.estimate(series, history, days);
            case YEAR, QUARTER, WEEK -> NONE;
        };
    }
}
