package vn.wardcast.models.seasonal;

import java.util.Arrays;
import vn.wardcast.models.baseline.Naive;
import vn.wardcast.models.method.Method;

/**
 * Days are like the same weekday a year (52 weeks) ago, times the growth since: the last four weeks against the same weeks a
 * year before. Holidays that come every year near the same date are foreseen without being named.
 *
 * <p>Assumes that a year ago was an ordinary year; fails in the first year after a break, when growth is not constant, and
 * where holidays move, unless they were taken out first. With less than a year and four weeks of days since the last
 * break, and for other seasons, it is the last season times growth.
 */
public final class LastYear implements Method {

    private static final int WEEK = 7;
    private static final int YEAR = 364;
    private static final int WINDOW = 28;

    @Override
    public String name() {
        return "last_year";
    }

    @Override
    public String nameWithoutSeason() {
        return Naive.NAME;
    }

    @Override
    public int needs(int season) {
        return season == 1 ? 1 : 2 * season + 1;
    }

    @Override
    public int wants(int season) {
        return Math.max(Method.usualLength(season), YEAR + 2 * WINDOW);
    }

    @Override
    public Extension fit(double[] history, int season) {
        boolean year = season == WEEK && history.length - Regime.start(history) >= YEAR + WINDOW;
        int lag = Math.min(year ? YEAR : season, history.length);
        int window = year ? WINDOW : Math.min(season == 1 ? 0 : season, history.length - lag);
        double[] last = Arrays.copyOfRange(history, history.length - lag, history.length);
        return new Fitted(last, growth(history, lag, window), season);
    }

    /** 1 where the sums are not both positive, so that nothing explodes. */
    private static double growth(double[] history, int lag, int window) {
        double now = 0;
        double then = 0;
        for (int t = history.length - window; t < history.length; t++) {
            now += history[t];
            then += history[t - lag];
        }
        return now > 0 && then > 0 ? Math.max(1.0 / 3, Math.min(3, now / then)) : 1;
    }

    private record Fitted(double[] last, double growth, int season) implements Extension {
        @Override
        public double[] ahead(int steps) {
            var path = new double[steps];
            Arrays.setAll(path, step -> last[step % last.length] * growth);
            return path;
        }

        @Override
        public Extension relearn(double[] shorter) {
            return new LastYear().fit(shorter, season);
        }
    }
}
