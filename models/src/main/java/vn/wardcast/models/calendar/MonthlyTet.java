package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;

/**
 * Three regressors of Tết in a monthly series (after Bell and Hillmer, 1983, and Lin and Liu, 2003): the share of the days
 * before, during and after it that fall into the month, minus the usual share of that calendar month. Estimated by ridge on
 * yearly changes of logarithms.
 */
final class MonthlyTet {

    private static final int SEASON = 12;
    private static final int LEAST_YEARS = 5;
    /** First and last day of the windows before, during and after, counted from the first day of the year. */
    private static final int[][] WINDOWS = {{-7, -1}, {0, 6}, {7, 14}};

    private static final double RIDGE = 0.3;
    /** AIC points asked beyond the three parameters: yearly changes are correlated and flatter any regressor. */
    private static final double MARGIN = 6;
    /** Changes beyond so many median changes are cut: one closed year is not a Tết effect. */
    private static final double CUT = 4;

    private static final double[][] USUAL = usualShares();

    private MonthlyTet() {}

    static CalendarEffect estimate(Series series, History history) {
        double[] values = history.values();
        boolean positive = Arrays.stream(values).allMatch(value -> value > 0);
        if (!positive || series.season() != SEASON || values.length < LEAST_YEARS * SEASON) {
            return CalendarEffect.NONE;
        }
        int offset = series.length() - history.silent() - values.length;
        var logs = Arrays.stream(values).map(Math::log).toArray();
        double[] changes = cut(detrended(yearlyChange(logs)));
        var shares = new double[WINDOWS.length][];
        for (int w = 0; w < WINDOWS.length; w++) {
            int window = w;
            var column = new double[values.length];
            Arrays.setAll(column, t -> centredShares(series.date(offset + t))[window]);
            shares[w] = detrended(yearlyChange(column));
        }
        double[] effects = SmallRidge.solve(shares, changes, RIDGE);
        return isConvincing(shares, changes, effects)
                ? index -> Math.exp(SmallRidge.dot(centredShares(series.date(offset + index)), effects))
                : CalendarEffect.NONE;
    }

    private static boolean isConvincing(double[][] shares, double[] changes, double[] effects) {
        double without = 0;
        double with = 0;
        for (int t = 0; t < changes.length; t++) {
            double left = changes[t];
            for (int w = 0; w < effects.length; w++) {
                left -= effects[w] * shares[w][t];
            }
            without += changes[t] * changes[t];
            with += left * left;
        }
        double gain = changes.length * (Math.log(without + 1e-12) - Math.log(with + 1e-12));
        return gain > 2 * effects.length + MARGIN;
    }

    private static double[] yearlyChange(double[] values) {
        var changes = new double[values.length - SEASON];
        Arrays.setAll(changes, t -> values[t + SEASON] - values[t]);
        return changes;
    }

    /** Minus the mean of the thirteen months around. */
    private static double[] detrended(double[] values) {
        var left = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            int from = Math.max(0, t - 6);
            int to = Math.min(values.length, t + 7);
            left[t] = values[t] - Arrays.stream(values, from, to).average().orElse(0);
        }
        return left;
    }

    private static double[] cut(double[] values) {
        double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        double most = CUT * sizes[sizes.length / 2];
        return Arrays.stream(values)
                .map(value -> Math.max(-most, Math.min(most, value)))
                .toArray();
    }

    private static double[] centredShares(LocalDate month) {
        double[] shares = shares(month.getYear(), month.getMonthValue());
        double[] usual = USUAL[month.getMonthValue() - 1];
        Arrays.setAll(shares, w -> Tet.of(month.getYear()).isEmpty() ? 0 : shares[w] - usual[w]);
        return shares;
    }

    private static double[] shares(int year, int month) {
        var shares = new double[WINDOWS.length];
        Tet.of(year).ifPresent(tet -> {
            for (int w = 0; w < WINDOWS.length; w++) {
                shares[w] = share(tet, WINDOWS[w], month);
            }
        });
        return shares;
    }

    private static double share(LocalDate tet, int[] window, int month) {
        int inside = 0;
        for (int day = window[0]; day <= window[1]; day++) {
            inside += tet.plusDays(day).getMonthValue() == month ? 1 : 0;
        }
        return (double) inside / (window[1] - window[0] + 1);
    }

    private static double[][] usualShares() {
        var usual = new double[SEASON][WINDOWS.length];
        for (int year : Tet.all().keySet()) {
            for (int month = 1; month <= SEASON; month++) {
                double[] shares = shares(year, month);
                for (int w = 0; w < shares.length; w++) {
                    usual[month - 1][w] += shares[w] / Tet.all().size();
                }
            }
        }
        return usual;
    }
}
