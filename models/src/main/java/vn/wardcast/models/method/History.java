package vn.wardcast.models.method;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import vn.wardcast.models.Interval;
import vn.wardcast.models.Series;
import vn.wardcast.models.seasonal.SeasonalPattern;

/**
 * A series made ready for {@link Method}s: begins and ends with an observed value, has no gaps, and is divided by a power
 * of two so that neither dong nor percentages overflow or underflow inside a model (a power of two changes no digit).
 *
 * @param observed which values were in the series; the others are filled in
 * @param unit what one unit of {@code values} is worth in the series
 * @param silent missing values after the last observed one, over which a forecast has to reach first
 */
public record History(double[] values, boolean[] observed, double unit, int silent, int season) {

    public static History of(Series series) {
        double[] all = series.values();
        int first = firstObserved(all);
        int end = endObserved(all);
        if (first >= end) {
            return new History(new double[0], new boolean[0], 1, all.length, series.season());
        }
        double[] values = Arrays.copyOfRange(all, first, end);
        double unit = unitOf(values);
        var observed = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            observed[i] = !Double.isNaN(values[i]);
            values[i] /= unit;
        }
        fillGaps(values, series.season());
        return new History(values, observed, unit, all.length - end, series.season());
    }

    /** The same history with each value divided by a factor. */
    public History dividedBy(IntToDoubleFunction factor) {
        var divided = new double[values.length];
        Arrays.setAll(divided, t -> values[t] / factor.applyAsDouble(t));
        return new History(divided, observed, unit, silent, season);
    }

    /** The last {@code count} values, all if there are not so many. */
    public History recent(int count) {
        int from = Math.max(0, values.length - count);
        return new History(
                Arrays.copyOfRange(values, from, values.length),
                Arrays.copyOfRange(observed, from, observed.length),
                unit,
                silent,
                season);
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public int length() {
        return values.length;
    }

    public boolean isConstant() {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    public int zeroPercent() {
        long zeros = Arrays.stream(values).filter(value -> value == 0).count();
        return (int) (100 * zeros / Math.max(1, values.length));
    }

    /** What was known when {@code end} values were. */
    public double[] first(int end) {
        return Arrays.copyOf(values, end);
    }

    /** A path from the end of this history, without its silent steps, in the units of the series. */
    public double[] inSeriesUnits(double[] path) {
        return Arrays.stream(path, silent, path.length)
                .map(value -> Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value * unit)))
                .toArray();
    }

    public Interval inSeriesUnits(Interval band) {
        return new Interval(band.level(), inSeriesUnits(band.lower()), inSeriesUnits(band.upper()));
    }

    private static int firstObserved(double[] values) {
        int first = 0;
        while (first < values.length && Double.isNaN(values[first])) {
            first++;
        }
        return first;
    }

    private static int endObserved(double[] values) {
        int end = values.length;
        while (end > 0 && Double.isNaN(values[end - 1])) {
            end--;
        }
        return end;
    }

    private static double unitOf(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
        }
        return largest == 0 ? 1 : Math.scalb(1.0, Math.max(-1000, Math.min(1000, Math.getExponent(largest))));
    }

    /** Straight lines over the gaps, drawn again on the seasonally adjusted values when a season can be seen. */
    private static void fillGaps(double[] values, int season) {
        if (Arrays.stream(values).noneMatch(Double::isNaN)) {
            return;
        }
        double[] straight = values.clone();
        interpolate(straight);
        if (season > 1 && values.length >= 2 * season) {
            double[] pattern = SeasonalPattern.additive(straight, season).indices();
            shift(values, pattern, -1);
            interpolate(values);
            shift(values, pattern, 1);
        } else {
            System.arraycopy(straight, 0, values, 0, values.length);
        }
    }

    private static void shift(double[] values, double[] pattern, int sign) {
        for (int i = 0; i < values.length; i++) {
            values[i] += sign * pattern[i % pattern.length];
        }
    }

    private static void interpolate(double[] values) {
        int known = 0;
        for (int i = 1; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                for (int gap = known + 1; gap < i; gap++) {
                    double share = (double) (gap - known) / (i - known);
                    values[gap] = values[known] + share * (values[i] - values[known]);
                }
                known = i;
            }
        }
    }
}
