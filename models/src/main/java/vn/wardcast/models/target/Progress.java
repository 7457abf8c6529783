package vn.wardcast.models.target;

import java.util.Arrays;

/**
 * What was reported of a target so far.
 *
 * @param months of each report, counted from any month, growing
 * @param values in the unit of measure
 */
public record Progress(int[] months, double[] values) {

    public Progress {
        if (months.length == 0 || months.length != values.length) {
            throw new IllegalArgumentException(
                    "Cannot read a progress of %d months and %d values: at least one, as many"
                            .formatted(months.length, values.length));
        }
        for (int i = 0; i < months.length; i++) {
            if (!Double.isFinite(values[i]) || i > 0 && months[i] <= months[i - 1]) {
                throw new IllegalArgumentException("Cannot read a progress %s of months %s: numbers, in order of time"
                        .formatted(Arrays.toString(values), Arrays.toString(months)));
            }
        }
    }

    public int reports() {
        return months.length;
    }

    public int lastMonth() {
        return months[months.length - 1];
    }

    public double last() {
        return values[values.length - 1];
    }
}
