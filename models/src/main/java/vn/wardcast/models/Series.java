package vn.wardcast.models;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/**
 * A history of equally spaced values, oldest first; a missing value is {@code NaN}.
 *
 * @param id names the series in messages; empty when it has no name
 * @param season steps after which the pattern repeats, usually {@link Frequency#season()}
 * @param support whether values below zero can exist; forecasts of counts and money received stay at or above zero
 */
public record Series(String id, double[] values, Frequency frequency, LocalDate start, int season, Support support) {

    /** Which values can occur at all. */
    public enum Support {
        ANY,
        NON_NEGATIVE
    }

    public Series {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(support, "support");
        values = values.clone();
        if (season < 1) {
            throw new IllegalArgumentException(
                    "Cannot use season %d for '%s': must be 1 or more".formatted(season, id));
        }
        for (int i = 0; i < values.length; i++) {
            checkValue(id, frequency.plus(start, i), values[i], support);
        }
    }

    /** A series with the season of its frequency; any value is possible. */
    public static Series of(double[] values, Frequency frequency, LocalDate start) {
        return new Series("", values, frequency, start, frequency.season(), Support.ANY);
    }

    public Series named(String name) {
        return new Series(name, values, frequency, start, season, support);
    }

    public Series withSeason(int steps) {
        return new Series(id, values, frequency, start, steps, support);
    }

    /** The same history, declared never to fall below zero (counts, revenue). */
    public Series nonNegative() {
        return new Series(id, values, frequency, start, season, Support.NON_NEGATIVE);
    }

    /** The first {@code count} values: the history as it was known then. */
    public Series first(int count) {
        return new Series(id, Arrays.copyOf(values, count), frequency, start, season, support);
    }

    public int length() {
        return values.length;
    }

    public double value(int index) {
        return values[index];
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /** Date of the value at {@code index}; indexes at or beyond the length are forecast dates. */
    public LocalDate date(int index) {
        return frequency.plus(start, index);
    }

    private static void checkValue(String id, LocalDate date, double value, Support support) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("Cannot use '%s': value of %s is infinite".formatted(id, date));
        }
        if (support == Support.NON_NEGATIVE && value < 0) {
            throw new IllegalArgumentException(
                    "Cannot use '%s' as non-negative: value of %s is %s".formatted(id, date, value));
        }
    }
}
