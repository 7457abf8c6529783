package vn.wardcast.jobs.revenue;

import java.util.Arrays;
import vn.wardcast.models.Forecast;

/**
 * One line of revenue: the total, an item or a sub-item.
 *
 * @param breakdown total, item=…, item=…;sub_item=…
 * @param history đồng by month, all lines of a unit from the same first month to the same last one; NaN where nothing is known
 * @param base the engine's forecast of the months after, not yet made to add up
 */
record Line(String breakdown, double[] history, Forecast base) {

    static final String TOTAL = "total";

    /** Below this share of months with revenue a line comes in lumps. */
    private static final double LUMPY = 0.75;

    String parent() {
        int last = breakdown.lastIndexOf(';');
        return last < 0 ? TOTAL : breakdown.substring(0, last);
    }

    boolean isTotal() {
        return breakdown.equals(TOTAL);
    }

    boolean isSubItem() {
        return breakdown.indexOf(';') >= 0;
    }

    /** The history with 0 for months in which the line is not in the report: a line without revenue is left out of the form. */
    double[] filled() {
        return Arrays.stream(history)
                .map(value -> Double.isFinite(value) ? value : 0)
                .toArray();
    }

    /** Whether revenue comes in some months only, of at least two years. */
    boolean isLumpy() {
        double[] filled = filled();
        int from = Math.max(0, filled.length - 36);
        long months = Arrays.stream(filled, from, filled.length)
                .filter(value -> value > 0)
                .count();
        return filled.length >= 24 && months >= 3 && months < LUMPY * (filled.length - from);
    }
}
