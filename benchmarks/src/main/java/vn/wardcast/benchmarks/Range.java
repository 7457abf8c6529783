package vn.wardcast.benchmarks;

import java.util.Locale;

/** Values from {@code least} to {@code most}, both included; either may be infinite. */
record Range(double least, double most) {

    static Range atMost(double most) {
        return new Range(Double.NEGATIVE_INFINITY, most);
    }

    static Range atLeast(double least) {
        return new Range(least, Double.POSITIVE_INFINITY);
    }

    boolean holds(double value) {
        return least <= value && value <= most;
    }

    @Override
    public String toString() {
        if (Double.isInfinite(least)) {
            return "<= " + plain(most);
        }
        return Double.isInfinite(most) ? ">= " + plain(least) : plain(least) + "-" + plain(most);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
