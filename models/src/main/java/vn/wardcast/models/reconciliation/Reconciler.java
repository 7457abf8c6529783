package vn.wardcast.models.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.numeric.Cholesky;

/**
 * Makes forecasts of all nodes add up while changing them as little as their {@link Weights} allow. With C taking each whole
 * minus its parts and W the covariance of errors, coherent forecasts are {@code y - W C' (C W C')^-1 C y}, the constraint
 * form of minimum trace (Wickramasuriya et al. 2019); OLS, structural weights and bottom-up are the same with another W.
 */
public final class Reconciler {

    private final Hierarchy hierarchy;
    private final Weights weights;
    private final boolean nonNegative;
    private final int kept;
    private final double[][] gain;

    private Reconciler(Hierarchy hierarchy, Weights weights, boolean nonNegative, int kept, double[][] gain) {
        this.hierarchy = hierarchy;
        this.weights = weights;
        this.nonNegative = nonNegative;
        this.kept = kept;
        this.gain = gain;
    }

    public static Reconciler of(Hierarchy hierarchy, Weights weights) {
        return new Reconciler(hierarchy, weights, false, -1, gain(hierarchy, weights.covariance(hierarchy)));
    }

    /**
     * No coherent value below zero: negative bottom values become zero and wholes are summed again (set negative to zero, Di
     * Fonzo and Girolimetto 2023, Spatial Statistics 57). Not the optimal projection, but never surprising. With
     * {@link #keepingTop()} the other bottom values shrink in proportion, so that the top still holds.
     */
    public Reconciler nonNegative() {
        return new Reconciler(hierarchy, weights, true, kept, gain);
    }

    /** The forecast of the whole that contains everything stays as it is; the others move to fit it. */
    public Reconciler keepingTop() {
        if (weights instanceof Weights.BottomUp) {
            throw new IllegalArgumentException("Cannot keep the top forecast: bottom-up makes it from its parts");
        }
        int top = top();
        var covariance = weights.covariance(hierarchy);
        for (int node = 0; node < covariance.length; node++) {
            covariance[node][top] = 0;
            covariance[top][node] = 0;
        }
        return new Reconciler(hierarchy, weights, nonNegative, top, gain(hierarchy, covariance));
    }

    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** What was really done: the code of the weights. */
    public String method() {
        return weights.code();
    }

    /** Coherent values for all nodes: wholes are exactly the sums of their parts. */
    public double[] reconcile(double[] base) {
        hierarchy.checkSize(base);
        checkFinite(base);
        var differences = hierarchy.differences(base);
        var bottom = hierarchy.bottom(base);
        for (int part = 0; part < bottom.length; part++) {
            bottom[part] -= dot(gain[hierarchy.wholes() + part], differences);
        }
        return hierarchy.sums(nonNegative ? clipped(bottom, base) : bottom);
    }

    /** Coherent forecasts with intervals from sample paths; the base forecasts are in the order of the hierarchy. */
    public Reconciled reconcile(List<Forecast> base, SamplePaths paths) {
        int steps = commonSteps(base);
        var before = new double[steps][];
        var after = new double[steps][];
        var gapBefore = CoherenceGap.NONE;
        var gapAfter = CoherenceGap.NONE;
        var means = base.stream().map(Forecast::mean).toList();
        for (int step = 0; step < steps; step++) {
            int at = step;
            before[step] = means.stream().mapToDouble(mean -> mean[at]).toArray();
            after[step] = reconcile(before[step]);
            gapBefore = CoherenceGap.wider(gapBefore, hierarchy.gap(before[step]));
            gapAfter = CoherenceGap.wider(gapAfter, hierarchy.gap(after[step]));
        }
        return new Reconciled(method(), paths.around(this, base, after), gapBefore, gapAfter);
    }

    private int top() {
        for (int whole = 0; whole < hierarchy.wholes(); whole++) {
            if (hierarchy.parts(whole).size() == hierarchy.bottoms()) {
                return whole;
            }
        }
        throw new IllegalArgumentException("Cannot keep the top forecast: no node is the sum of all others");
    }

    private double[] clipped(double[] bottom, double[] base) {
        var clipped = Arrays.stream(bottom).map(value -> value > 0 ? value : 0).toArray();
        double sum = Arrays.stream(clipped).sum();
        if (kept < 0 || sum == 0) {
            return clipped;
        }
        double factor = Math.max(0, base[kept]) / sum;
        return Arrays.stream(clipped).map(value -> value * factor).toArray();
    }

    private int commonSteps(List<Forecast> base) {
        if (base.size() != hierarchy.size()) {
            throw new IllegalArgumentException("Cannot reconcile %d forecasts: the hierarchy has %d nodes"
                    .formatted(base.size(), hierarchy.size()));
        }
        int steps = base.get(0).steps();
        for (int node = 0; node < base.size(); node++) {
            if (base.get(node).steps() != steps || steps == 0) {
                throw new IllegalArgumentException("Cannot reconcile '%s': it has a forecast of %d steps, '%s' of %d"
                        .formatted(
                                hierarchy.names().get(node),
                                base.get(node).steps(),
                                hierarchy.names().get(0),
                                steps));
            }
        }
        return steps;
    }

    private void checkFinite(double[] base) {
        for (int node = 0; node < base.length; node++) {
            if (!Double.isFinite(base[node])) {
                throw new IllegalArgumentException("Cannot reconcile: forecast of '%s' is %s"
                        .formatted(hierarchy.names().get(node), base[node]));
            }
        }
    }

    private static double[][] gain(Hierarchy hierarchy, double[][] covariance) {
        var constrained = new ArrayList<double[]>();
        for (double[] row : covariance) {
            constrained.add(hierarchy.differences(row));
        }
        int wholes = hierarchy.wholes();
        var system = new double[wholes][wholes];
        for (int whole = 0; whole < wholes; whole++) {
            int at = whole;
            system[whole] = hierarchy.differences(
                    constrained.stream().mapToDouble(row -> row[at]).toArray());
        }
        var root = Cholesky.of(system);
        return constrained.stream().map(root::solve).toArray(double[][]::new);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
