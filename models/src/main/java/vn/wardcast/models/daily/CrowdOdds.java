package vn.wardcast.models.daily;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import vn.wardcast.models.reconciliation.Outcomes;

/**
 * How likely it is that a day passes a threshold: what is expected of it, and the errors of earlier forecasts of the same history that
 * were known by then, on days of the same kind and about as far ahead. Each error is spread a little (a logistic kernel with the
 * bandwidth of Silverman, 1986), so that a chance is never flatly 0 or 1.
 *
 * <p>Deterministic: no random numbers. Assumes that errors come again as large as they were.
 */
public final class CrowdOdds {

    /** Days ahead that chances are given for. */
    public static final int HORIZON = 14;

    /** Errors one kind of day needs to stand for itself; else those of all days do. */
    private static final int LEAST_OF_KIND = 40;

    /** Fewer errors than this say nothing. */
    private static final int LEAST = 28;

    /** Days after which an error is forgotten: the regression knew less then. */
    private static final int MEMORY = 731;

    private static final int NEAR = 7;

    /** Half of Silverman's: tails are heavy here, and his would carry too many ordinary days over the threshold. */
    private static final double BANDWIDTH = 0.45;

    private static final double NEVER = 0.001;

    /** A logistic kernel so steep is nearly the Gaussian one. */
    private static final double STEEPNESS = 1.702;

    /**
     * A chance, and what is expected.
     *
     * @param day index of the day
     * @param horizon days ahead, from 1
     * @param expected in visitors: the mean over the errors, not the exponential of a mean
     * @param probability of at least the threshold, 0 to 1
     */
    public record Odds(int day, int horizon, double expected, double probability) {}

    private record Error(int day, int horizon, DayCalendar.Kind kind, double size) {}

    private final DayForecasts forecasts;
    private final List<Error> errors = new ArrayList<>();

    /** @param forecasts at least {@link #HORIZON} days ahead */
    public CrowdOdds(DayForecasts forecasts) {
        this.forecasts = forecasts;
        DayHistory history = forecasts.history();
        for (DayForecasts.Origin origin : forecasts.origins()) {
            for (int horizon = 1; horizon <= HORIZON; horizon++) {
                int day = origin.day() + horizon;
                if (day < history.length() && history.isKnown(day)) {
                    double size = history.log(day) - origin.ahead()[horizon - 1];
                    errors.add(new Error(day, horizon, history.kind(day), size));
                }
            }
        }
    }

    /**
     * The chances of the days after an origin, from what was known then; none where too few errors were.
     *
     * @param threshold in visitors, above zero
     */
    public List<Odds> at(DayForecasts.Origin origin, double threshold) {
        List<Error> known = known(origin);
        List<Odds> odds = new ArrayList<>();
        for (int horizon = 1; horizon <= HORIZON && known.size() >= LEAST; horizon++) {
            int day = origin.day() + horizon;
            double[] sizes = sizes(known, kind(origin, horizon), horizon);
            double expected = origin.ahead()[horizon - 1];
            odds.add(new Odds(day, horizon, mean(expected, sizes), chance(expected, sizes, Math.log1p(threshold))));
        }
        return odds;
    }

    /**
     * What the days after an origin may bring, by the same errors as {@link #at}: the visitors of a day with each share of the
     * outcomes below them. None where too few errors are known.
     *
     * @param shares between 0 and 1
     * @return visitors by day from the first on, then by share
     */
    public double[][] quantiles(DayForecasts.Origin origin, double... shares) {
        List<Error> known = known(origin);
        double[][] quantiles = new double[known.size() < LEAST ? 0 : HORIZON][];
        for (int ahead = 0; ahead < quantiles.length; ahead++) {
            double expected = origin.ahead()[ahead];
            Outcomes visitors = new Outcomes(Arrays.stream(sizes(known, kind(origin, ahead + 1), ahead + 1))
                    .map(size -> Math.max(0, Math.expm1(expected + size)))
                    .toArray());
            quantiles[ahead] = Arrays.stream(shares).map(visitors::quantile).toArray();
        }
        return quantiles;
    }

    private List<Error> known(DayForecasts.Origin origin) {
        return errors.stream()
                .filter(error -> error.day() <= origin.day() && error.day() > origin.day() - MEMORY)
                .toList();
    }

    private DayCalendar.Kind kind(DayForecasts.Origin origin, int horizon) {
        return forecasts.history().kind(origin.day() + horizon);
    }

    /** Errors that speak for a day, in the order in which they came. */
    private static double[] sizes(List<Error> known, DayCalendar.Kind kind, int horizon) {
        double[] same = known.stream()
                .filter(error -> error.kind() == kind && error.horizon() <= NEAR == horizon <= NEAR)
                .mapToDouble(Error::size)
                .toArray();
        if (same.length >= LEAST_OF_KIND) {
            return same;
        }
        double[] kindred = known.stream()
                .filter(error -> error.kind() == kind)
                .mapToDouble(Error::size)
                .toArray();
        return kindred.length >= LEAST_OF_KIND
                ? kindred
                : known.stream().mapToDouble(Error::size).toArray();
    }

    private static double mean(double expected, double[] sizes) {
        return Math.max(
                0,
                Arrays.stream(sizes)
                        .map(size -> Math.expm1(expected + size))
                        .average()
                        .orElseThrow());
    }

    /** The share of the errors that would carry the day to the threshold, each spread by the kernel; never flatly 0 or 1. */
    static double chance(double expected, double[] sizes, double threshold) {
        return Math.max(NEVER, Math.min(1 - NEVER, share(threshold - expected, sizes, bandwidth(sizes))));
    }

    /** The share of errors of at least {@code needed}, each spread by a kernel of this width. */
    static double share(double needed, double[] sizes, double width) {
        double sum = 0;
        for (double size : sizes) {
            sum += 1 / (1 + Math.exp(-STEEPNESS * (size - needed) / width));
        }
        return sum / sizes.length;
    }

    /** Silverman's rule on the smaller of two measures of spread, so that a few wild days do not blur the rest. */
    static double bandwidth(double[] sizes) {
        double[] sorted = Arrays.stream(sizes).sorted().toArray();
        double mean = Arrays.stream(sizes).average().orElseThrow();
        double variance = Arrays.stream(sizes)
                .map(size -> (size - mean) * (size - mean))
                .average()
                .orElseThrow();
        double quartiles = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
        double spread = Math.min(Math.sqrt(variance), quartiles / 1.349);
        return Math.max(1e-6, BANDWIDTH * spread * Math.pow(sizes.length, -0.2));
    }

    /** The value that days of the year before an origin exceed on one day in twenty; empty with under 90 days known. */
    public static OptionalDouble busiestTwentieth(DayHistory history, int lastDay) {
        double[] sorted = IntStream.rangeClosed(Math.max(0, lastDay - 364), lastDay)
                .filter(history::isKnown)
                .mapToDouble(history::value)
                .sorted()
                .toArray();
        return sorted.length < 90
                ? OptionalDouble.empty()
                : OptionalDouble.of(sorted[(int) Math.ceil(0.95 * sorted.length) - 1]);
    }
}
