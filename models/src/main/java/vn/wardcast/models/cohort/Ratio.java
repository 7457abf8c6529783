package vn.wardcast.models.cohort;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many pupils of this year follow on one pupil (or child) of last year, learned from the recent past: sums of pupils over
 * sums of those they come from, years weighted by simple exponential smoothing, years far from the median left out.
 *
 * @param value the projected ratio
 * @param surprises logarithm of each usable year's ratio over the projected one, latest first, outliers too
 * @param years how many years had both numbers
 */
record Ratio(double value, double[] surprises, int years) {

    /** Years this many robust deviations from the median are outliers, if off by more than the least. */
    private static final double OUTLIER_DEVIATIONS = 3;

    private static final double LEAST_OUTLIER = 0.02;
    private static final double MAD_TO_DEVIATION = 1.4826;
    private static final int LEAST_YEARS_TO_JUDGE = 4;

    private static final int LEAST_YEARS_TO_SPREAD = 3;

    /** Where the past says little, a ratio of a year to come is supposed to differ by this much. */
    private static final double UNKNOWN = 0.05;

    /** A class of none moved up to some: half a pupil keeps the logarithm finite. */
    private static final double LEAST_PUPILS = 0.5;

    /**
     * @param after pupils, latest year last
     * @param before those they come from, one year earlier, at the same positions
     * @param borrowed the ratio of the larger area
     * @param trust how many pupils the borrowed ratio counts as
     */
    static Ratio of(double[] after, double[] before, CohortModel model, double borrowed, double trust) {
        var years = usable(after, before, model.window());
        var logs = Arrays.stream(years)
                .mapToDouble(year -> Math.log(Math.max(LEAST_PUPILS, after[year]) / before[year]))
                .toArray();
        double sumAfter = trust * borrowed;
        double sumBefore = trust;
        for (int i = 0; i < years.length; i++) {
            if (!outlier(logs, i)) {
                double weight = Math.pow(1 - model.smoothing(), after.length - 1 - years[i]);
                sumAfter += weight * after[years[i]];
                sumBefore += weight * before[years[i]];
            }
        }
        double value = sumBefore == 0 ? borrowed : sumAfter / sumBefore;
        double level = Math.log(Math.max(value, 1e-9));
        return new Ratio(value, spread(logs, level), years.length);
    }

    /** Residuals around an estimate from the same few years are too small for a year to come; one or two say little. */
    private static double[] spread(double[] logs, double level) {
        int n = logs.length;
        if (n < LEAST_YEARS_TO_SPREAD) {
            double widest =
                    Arrays.stream(logs).map(log -> Math.abs(log - level)).max().orElse(0);
            double spread = Math.max(UNKNOWN, widest);
            return new double[] {-spread, spread};
        }
        double factor = Math.sqrt((n + 1.0) / (n - 1.0));
        return Arrays.stream(logs).map(log -> factor * (log - level)).toArray();
    }

    private static int[] usable(double[] after, double[] before, int window) {
        return IntStream.iterate(after.length - 1, year -> year >= 0, year -> year - 1)
                .filter(year -> before[year] > 0 && !Double.isNaN(after[year]))
                .limit(window)
                .toArray();
    }

    private static boolean outlier(double[] logs, int year) {
        if (logs.length < LEAST_YEARS_TO_JUDGE) {
            return false;
        }
        double middle = median(logs);
        double deviation = MAD_TO_DEVIATION
                * median(Arrays.stream(logs).map(log -> Math.abs(log - middle)).toArray());
        return Math.abs(logs[year] - middle) > Math.max(OUTLIER_DEVIATIONS * deviation, LEAST_OUTLIER);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
