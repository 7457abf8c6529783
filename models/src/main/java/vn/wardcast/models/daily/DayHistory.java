package vn.wardcast.models.daily;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * A daily history in logarithms of one more than each value, with its regressors. Days that are not known, and days of nothing among
 * days of plenty (a storm, a closed gate), teach nothing; such a day is still an error of the forecast that did not foresee it.
 */
public final class DayHistory {

    private static final int BEFORE = 28;
    private static final double PLENTY = 10;

    private final LocalDate start;
    private final double[] values;
    private final double[] logs;
    private final boolean[] teaches;
    private final DayCalendar calendar;
    private final DayCalendar.Row[] rows;
    private final DayCalendar ahead;

    /**
     * @param values zero or more, from {@code start}; NaN where a day is not known
     * @throws IllegalArgumentException for a value below zero
     */
    public DayHistory(double[] values, LocalDate start, DayCalendar calendar) {
        this.start = start;
        this.calendar = calendar;
        this.ahead = calendar;
        this.values = values.clone();
        this.logs = new double[values.length];
        this.teaches = new boolean[values.length];
        this.rows = new DayCalendar.Row[values.length];
        for (int day = 0; day < values.length; day++) {
            if (values[day] < 0) {
                throw new IllegalArgumentException(
                        "Cannot use %s visitors on %s: must be 0 or more".formatted(values[day], start.plusDays(day)));
            }
            logs[day] = Math.log1p(values[day]);
            teaches[day] = !Double.isNaN(values[day]) && !(values[day] == 0 && isPlentyBefore(values, day));
            rows[day] = calendar.row(start.plusDays(day), start);
        }
    }

    private DayHistory(DayHistory known, DayCalendar ahead) {
        this.start = known.start;
        this.values = known.values;
        this.logs = known.logs;
        this.teaches = known.teaches;
        this.calendar = known.calendar;
        this.rows = known.rows;
        this.ahead = ahead;
    }

    /**
     * The same history before days of another calendar: what was learned stays, a festival to come takes place on other days.
     *
     * @param other with the same festivals
     */
    public DayHistory before(DayCalendar other) {
        if (other.columns() != calendar.columns()) {
            throw new IllegalArgumentException("Cannot go on with a calendar of %d regressors: %d were learned"
                    .formatted(other.columns(), calendar.columns()));
        }
        return new DayHistory(this, other);
    }

    private static boolean isPlentyBefore(double[] values, int day) {
        double[] before = Arrays.stream(values, Math.max(0, day - BEFORE), day)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return before.length >= BEFORE / 2 && before[before.length / 2] >= PLENTY;
    }

    public int length() {
        return logs.length;
    }

    public LocalDate date(int day) {
        return start.plusDays(day);
    }

    /** First index at or after which a date lies; may be beyond either end. */
    public int index(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - start.toEpochDay());
    }

    /** Of the days that are known. */
    DayCalendar calendar() {
        return calendar;
    }

    /** What kind of day it is, inside the history or beyond its end. */
    DayCalendar.Kind kind(int day) {
        return (day < length() ? calendar : ahead).kind(date(day));
    }

    boolean isKnown(int day) {
        return !Double.isNaN(logs[day]);
    }

    boolean teaches(int day) {
        return teaches[day];
    }

    double log(int day) {
        return logs[day];
    }

    double value(int day) {
        return values[day];
    }

    /** Regressors of a day, inside the history or beyond its end. */
    DayCalendar.Row row(int day) {
        return 0 <= day && day < rows.length ? rows[day] : ahead.row(date(day), start);
    }
}
