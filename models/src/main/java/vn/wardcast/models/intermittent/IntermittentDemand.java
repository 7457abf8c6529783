package vn.wardcast.models.intermittent;

import java.util.Arrays;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.numeric.NelderMead;

/**
 * For histories of zeros with bursts between them: how often something comes, and how much when it comes. The forecast is one
 * number, the average per step.
 *
 * <p>Assumes that bursts come by chance, without season or trend, and that size and interval do not hang together. Fails where
 * bursts keep to a calendar (the yearly plan, the first month of a quarter), and Croston and SBA after the last burst ever:
 * they learn nothing from zeros.
 */
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
        var filter = new IntermittentFilter(history, kind);
        double[] weights = NelderMead.minimise(filter::squaredErrors, box, CALLS, TOLERANCE);
        return new Flat(filter.next(weights), this);
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
