package vn.wardcast.models.yearend;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Money that comes in lumps, such as land-use fees after an auction: whether anything comes in a month, times how much it is when it
 * comes. The chance of a month is the share of past years in which that month brought something, drawn towards the share of all
 * months as if {@value #PRIOR_YEARS} more years had been like those. Sizes are those seen, each as likely as any other, in proportion to
 * the level of their time and of their calendar month, which is drawn towards 1 by as many lumps of the usual size; no curve is laid
 * over so few of them. Unlike a smoothed series it neither spreads one auction over the year nor promises a second one.
 */
public final class OccurrenceBySize {

    /** Weight of the whole year beside one calendar month, in years. */
    static final double PRIOR_YEARS = 4;

    /** Standard deviation of the logarithm of a lump around one that was seen. */
    static final double SPREAD = 0.4;

    /** Standard deviation of the logarithm of all lumps to come together: land-use fees are nothing to twice the usual, by year. */
    static final double MARKET = 0.5;

    private static final int MONTHS = 12;

    private final double[] chances;
    private final double[] sizes;

    /** By calendar month, 1 where a lump is as large as elsewhere. */
    private final double[] seasons;

    /** Months whose amount is known. */
    private final int months;

    private OccurrenceBySize(double[] chances, double[] sizes, double[] seasons, int months) {
        this.months = months;
        this.chances = chances;
        this.sizes = sizes;
        this.seasons = seasons;
    }

    /**
     * @param values monthly amounts, oldest first; {@code NaN} is a month not reported, corrections below zero count as nothing
     * @param firstMonth calendar month of the first value, 1 to 12
     */
    public static OccurrenceBySize of(double[] values, int firstMonth) {
        double[] same = new double[values.length];
        Arrays.fill(same, 1);
        return of(values, firstMonth, same);
    }

    /** @param levels what lumps of each month are in proportion to, above 0; the last one is the level of the future */
    public static OccurrenceBySize of(double[] values, int firstMonth, double[] levels) {
        double[] seen = new double[MONTHS];
        double[] came = new double[MONTHS];
        double[] brought = new double[MONTHS];
        for (int i = 0; i < values.length; i++) {
            int month = (firstMonth - 1 + i) % MONTHS;
            seen[month] += Double.isNaN(values[i]) ? 0 : 1;
            came[month] += values[i] > 0 ? 1 : 0;
            brought[month] += values[i] > 0 ? today(values, levels, i) : 0;
        }
        double usual = share(came, seen);
        double usualSize = share(brought, came);
        double[] chances = new double[MONTHS];
        double[] seasons = new double[MONTHS];
        Arrays.setAll(chances, month -> (came[month] + PRIOR_YEARS * usual) / (seen[month] + PRIOR_YEARS));
        Arrays.setAll(
                seasons,
                month -> usualSize == 0 ? 1 : (brought[month] / usualSize + PRIOR_YEARS) / (came[month] + PRIOR_YEARS));
        double[] sizes = IntStream.range(0, values.length)
                .filter(i -> values[i] > 0)
                .mapToDouble(i -> today(values, levels, i) / seasons[(firstMonth - 1 + i) % MONTHS])
                .sorted()
                .toArray();
        double year = 0;
        for (int month = 0; month < MONTHS; month++) {
            year += chances[month] * seasons[month] * mean(sizes);
        }
        // Drawing chances and sizes towards the middle each by itself loses some of a year that has both in the same
        // months.
        double lost = year == 0 ? 1 : MONTHS * usual * usualSize / year;
        return new OccurrenceBySize(
                chances, Arrays.stream(sizes).map(size -> size * lost).toArray(), seasons, (int)
                        DoubleStream.of(seen).sum());
    }

    private static double today(double[] values, double[] levels, int i) {
        return values[i] / levels[i] * levels[levels.length - 1];
    }

    private static double mean(double[] sizes) {
        return DoubleStream.of(sizes).average().orElse(0);
    }

    private static double share(double[] part, double[] whole) {
        double all = DoubleStream.of(whole).sum();
        return all == 0 ? 0 : DoubleStream.of(part).sum() / all;
    }

    /** The chance that anything comes in this calendar month (1 to 12), 0 to 1. */
    public double chance(int month) {
        return chances[month - 1];
    }

    /** How often anything came at all. */
    public int seen() {
        return sizes.length;
    }

    /** Of a lump today, in a calendar month of the usual size. */
    public double meanSize() {
        return mean(sizes);
    }

    /** Expected amounts of {@code steps} months. */
    public double[] means(int firstMonth, int steps) {
        double[] means = new double[steps];
        double size = meanSize();
        Arrays.setAll(means, step -> {
            int month = (firstMonth - 1 + step) % MONTHS;
            return chances[month] * seasons[month] * size;
        });
        return means;
    }

    /**
     * Equally likely courses, by draw and month; the same seed gives the same ones. What is known from few lumps is not known well: each
     * course lives in a world in which lumps are as often and as large as a bootstrap of those seen says (a sample of as many, with
     * replacement), the market as a whole stands {@value #MARKET} higher or lower in the logarithm, and each lump is spread around a size
     * seen by {@value #SPREAD}.
     */
    public double[][] draws(int firstMonth, int steps, int count, long seed) {
        Random random = new Random(seed);
        double[][] draws = new double[count][steps];
        for (double[] draw : draws) {
            double often = often(random);
            double market = Math.exp(MARKET * random.nextGaussian() - MARKET * MARKET / 2);
            double[] known = bootstrap(random);
            for (int step = 0; step < steps; step++) {
                int month = (firstMonth - 1 + step) % MONTHS;
                // All drawn in any case, so that one month's chance does not move the sizes of all later ones.
                boolean comes = random.nextDouble() < Math.min(1, chances[month] * often);
                int size = random.nextInt(Math.max(1, known.length));
                double spread = Math.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
                draw[step] = comes && known.length > 0 ? known[size] * seasons[month] * spread * market : 0;
            }
        }
        return draws;
    }

    /** How often lumps come in this world, 1 as in the months seen: a bootstrap of those months. */
    private double often(Random random) {
        if (months == 0 || sizes.length == 0) {
            return 1;
        }
        int came = 0;
        for (int i = 0; i < months; i++) {
            came += random.nextInt(months) < sizes.length ? 1 : 0;
        }
        return came / (double) sizes.length;
    }

    private double[] bootstrap(Random random) {
        double[] sample = new double[sizes.length];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = sizes[random.nextInt(sizes.length)];
        }
        return sample;
    }
}
