package vn.wardcast.models.seasonal;

import java.util.Arrays;
import java.util.List;

/**
 * MSTL: several seasons taken out one after the other with {@link Stl}, shortest first, twice, so that a season found first is
 * found again without the others (Bandara, Hyndman and Bergmeir, 2021). A season that is long against the history, such as
 * the year in daily values, is smoothed over two weeks of neighbours as well; with less than two of its periods it comes from
 * {@link YearlyProfile}.
 *
 * @param seasons one component per season, in the order of the periods; each as long as the values
 * @param adjusted what is left: trend and rest
 */
public record Mstl(double[] periods, List<double[]> seasons, double[] adjusted) {

    private static final int ROUNDS = 2;
    private static final int ROBUST_PASSES = 2;
    /** Over so many cycles the shortest season is smoothed, the next over four more. More than in the paper: a week of festivals
     * at the end should not become the season of the next month. */
    private static final int CYCLES = 101;

    private static final int LONG_PERIOD = 100;
    private static final int NEIGHBOURS = 15;
    private static final int WAVES = 2;

    public Mstl {
        periods = periods.clone();
        seasons = List.copyOf(seasons);
    }

    /**
     * @param periods increasing, 2 or more; the history holds at least two of each but the last, and at least one of that
     */
    public static Mstl decompose(double[] values, double... periods) {
        double[] left = values.clone();
        var seasons = new double[periods.length][values.length];
        for (int round = 0; round < (periods.length == 1 ? 1 : ROUNDS); round++) {
            for (int i = 0; i < periods.length; i++) {
                add(left, seasons[i], 1);
                seasons[i] = season(left, periods[i], CYCLES + 4 * i);
                add(left, seasons[i], -1);
            }
        }
        return new Mstl(periods, List.of(seasons), left);
    }

    /** All seasons together, {@code steps} steps beyond the end: each repeats its last cycle. */
    public double[] ahead(int steps) {
        var path = new double[steps];
        for (int i = 0; i < periods.length; i++) {
            double[] season = seasons.get(i);
            for (int step = 0; step < steps; step++) {
                int back = (int) Math.round(Math.ceil((step + 1) / periods[i]) * periods[i]);
                path[step] += season[Math.max(0, season.length + step - back)];
            }
        }
        return path;
    }

    private static double[] season(double[] values, double period, int cycles) {
        int whole = (int) Math.round(period);
        if (values.length < 2 * whole) {
            var profile = YearlyProfile.of(values, period, WAVES, whole);
            var season = new double[values.length];
            Arrays.setAll(season, profile::at);
            return season;
        }
        double[] season = Stl.decompose(values, whole, cycles, ROBUST_PASSES).season();
        return whole < LONG_PERIOD ? season : smoothed(season);
    }

    private static double[] smoothed(double[] season) {
        var trust = new double[season.length];
        Arrays.fill(trust, 1);
        var smooth = new double[season.length];
        new Loess(NEIGHBOURS, 1).smooth(season, trust, smooth);
        return smooth;
    }

    private static void add(double[] values, double[] part, int sign) {
        for (int t = 0; t < values.length; t++) {
            values[t] += sign * part[t];
        }
    }
}
