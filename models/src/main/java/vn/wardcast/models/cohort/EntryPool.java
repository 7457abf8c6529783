package vn.wardcast.models.cohort;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Children of the age at which school begins, by school year; it may reach years ahead, because they are born already.
 *
 * @param children one value per school year; unknown is {@code NaN}
 */
public record EntryPool(int firstYear, double[] children) {

    public EntryPool {
        children = children.clone();
        for (double count : children) {
            if (count < 0 || Double.isInfinite(count)) {
                throw new IllegalArgumentException("Cannot use %s children".formatted(count));
            }
        }
    }

    /** Births by calendar year become the pool of the school year that begins {@code age} years later. */
    public static EntryPool ofBirths(int firstYear, double[] births, int age) {
        return new EntryPool(firstYear + age, births);
    }

    double children(int year) {
        int index = year - firstYear;
        return index < 0 || index >= children.length ? Double.NaN : children[index];
    }

    /** The children of a year, or of the nearest year for which they are known: beyond the last one, the last. */
    double nearest(int year) {
        int best = IntStream.range(0, children.length)
                .filter(index -> !Double.isNaN(children[index]))
                .boxed()
                .min(Comparator.comparingInt(index -> Math.abs(firstYear + index - year)))
                .orElseThrow();
        return children[best];
    }
}
