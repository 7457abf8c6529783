package vn.wardcast.models.reconciliation;

import java.util.Arrays;

/** Equally likely outcomes of one quantity. */
public final class Outcomes {

    private final double[] ascending;

    /** @param outcomes in any order, at least one */
    public Outcomes(double[] outcomes) {
        if (outcomes.length == 0) {
            throw new IllegalArgumentException("Cannot judge a quantity without an outcome");
        }
        ascending = outcomes.clone();
        Arrays.sort(ascending);
    }

    public double mean() {
        return Arrays.stream(ascending).sum() / ascending.length;
    }

    /** The value with share {@code probability} of the outcomes below it, straight between neighbours. */
    public double quantile(double probability) {
        double place = probability * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }

    /** The probability of {@code threshold} or more; half an unseen outcome on either side keeps it from 0 and 1. */
    public double probabilityOfAtLeast(double threshold) {
        long reached =
                Arrays.stream(ascending).filter(value -> value >= threshold).count();
        return (reached + 0.5) / (ascending.length + 1);
    }
}
