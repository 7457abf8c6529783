package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Timeline;

/**
 * Finds the profiles of the lunar new year and of other festivals in a daily history, each only if it stands out from
 * ordinary weeks and earlier years would have helped to foresee later ones.
 */
final class DailyEffects {

    private static final int LEAST_DAYS = 56;
    private static final int WEEK = 7;
    /** Above this share of days without anybody, logarithms say nothing. */
    private static final double MOST_CLOSED = 0.05;
    /** The new year must stand out this much against the most unusual of other parts of the year. */
    private static final double STANDS_OUT = 1.1;
    /** So many times, each 41 days later, the year is looked at to see what is ordinary. */
    private static final int ORDINARY_PARTS = 6;
    /** Festivals must have helped this much, each year foreseen from the others; there are many, and chance has many tries. */
    private static final double HELPS = 0.85;

    private DailyEffects() {}

    static CalendarEffect estimate(Series series, History history, HolidayCalendar calendar) {
        double[] values = history.values();
        long closed = Arrays.stream(values).filter(value -> value <= 0).count();
        if (values.length < LEAST_DAYS || closed > MOST_CLOSED * values.length) {
            return CalendarEffect.NONE;
        }
        var start = Timeline.of(series, history).first();
        double[] logs = logs(values);
        var all = ofNewYear(calendar.newYear(), logs, start);
        remove(all, logs);
        for (Festival festival : calendar.festivals()) {
            var effect = ofFestival(festival, logs, start);
            remove(effect, logs);
            all = all.and(effect);
        }
        return all;
    }

    /** Logarithms; a day on which all was closed (a storm) stands for the nearest open days on its weekday. */
    private static double[] logs(double[] values) {
        var logs = new double[values.length];
        Arrays.setAll(logs, t -> Math.log(values[t] > 0 ? values[t] : openNear(values, t)));
        return logs;
    }

    private static double openNear(double[] values, int closed) {
        for (int weeks = 1; weeks * WEEK < values.length; weeks++) {
            int before = closed - weeks * WEEK;
            int after = closed + weeks * WEEK;
            boolean openBefore = before >= 0 && values[before] > 0;
            boolean openAfter = after < values.length && values[after] > 0;
            if (openBefore && openAfter) {
                return Math.sqrt(values[before] * values[after]);
            }
            if (openBefore || openAfter) {
                return values[openBefore ? before : after];
            }
        }
        return 1;
    }

    private static void remove(CalendarEffect effect, double[] logs) {
        if (effect != CalendarEffect.NONE) {
            Arrays.setAll(logs, t -> logs[t] - Math.log(effect.factor(t)));
        }
    }

    private static CalendarEffect ofNewYear(Festival newYear, double[] logs, LocalDate start) {
        var shape = ProfileShape.LUNAR_NEW_YEAR;
        var profile = new DailyProfile(newYear, shape, logs, start);
        return standsOut(profile, shape) && holdsOver(profile, profile.profiles())
                ? profile.effect()
                : CalendarEffect.NONE;
    }

    /** Whether the days about the break differ more from usual than the same days do in ordinary parts of the year. */
    private static boolean standsOut(DailyProfile profile, ProfileShape shape) {
        double[] ordinary = IntStream.rangeClosed(1, ORDINARY_PARTS)
                .mapToObj(part -> profile.elsewhere(part * shape.size()))
                .filter(years -> !years.isEmpty())
                .mapToDouble(years -> size(years, shape))
                .sorted()
                .toArray();
        double size = size(profile.elsewhere(0), shape);
        return ordinary.length > 0 && size > STANDS_OUT * ordinary[ordinary.length - 1];
    }

    /** Whether earlier years would have helped to foresee the last one; a single year is taken at its word. */
    private static boolean holdsOver(DailyProfile profile, List<double[]> years) {
        int last = years.size() - 1;
        return last < 1
                || distance(years.get(last), profile.shrunkMean(years.subList(0, last)))
                        < size(profile.elsewhere(0).get(last));
    }

    private static CalendarEffect ofFestival(Festival festival, double[] logs, LocalDate start) {
        var profile = new DailyProfile(festival, ProfileShape.of(festival), logs, start);
        var years = profile.profiles();
        if (years.size() < 2) {
            return CalendarEffect.NONE;
        }
        double with = 0;
        double without = 0;
        for (double[] year : years) {
            var others = years.stream().filter(other -> other != year).toList();
            with += distance(year, profile.shrunkMean(others));
        }
        for (double[] year : profile.elsewhere(0)) {
            without += size(year);
        }
        return with < HELPS * without ? profile.effect() : CalendarEffect.NONE;
    }

    /** Mean size of what the years have in common on the days that have a value of their own; 0 without years. */
    private static double size(List<double[]> years, ProfileShape shape) {
        double sum = 0;
        for (int day = shape.exactFrom(); day <= shape.exactTo(); day++) {
            int place = day - shape.first();
            sum += Math.abs(
                    years.stream().mapToDouble(year -> year[place]).average().orElse(0));
        }
        return sum / (shape.exactTo() - shape.exactFrom() + 1);
    }

    private static double size(double[] profile) {
        return distance(profile, new double[profile.length]);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }
}
