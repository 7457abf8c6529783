package vn.wardcast.models.intermittent;

import java.util.Arrays;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.numeric.NelderMead;

/** For histories of zeros with bursts between them: how often something comes, and how much when it comes. */
public final class IntermittentDemand implements Method {

    /** How the two estimates are kept. */
    public enum Kind {
        /** Size and interval are smoothed when something comes (Croston, 1972). */
        CROSTON("croston"),
        /** As Croston, without its upward bias (Syntetos and Boylan, 2005). */
        SBA("sba"),
        /** Probability is smoothed with every value, so that a series which ends fades (Teunter, Syntetos, Babai, 2011). */
        TSB("tsb");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private static final int CALLS = 120;
    private static final double TOLERANCE = 1e-6;

    private final Kind kind;

    public IntermittentDemand(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind.label;
    }

    @Override
    public int needs(int season) {
        return 4;
    }

    @Override
    public Extension fit(double[] history, int season) {
        // Croston's estimates answer slowly; wide weights would follow single bursts
        var box = new NelderMead.Box(
                new double[] {0.1, 0.1}, new double[] {0.02, 0.02}, new double[] {0.3, 0.3}, new double[] {0.1, 0.1});
        double[] weights = NelderMead.minimise(point -> run(history, point)[0], box, CALLS, TOLERANCE);
        return new Flat(run(history, weights)[1], this);
    }

    /** Squared one-step errors, and the level expected next. */
    private double[] run(double[] history, double[] weights) {
        double size =
                Arrays.stream(history).filter(value -> value != 0).average().orElse(0);
        long bursts = Arrays.stream(history).filter(value -> value != 0).count();
        double chance = (double) bursts / history.length;
        double interval = 1 / Math.max(chance, 1.0 / history.length);
        double squares = 0;
        int since = 1;
        for (double value : history) {
            double error = value - level(size, chance, interval, weights);
            squares += error * error;
            chance += weights[1] * ((value != 0 ? 1 : 0) - chance);
            if (value != 0) {
                size += weights[0] * (value - size);
                interval += weights[1] * (since - interval);
            }
            since = value != 0 ? 1 : since + 1;
        }
        return new double[] {squares, level(size, chance, interval, weights)};
    }

    private double level(double size, double chance, double interval, double[] weights) {
        return switch (kind) {
            case CROSTON -> size / interval;
            case SBA -> size / interval * (1 - weights[1] / 2);
            case TSB -> size * chance;
        };
    }

    private record Flat(double level, IntermittentDemand method) implements Extension {
        @Override
        public double[] ahead(int steps) {
            var path = new double[steps];
            Arrays.fill(path, level);
            return path;
        }

        @Override
        public Extension relearn(double[] shorter) {
            return method.fit(shorter, 1);
        }
    }
}
