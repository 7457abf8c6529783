package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.wardcast.models.Frequency;

/**
 * What a calendar says about a date, as regressors. Days: where in the weeks around the lunar new year, and the day before, on
 * and after each festival, 1 or 0. Months: shares of the windows around the new year and of festivals, and the contrast of
 * trading days, each minus what is usual in that calendar month. Other frequencies have none.
 */
public final class CalendarColumns {

    /** First and last days of stretches around the new year that share a coefficient. */
    private static final int[][] STRETCHES = {
        {-20, -14},
        {-13, -8},
        {-7, -4},
        {-3, -3},
        {-2, -2},
        {-1, -1},
        {0, 0},
        {1, 1},
        {2, 2},
        {3, 3},
        {4, 4},
        {5, 5},
        {6, 6},
        {7, 9},
        {10, 14},
        {15, 20}
    };

    private final List<ToDoubleFunction<LocalDate>> columns;
    private final List<Festival> breaks;

    private CalendarColumns(List<ToDoubleFunction<LocalDate>> columns, List<Festival> breaks) {
        this.columns = List.copyOf(columns);
        this.breaks = List.copyOf(breaks);
    }

    /** No regressor at all. */
    public static CalendarColumns none() {
        return new CalendarColumns(List.of(), List.of());
    }

    public static CalendarColumns of(Frequency frequency, HolidayCalendar calendar) {
        return switch (frequency) {
            case DAY -> days(calendar);
            case MONTH -> months(calendar);
            case YEAR, QUARTER, WEEK -> none();
        };
    }

    private static CalendarColumns days(HolidayCalendar calendar) {
        var columns = new ArrayList<ToDoubleFunction<LocalDate>>();
        var newYear = calendar.newYear();
        for (int[] stretch : STRETCHES) {
            columns.add(between(newYear, stretch[0], stretch[1]));
        }
        for (Festival festival : calendar.festivals()) {
            columns.add(between(festival, -1, -1));
            columns.add(between(festival, 0, festival.length() - 1));
            columns.add(between(festival, festival.length(), festival.length()));
        }
        var breaks = new ArrayList<>(calendar.festivals());
        breaks.add(newYear.lasting(ProfileShape.LUNAR_NEW_YEAR.breakTo() + 1));
        return new CalendarColumns(columns, breaks);
    }

    private static ToDoubleFunction<LocalDate> between(Festival festival, int from, int to) {
        return date -> {
            long day = festival.distance(date);
            return from <= day && day <= to ? 1 : 0;
        };
    }

    private static CalendarColumns months(HolidayCalendar calendar) {
        var regressors = MonthlyRegressors.of(calendar);
        var columns = new ArrayList<>(regressors.newYear().get(0));
        columns.addAll(regressors.tradingDays());
        regressors.festivals().forEach(columns::addAll);
        return new CalendarColumns(columns, List.of());
    }

    public int size() {
        return columns.size();
    }

    /** Writes the regressors of a date to {@code row} from {@code offset}. */
    public void write(LocalDate date, double[] row, int offset) {
        for (int i = 0; i < columns.size(); i++) {
            row[offset + i] = columns.get(i).applyAsDouble(date);
        }
    }

    /** Whether people are off on this day whatever weekday it is. */
    public boolean isBreak(LocalDate date) {
        for (Festival festival : breaks) {
            long day = festival.distance(date);
            if (0 <= day && day < festival.length()) {
                return true;
            }
        }
        return false;
    }
}
