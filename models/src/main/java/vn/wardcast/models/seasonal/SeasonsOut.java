package vn.wardcast.models.seasonal;

import java.util.Arrays;
import java.util.List;
import vn.wardcast.models.method.Method;

/**
 * Seasons out by {@link Mstl}, what is left forecast by methods without a season (their mean), seasons back. Days have a week
 * and, from fifteen months on, a year; other frequencies their one season. On logarithms where all values are positive.
 *
 * <p>Assumes that the seasons of the last cycle go on. Before a great break (a closed border, factor three and more) a daily
 * history is not used. Fails where holidays move, unless they were taken out first.
 */
public final class SeasonsOut implements Method {

    private static final int WEEK = 7;
    private static final double YEAR = 365.25;
    /** With less than fifteen months a yearly season is guesswork. */
    private static final int LEAST_FOR_YEAR = 456;
    /** Five years of days; older ones say little about the next weeks. */
    private static final int MOST_DAYS = 1827;

    private final String name;
    private final List<Method> inner;

    /** @param inner asked for what is left; the answer is the mean of theirs */
    public SeasonsOut(String name, List<Method> inner) {
        this.name = name;
        this.inner = List.copyOf(inner);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int needs(int season) {
        int least = inner.stream().mapToInt(method -> method.needs(1)).max().orElseThrow();
        return season == 1 ? least : Math.max(least, 2 * season + 1);
    }

    @Override
    public int wants(int season) {
        return season == WEEK ? MOST_DAYS : Method.usualLength(season);
    }

    @Override
    public Extension fit(double[] history, int season) {
        int from = season == WEEK ? Regime.start(history) : 0;
        return fit(history, season, Math.min(from, Math.max(0, history.length - needs(season))));
    }

    private Extension fit(double[] history, int season, int from) {
        double[] known = Arrays.copyOfRange(history, Math.min(from, history.length - 1), history.length);
        boolean logs = Arrays.stream(known).allMatch(value -> value > 0);
        double[] values = logs ? Arrays.stream(known).map(Math::log).toArray() : known;
        double[] periods = periods(values.length, season);
        var parts = Mstl.decompose(values, periods);
        var left = inner.stream().map(method -> method.fit(parts.adjusted(), 1)).toList();
        return new Fitted(this, season, from, logs, parts, left);
    }

    private double[] periods(int length, int season) {
        if (season == 1 || length < 2 * season) {
            return new double[0];
        }
        return season == WEEK && length >= LEAST_FOR_YEAR ? new double[] {WEEK, YEAR} : new double[] {season};
    }

    private record Fitted(SeasonsOut method, int season, int from, boolean logs, Mstl parts, List<Extension> left)
            implements Extension {
        @Override
        public double[] ahead(int steps) {
            double[] path = parts.ahead(steps);
            for (Extension extension : left) {
                double[] ahead = extension.ahead(steps);
                for (int step = 0; step < steps; step++) {
                    path[step] += ahead[step] / left.size();
                }
            }
            return logs ? Arrays.stream(path).map(Math::exp).toArray() : path;
        }

        @Override
        public Extension relearn(double[] shorter) {
            return method.fit(shorter, season, from);
        }
    }
}
