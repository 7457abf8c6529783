package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;

/**
 * The profile of a daily series around Tết: for each day from twenty before to twenty after, its ratio to what the same
 * weekday was in the four weeks before and after, averaged over the comparable years seen and drawn towards 1.
 */
final class DailyTet {

    private static final int REACH = 20;
    private static final int WEEKS = 4;
    private static final int MARGIN = REACH + 1 + 7 * WEEKS;
    /** With so many years the profile counts half. */
    private static final double PRIOR_YEARS = 0.3;
    /** The profile must stand out this much against ordinary weeks. */
    private static final double STANDS_OUT = 1.15;
    /** A year at less than a third or more than three times today's level (a closed border) says nothing about the next. */
    private static final double COMPARABLE = Math.log(3);

    private DailyTet() {}

    static CalendarEffect estimate(Series series, History history) {
        double[] values = history.values();
        if (Arrays.stream(values).anyMatch(value -> value <= 0)) {
            return CalendarEffect.NONE;
        }
        var start = series.date(series.length() - history.silent() - values.length);
        List<double[]> profiles = profiles(values, start, 0);
        if (profiles.isEmpty() || size(profiles) < STANDS_OUT * size(profiles(values, start, 2 * REACH + 1))) {
            return CalendarEffect.NONE;
        }
        if (!holdsOver(profiles)) {
            return CalendarEffect.NONE;
        }
        double[] effect = shrunkMean(profiles);
        return index -> {
            int day = daysFromTet(start.plusDays(index));
            return Math.abs(day) <= REACH ? Math.exp(effect[day + REACH]) : 1;
        };
    }

    /** Logarithms of the ratios around each Tết seen whole, or around days so much later, to compare with. */
    private static List<double[]> profiles(double[] values, LocalDate start, int later) {
        double today = level(values, values.length - 7 * WEEKS);
        var profiles = new ArrayList<double[]>();
        Tet.all().values().stream().sorted().forEach(tet -> {
            int centre = Math.toIntExact(ChronoUnit.DAYS.between(start, tet)) + later;
            boolean whole = centre - MARGIN >= 0 && centre + MARGIN < values.length;
            if (whole && Math.abs(level(values, centre - MARGIN) - today) < COMPARABLE) {
                profiles.add(profile(values, centre));
            }
        });
        return profiles;
    }

    /** Mean logarithm of the weeks that begin at an index. */
    private static double level(double[] values, int from) {
        double sum = 0;
        for (int t = Math.max(0, from); t < Math.max(0, from) + 7 * WEEKS && t < values.length; t++) {
            sum += Math.log(values[t]) / (7 * WEEKS);
        }
        return sum;
    }

    /** The usual value moves in a straight line from the weeks before to the weeks after, so that growth is no effect. */
    private static double[] profile(double[] values, int centre) {
        var profile = new double[2 * REACH + 1];
        for (int i = 0; i < profile.length; i++) {
            int day = centre - REACH + i;
            double share = (i + 1.0) / (profile.length + 1);
            double usual = (1 - share) * sameWeekday(values, day, centre - REACH, -7)
                    + share * sameWeekday(values, day, centre + REACH, 7);
            profile[i] = Math.log(values[day]) - usual;
        }
        return profile;
    }

    /** Mean logarithm on the weekday of {@code day} in the weeks beyond an edge of the window. */
    private static double sameWeekday(double[] values, int day, int edge, int week) {
        int first = edge + Math.floorMod(day - edge, 7);
        if (first == edge || week < 0) {
            first += week < 0 ? -7 : 7;
        }
        double sum = 0;
        for (int i = 0; i < WEEKS; i++) {
            sum += Math.log(values[first + i * week]) / WEEKS;
        }
        return sum;
    }

    /** Whether earlier years would have helped to foresee the last one; a single year is taken at its word. */
    private static boolean holdsOver(List<double[]> profiles) {
        if (profiles.size() < 2) {
            return true;
        }
        double[] last = profiles.get(profiles.size() - 1);
        double[] foreseen = shrunkMean(profiles.subList(0, profiles.size() - 1));
        double with = 0;
        double without = 0;
        for (int i = 0; i < last.length; i++) {
            with += Math.abs(last[i] - foreseen[i]);
            without += Math.abs(last[i]);
        }
        return with < without;
    }

    private static double size(List<double[]> profiles) {
        return profiles.stream()
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .average()
                .orElse(0);
    }

    private static double[] shrunkMean(List<double[]> profiles) {
        var mean = new double[2 * REACH + 1];
        for (double[] profile : profiles) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += profile[i] / (profiles.size() + PRIOR_YEARS);
            }
        }
        return mean;
    }

    private static int daysFromTet(LocalDate date) {
        return Tet.of(date.getYear())
                .map(tet -> Math.toIntExact(ChronoUnit.DAYS.between(tet, date)))
                .orElse(Integer.MAX_VALUE);
    }
}
