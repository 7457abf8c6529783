package vn.wardcast.models.intermittent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Interval;
import vn.wardcast.models.Levels;
import vn.wardcast.models.reconciliation.Marginal;

/**
 * Months in which something comes or does not, and how much when it comes: auctions of land. A month comes as often as its month of
 * the year did, drawn towards all months (two pseudo years); sizes are those of the last {@value #SIZES} arrivals, each as likely.
 * Occurrence and size are taken as independent, months as well.
 */
public final class OccurrenceSize {

    /** Name of the model in forecasts. */
    public static final String NAME = "occurrence_size";

    private static final int YEAR = 12;
    private static final double PSEUDO_YEARS = 2;
    private static final int SIZES = 24;

    private final double[] chances;
    private final double[] sizes;

    private OccurrenceSize(double[] chances, double[] sizes) {
        this.chances = chances;
        this.sizes = sizes;
    }

    /**
     * Learns from a history of months.
     *
     * @param history values, 0 for nothing; at least one above 0, no gaps
     * @param firstMonth the month of the year, 1 to 12, of its first value
     */
    public static OccurrenceSize of(double[] history, int firstMonth) {
        double[] sizes = Arrays.stream(history).filter(value -> value > 0).toArray();
        if (sizes.length == 0) {
            throw new IllegalArgumentException(
                    "Cannot learn sizes: nothing ever came in %d months".formatted(history.length));
        }
        double overall = sizes.length / (double) history.length;
        var came = new double[YEAR];
        var seen = new double[YEAR];
        for (int i = 0; i < history.length; i++) {
            int month = (firstMonth - 1 + i) % YEAR;
            seen[month]++;
            came[month] += history[i] > 0 ? 1 : 0;
        }
        var chances = new double[YEAR];
        Arrays.setAll(chances, m -> (came[m] + PSEUDO_YEARS * overall) / (seen[m] + PSEUDO_YEARS));
        double[] recent = Arrays.copyOfRange(sizes, Math.max(0, sizes.length - SIZES), sizes.length);
        Arrays.sort(recent);
        return new OccurrenceSize(chances, recent);
    }

    /** The probability that something comes in a month of the year, 1 to 12. */
    public double chance(int month) {
        return chances[(month - 1) % YEAR];
    }

    public double meanSize() {
        return Arrays.stream(sizes).sum() / sizes.length;
    }

    /** The distribution of one month of the year. */
    public Marginal month(int month) {
        double nothing = 1 - chance(month);
        return probability -> probability <= nothing ? 0 : size((probability - nothing) / (1 - nothing));
    }

    /** The size that this share of arrivals stays at or below. */
    private double size(double share) {
        return sizes[Math.min(sizes.length - 1, (int) (share * sizes.length))];
    }

    /** Means (chance x size) and intervals of {@code steps} months, the first of which is {@code firstMonth} of the year. */
    public Forecast predict(int firstMonth, int steps, Levels levels) {
        var mean = new double[steps];
        Arrays.setAll(mean, step -> chance(monthAt(firstMonth, step)) * meanSize());
        List<Interval> intervals = new ArrayList<>();
        for (int level : levels.percents()) {
            double outside = (1 - level / 100.0) / 2;
            var lower = new double[steps];
            var upper = new double[steps];
            for (int step = 0; step < steps; step++) {
                Marginal month = month(monthAt(firstMonth, step));
                lower[step] = Math.min(mean[step], month.at(outside));
                upper[step] = Math.max(mean[step], month.at(1 - outside));
            }
            intervals.add(new Interval(level, lower, upper));
        }
        return new Forecast(mean, intervals, NAME, Optional.empty());
    }

    private static int monthAt(int firstMonth, int step) {
        return (firstMonth - 1 + step) % YEAR + 1;
    }
}
