package vn.wardcast.models.calendar;

import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;

/**
 * What a moving holiday does to each value, as a factor: 1.2 where it adds a fifth. Taken out of the history before a model
 * learns and put back into the forecast, because Tết moves between January and February and a fixed season cannot follow.
 */
public interface CalendarEffect {

    CalendarEffect NONE = index -> 1;

    /** The factor at an index of the history, or beyond its end. */
    double factor(int index);

    /** The effect of Tết where the history shows one, else {@link #NONE}. */
    static CalendarEffect ofTet(Series series, History history) {
        return switch (series.frequency()) {
            case MONTH -> MonthlyTet.estimate(series, history);
            case DAY -> DailyTet.estimate(series, history);
            case YEAR, QUARTER, WEEK -> NONE;
        };
    }
}
