package vn.wardcast.models.seasonal;

import java.util.Arrays;

/**
 * STL: values are a slow trend plus a repeating season plus a rest (Cleveland, Cleveland, McRae and Terpenning, 1990). The
 * season may change slowly: each phase (all Mondays) is smoothed over the cycles. Robust passes give values far from trend
 * plus season little weight (bisquare), so that a closed week bends neither.
 *
 * <p>Assumes additive parts (take logarithms first) and whole periods; needs two. Ends are less certain than the middle.
 *
 * @param trend one value per value, as {@code season} and {@code rest}; the three add up to the values
 */
public record Stl(double[] trend, double[] season, double[] rest) {

    private static final int INNER_PASSES = 2;
    private static final double FAR = 6;

    /**
     * @param values at least two periods, finite
     * @param period values after which the season repeats, 2 or more
     * @param cycles over how many cycles each phase is smoothed; odd, 7 or more; larger: the season changes more slowly
     * @param robustPasses 0 trusts all values alike
     */
    public static Stl decompose(double[] values, int period, int cycles, int robustPasses) {
        if (period < 2 || values.length < 2 * period) {
            throw new IllegalArgumentException(
                    "Cannot decompose %d values with period %d: needs two periods of 2 or more"
                            .formatted(values.length, period));
        }
        var work = new Work(values, period, cycles);
        work.passes();
        for (int pass = 0; pass < robustPasses; pass++) {
            work.weigh();
            work.passes();
        }
        return work.result();
    }

    /** Buffers of one decomposition, allocated once. */
    private static final class Work {
        private final double[] values;
        private final int period;
        private final Loess phases;
        private final Loess lowPass;
        private final Loess slow;
        private final double[] trust;
        private final double[] trend;
        private final double[] season;
        private final double[] left;
        /** The smoothed phases, a period longer at each end, and what is left of them after moving averages. */
        private final double[] cycle;

        private final double[] averaged;
        private final double[] second;
        private final double[] ones;

        Work(double[] values, int period, int cycles) {
            int n = values.length;
            this.values = values;
            this.period = period;
            this.phases = Loess.of(cycles);
            this.lowPass = Loess.of(odd(period));
            this.slow = Loess.of(odd((int) Math.ceil(1.5 * period / (1 - 1.5 / cycles))));
            this.trust = new double[n];
            Arrays.fill(trust, 1);
            this.trend = new double[n];
            this.season = new double[n];
            this.left = new double[n];
            this.cycle = new double[n + 2 * period];
            this.averaged = new double[n + 2 * period];
            this.second = new double[n + 2 * period];
            this.ones = trust.clone();
        }

        void passes() {
            for (int pass = 0; pass < INNER_PASSES; pass++) {
                pass();
            }
        }

        private void pass() {
            int n = values.length;
            for (int t = 0; t < n; t++) {
                left[t] = values[t] - trend[t];
            }
            for (int phase = 0; phase < period; phase++) {
                int count = (n - phase - 1) / period + 1;
                phases.smooth(left, trust, phase, period, count, 1, cycle, phase);
            }
            int length = movingMean(cycle, n + 2 * period, period, averaged);
            length = movingMean(averaged, length, period, second);
            movingMean(second, length, 3, averaged);
            lowPass.smooth(averaged, ones, 0, 1, n, 0, second, 0);
            for (int t = 0; t < n; t++) {
                season[t] = cycle[t + period] - second[t];
                left[t] = values[t] - season[t];
            }
            slow.smooth(left, trust, trend);
        }

        /** Bisquare weights from the size of the rest. */
        void weigh() {
            for (int t = 0; t < values.length; t++) {
                left[t] = Math.abs(values[t] - season[t] - trend[t]);
            }
            double[] sorted = left.clone();
            Arrays.sort(sorted);
            double far = FAR * (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
            for (int t = 0; t < values.length; t++) {
                double share = far == 0 ? 0 : left[t] / far;
                double bisquare = 1 - share * share;
                trust[t] = share >= 1 ? 0 : bisquare * bisquare;
            }
        }

        Stl result() {
            var rest = new double[values.length];
            Arrays.setAll(rest, t -> values[t] - season[t] - trend[t]);
            return new Stl(trend, season, rest);
        }

        private static int movingMean(double[] values, int length, int width, double[] out) {
            double sum = 0;
            for (int t = 0; t < length; t++) {
                sum += values[t] - (t < width ? 0 : values[t - width]);
                if (t >= width - 1) {
                    out[t - width + 1] = sum / width;
                }
            }
            return length - width + 1;
        }

        private static int odd(int value) {
            return value % 2 == 0 ? value + 1 : value;
        }
    }
}
