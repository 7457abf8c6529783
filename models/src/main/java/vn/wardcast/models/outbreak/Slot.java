package vn.wardcast.models.outbreak;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * One week or month of one year.
 *
 * @param year calendar year of a month, week-based year of an ISO week
 * @param number 1-12, or 1-53
 */
public record Slot(Window window, int year, int number) implements Serializable, Comparable<Slot> {

    public Slot {
        if (!window.has(number)) {
            throw new IllegalArgumentException("Cannot use %s %d: it does not exist".formatted(window, number));
        }
    }

    public static Slot month(int year, int number) {
        return new Slot(Window.MONTH, year, number);
    }

    public static Slot week(int year, int number) {
        return new Slot(Window.WEEK, year, number);
    }

    /** The week or month that contains {@code day}. */
    public static Slot of(Window window, LocalDate day) {
        return switch (window) {
            case MONTH -> month(day.getYear(), day.getMonthValue());
            case WEEK -> week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        };
    }

    /** Its first day: the first of the month, or the Monday. */
    public LocalDate firstDay() {
        return switch (window) {
            case MONTH -> LocalDate.of(year, number, 1);
            // 4 January is always in week 1.
            case WEEK ->
                LocalDate.of(year, 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                        .with(java.time.DayOfWeek.MONDAY)
                        .plusWeeks(number - 1L);
        };
    }

    public Slot next() {
        return of(
                window,
                window == Window.MONTH ? firstDay().plusMonths(1) : firstDay().plusWeeks(1));
    }

    /**
     * The same week or month of another year. Most years have no week 53; their week 52 stands in for it, as the week that ends the
     * year there.
     */
    public Slot in(int other) {
        if (window == Window.WEEK && number == 53 && weeksOf(other) == 52) {
            return week(other, 52);
        }
        return new Slot(window, other, number);
    }

    private static int weeksOf(int year) {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
    }

    @Override
    public int compareTo(Slot other) {
        return firstDay().compareTo(other.firstDay());
    }
}
