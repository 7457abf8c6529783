package vn.wardcast.benchmarks;

import java.util.Locale;

/**
 * One thing the default forecaster has to reach, and what it reached.
 *
 * @param what the same words for the same thing in every set
 * @param against what stands on the other side of a ratio; empty when the value is no ratio
 * @param stretch the better aim beyond the one that has to be met
 */
record Bar(String what, String against, double value, Range must, Range stretch) {

    Bar(String what, double value, Range must, Range stretch) {
        this(what, "", value, must, stretch);
    }

    boolean isMet() {
        return must.holds(value);
    }

    /** One word: {@code MISSED}, {@code met}, or {@code stretch} when the better aim is reached too. */
    String verdict() {
        return !isMet() ? "MISSED" : stretch.holds(value) ? "stretch" : "met";
    }

    String number() {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value >= 20 ? "%.1f" : "%.3f", value);
    }

    @Override
    public String toString() {
        String other = against.isEmpty() ? "" : " (" + against + ")";
        return "%-8s %s%s: %s; must %s, stretch %s".formatted(verdict(), what, other, number(), must, stretch);
    }
}
