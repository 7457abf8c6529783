package vn.wardcast.models.numeric;

import java.util.Arrays;

/**
 * Makes a sum of squares small (Levenberg, 1944; Marquardt, 1963), with derivatives by forward differences. Much faster than
 * a simplex when the function really is a sum of squares and smooth; finds the nearest valley, not always the deepest.
 * Allocates when it begins and nothing while searching.
 */
public final class LevenbergMarquardt {

    /** What is squared and added up. */
    @FunctionalInterface
    public interface Residuals {
        /** Fills {@code residuals}; false where the point is not allowed. Must not keep or change the point. */
        boolean at(double[] point, double[] residuals);
    }

    private static final double DIFFERENCE = 1e-6;
    private static final double FIRST_DAMPING = 1e-2;
    private static final double MOST_DAMPING = 1e3;
    private static final double EASE = 0.2;
    private static final double TIGHTEN = 5;

    private final Residuals function;
    private final double limit;
    private final double[] point;
    private final double[] trial;
    private final double[] residuals;
    private final double[] moved;
    private final double[][] slopes;
    private final double[][] curvature;
    private final double[][] system;
    private final double[] gradient;
    private final double[] step;
    private double value;
    private double damping = FIRST_DAMPING;

    private LevenbergMarquardt(Residuals function, double[] start, int count, double limit) {
        int size = start.length;
        this.function = function;
        this.limit = limit;
        this.point = start.clone();
        this.trial = new double[size];
        this.residuals = new double[count];
        this.moved = new double[count];
        this.slopes = new double[size][count];
        this.curvature = new double[size][size];
        this.system = new double[size][size];
        this.gradient = new double[size];
        this.step = new double[size];
        this.value = squares(point, residuals);
    }

    /**
     * @param count number of residuals
     * @param limit every coordinate stays between {@code -limit} and {@code limit}
     * @param rounds most times the derivatives are taken
     * @param tolerance stops when a round gains less than this share
     * @return the best point found; {@code start} where the function allows no other
     */
    public static double[] minimise(
            Residuals function, double[] start, int count, double limit, int rounds, double tolerance) {
        if (start.length == 0) {
            return start.clone();
        }
        var search = new LevenbergMarquardt(function, start, count, limit);
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds && search.value < before * (1 - tolerance); round++) {
            before = search.value;
            search.round();
        }
        return search.point;
    }

    private double squares(double[] at, double[] into) {
        if (!function.at(at, into)) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = dot(into, into);
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    private void round() {
        takeSlopes();
        for (int i = 0; i < point.length; i++) {
            gradient[i] = dot(slopes[i], residuals);
            for (int j = 0; j <= i; j++) {
                curvature[i][j] = dot(slopes[i], slopes[j]);
            }
        }
        while (damping < MOST_DAMPING && !tryStep()) {
            damping *= TIGHTEN;
        }
        damping = Math.min(damping, MOST_DAMPING / TIGHTEN);
    }

    private void takeSlopes() {
        System.arraycopy(point, 0, trial, 0, point.length);
        for (int i = 0; i < point.length; i++) {
            // towards the middle, so that the border is never crossed
            double size = point[i] > 0 ? -DIFFERENCE : DIFFERENCE;
            trial[i] = point[i] + size;
            if (function.at(trial, moved)) {
                for (int t = 0; t < moved.length; t++) {
                    slopes[i][t] = (moved[t] - residuals[t]) / size;
                }
            } else {
                Arrays.fill(slopes[i], 0);
            }
            trial[i] = point[i];
        }
    }

    private boolean tryStep() {
        solve();
        for (int i = 0; i < point.length; i++) {
            trial[i] = Math.max(-limit, Math.min(limit, point[i] - step[i]));
        }
        double found = squares(trial, moved);
        if (!(found < value)) {
            return false;
        }
        value = found;
        System.arraycopy(trial, 0, point, 0, point.length);
        System.arraycopy(moved, 0, residuals, 0, moved.length);
        damping *= EASE;
        return true;
    }

    /** The damped normal equations, by a Cholesky root. */
    private void solve() {
        int n = point.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = curvature[i][j] + (i == j ? damping * curvature[i][i] + Double.MIN_NORMAL : 0);
                for (int k = 0; k < j; k++) {
                    sum -= system[i][k] * system[j][k];
                }
                system[i][j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / system[j][j];
            }
        }
        System.arraycopy(gradient, 0, step, 0, n);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                step[i] -= system[i][k] * step[k];
            }
            step[i] /= system[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                step[i] -= system[k][i] * step[k];
            }
            step[i] /= system[i][i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}
