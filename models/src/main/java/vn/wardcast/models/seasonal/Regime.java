package vn.wardcast.models.seasonal;

import java.util.Arrays;

/** Since when a daily history is of the same kind as today. */
public final class Regime {

    private static final int WINDOW = 28;
    private static final double COMPARABLE = Math.log(3);

    private Regime() {}

    /**
     * The first index after the last four weeks whose level was less than a third or more than three times today's: borders
     * were closed then, or the series was something else. 0 when there were none, or where values are zero or negative.
     */
    public static int start(double[] values) {
        if (values.length < 2 * WINDOW || Arrays.stream(values).anyMatch(value -> value <= 0)) {
            return 0;
        }
        double today = level(values, values.length);
        int end = values.length;
        while (end >= WINDOW && Math.abs(level(values, end) - today) < COMPARABLE) {
            end--;
        }
        return end < WINDOW ? 0 : end;
    }

    /** Mean logarithm of the four weeks before an index. */
    private static double level(double[] values, int end) {
        double sum = 0;
        for (int t = end - WINDOW; t < end; t++) {
            sum += Math.log(values[t]);
        }
        return sum / WINDOW;
    }
}
