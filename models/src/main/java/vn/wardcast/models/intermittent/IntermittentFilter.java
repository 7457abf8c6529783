package vn.wardcast.models.intermittent;

import java.util.Arrays;

/**
 * Runs the recursions for sparse demand over a history. Weights: of the size, of the interval or chance. Both estimates begin
 * with the averages of the history.
 */
final class IntermittentFilter {

    private final double[] history;
    private final IntermittentDemand.Kind kind;
    private final double firstSize;
    private final double firstChance;
    private double size;
    private double chance;
    private double interval;

    IntermittentFilter(double[] history, IntermittentDemand.Kind kind) {
        this.history = history;
        this.kind = kind;
        this.firstSize =
                Arrays.stream(history).filter(value -> value != 0).average().orElse(0);
        long bursts = Arrays.stream(history).filter(value -> value != 0).count();
        this.firstChance = (double) bursts / history.length;
    }

    /** Of one step ahead, over the whole history. */
    double squaredErrors(double[] weights) {
        size = firstSize;
        chance = firstChance;
        interval = 1 / Math.max(chance, 1.0 / history.length);
        double squares = 0;
        int since = 1;
        for (double value : history) {
            double error = value - level(weights);
            squares += error * error;
            chance += weights[1] * ((value != 0 ? 1 : 0) - chance);
            if (value != 0) {
                size += weights[0] * (value - size);
                interval += weights[1] * (since - interval);
            }
            since = value != 0 ? 1 : since + 1;
        }
        return squares;
    }

    /** What is expected after the end of the history, per step. */
    double next(double[] weights) {
        squaredErrors(weights);
        return level(weights);
    }

    private double level(double[] weights) {
        return switch (kind) {
            case CROSTON -> size / interval;
            case SBA -> size / interval * (1 - weights[1] / 2);
            case TSB -> size * chance;
        };
    }
}
