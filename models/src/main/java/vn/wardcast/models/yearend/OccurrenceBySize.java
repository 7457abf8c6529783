package vn.wardcast.models.yearend;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Money that comes in lumps, such as land-use fees after an auction: whether anything comes in a month, times how much it is when it
 * comes. The chance of a month is the share of past years in which that month brought something, drawn towards the share of all
 * months as if {@value #PRIOR_YEARS} more years had been like those. Sizes are those seen, each as likely as any other; no curve is
 * laid over so few of them. Unlike a smoothed series it neither spreads one auction over the year nor promises a second one.
 */
public final class OccurrenceBySize {

    /** Weight of the whole year beside one calendar month, in years. */
    static final double PRIOR_YEARS = 4;

    private static final int MONTHS = 12;

    private final double[] chances;
    private final double[] sizes;

    private OccurrenceBySize(double[] chances, double[] sizes) {
        this.chances = chances;
        this.sizes = sizes;
    }

    /**
     * @param values monthly amounts, oldest first; {@code NaN} is a month not reported, corrections below zero count as nothing
     * @param firstMonth calendar month of the first value, 1 to 12
     */
    public static OccurrenceBySize of(double[] values, int firstMonth) {
        double[] seen = new double[MONTHS];
        double[] came = new double[MONTHS];
        for (int i = 0; i < values.length; i++) {
            int month = (firstMonth - 1 + i) % MONTHS;
            if (!Double.isNaN(values[i])) {
                seen[month]++;
                came[month] += values[i] > 0 ? 1 : 0;
            }
        }
        double all = DoubleStream.of(seen).sum();
        double usual = all == 0 ? 0 : DoubleStream.of(came).sum() / all;
        double[] chances = new double[MONTHS];
        Arrays.setAll(chances, month -> (came[month] + PRIOR_YEARS * usual) / (seen[month] + PRIOR_YEARS));
        return new OccurrenceBySize(
                chances,
                DoubleStream.of(values).filter(value -> value > 0).sorted().toArray());
    }

    /** The chance that anything comes in this calendar month (1 to 12), 0 to 1. */
    public double chance(int month) {
        return chances[month - 1];
    }

    /** How often anything came at all. */
    public int seen() {
        return sizes.length;
    }

    public double meanSize() {
        return DoubleStream.of(sizes).average().orElse(0);
    }

    /** Expected amounts of {@code steps} months. */
    public double[] means(int firstMonth, int steps) {
        double[] means = new double[steps];
        Arrays.setAll(means, step -> chances[(firstMonth - 1 + step) % MONTHS] * meanSize());
        return means;
    }

    /** Equally likely courses, by draw and month; the same seed gives the same ones. */
    public double[][] draws(int firstMonth, int steps, int count, long seed) {
        Random random = new Random(seed);
        double[][] draws = new double[count][steps];
        for (double[] draw : draws) {
            for (int step = 0; step < steps; step++) {
                boolean comes = random.nextDouble() < chances[(firstMonth - 1 + step) % MONTHS];
                // Drawn in any case, so that one month's chance does not move the sizes of all later ones.
                int size = sizes.length == 0 ? 0 : random.nextInt(sizes.length);
                draw[step] = comes && sizes.length > 0 ? sizes[size] : 0;
            }
        }
        return draws;
    }
}
