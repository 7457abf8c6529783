package vn.wardcast.models.smoothing;

import java.util.Arrays;

/**
 * Weights from information criteria: {@code exp(-sharpness (aicc - smallest))}, nothing below one percent.
 *
 * @param sharpness 0.5 gives Akaike weights
 */
record InformationWeights(double sharpness) {

    static final InformationWeights WINNER = new InformationWeights(Double.POSITIVE_INFINITY);

    /** Flatter than Akaike weights; rolling origins on public series preferred it at every frequency. */
    static final InformationWeights GENTLE = new InformationWeights(0.1);

    private static final double LEAST = 0.01;

    /** Sums to 1. Where no criterion is finite, the first gets everything. */
    double[] of(double[] criteria) {
        var weights = new double[criteria.length];
        double smallest = Arrays.stream(criteria).min().orElseThrow();
        int winner = 0;
        while (criteria[winner] > smallest) {
            winner++;
        }
        for (int i = 0; i < criteria.length; i++) {
            double distance = criteria[i] - smallest;
            double weight = i == winner ? 1 : Math.exp(-sharpness * distance);
            weights[i] = weight >= LEAST ? weight : 0;
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}
