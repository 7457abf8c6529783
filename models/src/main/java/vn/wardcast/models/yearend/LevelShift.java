package vn.wardcast.models.yearend;

import java.util.Optional;

/**
 * By how much a series stands higher or lower since a known day, a merger or a new tax rule. The months since are compared with the
 * same months a year before, carried on by the growth of the year before the break; the logarithm of that ratio is shrunk by n/(n+2)
 * for n months, because few months prove little. A history whose part before the break is multiplied by the factor is one that a
 * model without knowledge of the break may learn from.
 *
 * @param factor level since over level before, above 0
 * @param months how many months after the break it rests on, at most 12
 */
public record LevelShift(double factor, int months) {

    /** Fewer months after the break say nothing yet. */
    public static final int LEAST_MONTHS = 3;

    private static final int YEAR = 12;
    private static final double SHRINKAGE = 2;
    private static final double MOST_GROWTH = 1.4;
    private static final double MOST_SHIFT = 3;

    /**
     * @param monthly amounts, oldest first; {@code NaN} is unknown
     * @param at position of the first month after the break
     * @return empty where fewer than {@link #LEAST_MONTHS} months can be compared
     */
    public static Optional<LevelShift> at(double[] monthly, int at) {
        double since = 0;
        double before = 0;
        int months = 0;
        for (int i = Math.max(at, YEAR); i < Math.min(monthly.length, at + YEAR); i++) {
            if (!Double.isNaN(monthly[i]) && !Double.isNaN(monthly[i - YEAR])) {
                since += monthly[i];
                before += monthly[i - YEAR];
                months++;
            }
        }
        if (at <= 0 || months < LEAST_MONTHS || since <= 0 || before <= 0) {
            return Optional.empty();
        }
        double ratio = since / before / growth(monthly, at);
        double shrunk = Math.exp(Math.log(ratio) * months / (months + SHRINKAGE));
        return Optional.of(new LevelShift(between(shrunk, MOST_SHIFT), months));
    }

    /** The same series as if it had always stood at the level since the break. */
    public double[] rescaled(double[] monthly, int at) {
        double[] level = monthly.clone();
        for (int i = 0; i < Math.min(at, level.length); i++) {
            level[i] *= factor;
        }
        return level;
    }

    /** The year before the break over the one before it; 1 where that is not known. */
    private static double growth(double[] monthly, int at) {
        double last = 0;
        double first = 0;
        for (int i = Math.max(YEAR, at - YEAR); i < at; i++) {
            if (!Double.isNaN(monthly[i]) && !Double.isNaN(monthly[i - YEAR])) {
                last += monthly[i];
                first += monthly[i - YEAR];
            }
        }
        return last > 0 && first > 0 ? between(last / first, MOST_GROWTH) : 1;
    }

    private static double between(double ratio, double most) {
        return Math.max(1 / most, Math.min(most, ratio));
    }
}
