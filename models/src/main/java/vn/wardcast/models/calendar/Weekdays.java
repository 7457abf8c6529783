package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What is usual on each weekday, in logarithms: medians over some weeks, so that a festival in one of them does no harm.
 *
 * @param byPlace indexed by days since the Monday of a week, 0 to 6
 */
record Weekdays(double[] byPlace) {

    /**
     * @param logs logarithms of daily values
     * @param first date of {@code logs[0]}
     * @param from first index of the weeks, inside the values; so are the weeks
     */
    static Weekdays of(double[] logs, LocalDate first, int from, int weeks) {
        var medians = new double[7];
        var values = new double[weeks];
        for (int day = 0; day < 7; day++) {
            for (int week = 0; week < weeks; week++) {
                values[week] = logs[from + day + 7 * week];
            }
            medians[place(first.plusDays(from + day))] = median(values);
        }
        return new Weekdays(medians);
    }

    /** Half way between two. */
    Weekdays and(Weekdays other) {
        var mean = new double[7];
        Arrays.setAll(mean, day -> (byPlace[day] + other.byPlace[day]) / 2);
        return new Weekdays(mean);
    }

    double level() {
        return Arrays.stream(byPlace).sum() / 7;
    }

    /** How far the weekday of a date usually is from the level of its week. */
    double deviation(LocalDate date) {
        return byPlace[place(date)] - level();
    }

    private static int place(LocalDate date) {
        return date.getDayOfWeek().getValue() - 1;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
