package vn.wardcast.models.interval;

import java.util.Arrays;

/**
 * Quantiles of forecast errors in units of their spread, below and above the forecast; increasing in the level.
 *
 * @param below for the levels 50, 80, 90, 95 and 99 percent
 * @param above likewise; larger, because public figures rise faster than they fall
 */
public record Tails(double[] below, double[] above) {

    private static final double[] LEVELS = {50, 80, 90, 95, 99};

    /** Levels whose quantiles are known; between them they are interpolated. */
    public static double[] levels() {
        return LEVELS.clone();
    }

    /** The quantiles below, then those above, from an index of a row of numbers on. */
    static Tails of(double[] numbers, int from) {
        int middle = from + LEVELS.length;
        return new Tails(
                Arrays.copyOfRange(numbers, from, middle), Arrays.copyOfRange(numbers, middle, middle + LEVELS.length));
    }

    double below(int level) {
        return at(below, level);
    }

    double above(int level) {
        return at(above, level);
    }

    /** Straight lines over the logarithm of the share outside, on which error quantiles are nearly straight. */
    private static double at(double[] factors, int level) {
        double depth = depth(level);
        int next = 0;
        while (LEVELS[next] < level) {
            next++;
        }
        double fromDepth = next == 0 ? 0 : depth(LEVELS[next - 1]);
        double from = next == 0 ? 0 : factors[next - 1];
        return from + (factors[next] - from) * (depth - fromDepth) / (depth(LEVELS[next]) - fromDepth);
    }

    private static double depth(double level) {
        return -Math.log(1 - level / 100);
    }
}
