package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;

/**
 * The profile of a daily series around Tết: for each day from twenty before to twenty after, its ratio to the usual value
 * of that weekday in the four weeks before, averaged over the years seen and drawn towards 1.
 */
final class DailyTet {

    private static final int REACH = 20;
    private static final int BEFORE_WEEKS = 4;
    /** With so many years the profile counts half. */
    private static final double PRIOR_YEARS = 0.3;
    /** The profile must stand out this much against ordinary weeks. */
    private static final double STANDS_OUT = 1.5;

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
        double[] effect = shrunkMean(profiles);
        return index -> {
            int day = daysFromTet(start.plusDays(index));
            return Math.abs(day) <= REACH ? Math.exp(effect[day + REACH]) : 1;
        };
    }

    /** Logarithms of the ratios around each Tết seen whole, or around days so much later, to compare with. */
    private static List<double[]> profiles(double[] values, LocalDate start, int later) {
        var profiles = new ArrayList<double[]>();
        Tet.all().values().stream().sorted().forEach(tet -> {
            int centre = Math.toIntExact(ChronoUnit.DAYS.between(start, tet)) + later;
            if (centre - REACH - 7 * BEFORE_WEEKS >= 0 && centre + REACH < values.length) {
                profiles.add(profile(values, centre));
            }
        });
        return profiles;
    }

    private static double[] profile(double[] values, int centre) {
        var profile = new double[2 * REACH + 1];
        int first = centre - REACH;
        for (int i = 0; i < profile.length; i++) {
            int day = first + i;
            // the same weekday in the weeks before the window
            int back = first - 7 + Math.floorMod(day - first, 7);
            double usual = 0;
            for (int week = 0; week < BEFORE_WEEKS; week++) {
                usual += values[back - 7 * week] / BEFORE_WEEKS;
            }
            profile[i] = Math.log(values[day] / usual);
        }
        return profile;
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
