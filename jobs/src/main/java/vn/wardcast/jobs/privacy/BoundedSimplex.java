package vn.wardcast.jobs.privacy;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Linear programs with bounded variables: minimise {@code cost · x} where {@code A x = b} and {@code 0 <= x <= cap}. A dense
 * tableau in two phases; small programs only. Variables at their upper bound are turned round ({@code cap - x}), as Dantzig's
 * upper-bounding technique has it.
 */
final class BoundedSimplex {

    private static final double ZERO = 1e-9;
    private static final int ARTIFICIAL = -1;

    /** Steps without progress after which the smallest index decides, which cannot cycle (Bland). */
    private static final int PATIENCE = 60;

    private static final int MOST_STEPS = 4_000;

    private final double[][] rows;
    private final double[] level;
    private final double[] cap;
    private final double[] missing;
    private final double[] price;
    private final int[] basis;
    private final boolean[] turned;
    private boolean feasible;
    private int idle;

    private BoundedSimplex(double[][] a, double[] b, double[] cap, double[] cost) {
        rows = a;
        level = b;
        this.cap = cap;
        price = cost.clone();
        missing = new double[cost.length];
        basis = new int[b.length];
        turned = new boolean[cost.length];
        Arrays.fill(basis, ARTIFICIAL);
        for (int i = 0; i < rows.length; i++) {
            if (level[i] < 0) {
                negate(rows[i]);
                level[i] = -level[i];
            }
            for (int j = 0; j < missing.length; j++) {
                missing[j] -= rows[i][j];
            }
        }
    }

    /**
     * The cheapest solution; none when there is none.
     *
     * @param a one row per equation; spent afterwards
     * @param b right-hand sides; spent afterwards
     * @param cap upper bounds, may be infinite
     * @param cost per unit; the program must have an end
     */
    static Optional<double[]> solve(double[][] a, double[] b, double[] cap, double[] cost) {
        BoundedSimplex simplex = new BoundedSimplex(a, b, cap, cost);
        if (!simplex.minimise(simplex.missing) || simplex.artificial() > 1e-7) {
            return Optional.empty();
        }
        simplex.feasible = true;
        return simplex.minimise(simplex.price) ? Optional.of(simplex.solution()) : Optional.empty();
    }

    private double artificial() {
        double sum = 0;
        for (int i = 0; i < basis.length; i++) {
            sum += basis[i] == ARTIFICIAL ? level[i] : 0;
        }
        return sum;
    }

    private boolean minimise(double[] objective) {
        idle = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            int entering = entering(objective);
            if (entering < 0) {
                return true;
            }
            enter(entering);
        }
        return false;
    }

    private int entering(double[] objective) {
        int best = -1;
        for (int j = 0; j < objective.length; j++) {
            if (cap[j] > ZERO && objective[j] < -ZERO && (best < 0 || objective[j] < objective[best])) {
                best = j;
                if (idle > PATIENCE) {
                    return j;
                }
            }
        }
        return best;
    }

    private void enter(int j) {
        double limit = cap[j];
        int leaving = -1;
        for (int i = 0; i < rows.length; i++) {
            double ratio = ratio(i, j);
            if (ratio < limit - ZERO || leaving >= 0 && ratio < limit + ZERO && isBetter(i, leaving, j)) {
                limit = Math.min(limit, ratio);
                leaving = i;
            }
        }
        idle = limit < ZERO ? idle + 1 : 0;
        if (leaving < 0) {
            turn(j);
        } else {
            if (rows[leaving][j] < 0) {
                turnBasic(leaving);
            }
            pivot(leaving, j);
        }
    }

    /** Artificial variables leave first; then, once steps make no progress, the smallest index, else the largest pivot. */
    private boolean isBetter(int i, int than, int j) {
        if ((basis[i] == ARTIFICIAL) != (basis[than] == ARTIFICIAL)) {
            return basis[i] == ARTIFICIAL;
        }
        return idle > PATIENCE ? basis[i] < basis[than] : Math.abs(rows[i][j]) > Math.abs(rows[than][j]);
    }

    private double ratio(int i, int j) {
        double slope = rows[i][j];
        if (slope > ZERO) {
            return Math.max(0, level[i]) / slope;
        }
        return slope < -ZERO ? Math.max(0, capOfRow(i) - level[i]) / -slope : Double.POSITIVE_INFINITY;
    }

    /** Once a solution is found, what was missing to it must stay at nothing. */
    private double capOfRow(int i) {
        if (basis[i] == ARTIFICIAL) {
            return feasible ? 0 : Double.POSITIVE_INFINITY;
        }
        return cap[basis[i]];
    }

    private void turn(int j) {
        for (int i = 0; i < rows.length; i++) {
            level[i] -= rows[i][j] * cap[j];
            rows[i][j] = -rows[i][j];
        }
        missing[j] = -missing[j];
        price[j] = -price[j];
        turned[j] = !turned[j];
    }

    private void turnBasic(int i) {
        int j = basis[i];
        negate(rows[i]);
        level[i] = capOfRow(i) - level[i];
        if (j != ARTIFICIAL) {
            // Its own column stays a unit vector: the variable that now stands there is cap minus the old one.
            rows[i][j] = 1;
            turned[j] = !turned[j];
        }
    }

    private void pivot(int leaving, int j) {
        double[] row = rows[leaving];
        double pivot = row[j];
        for (int k = 0; k < row.length; k++) {
            row[k] /= pivot;
        }
        level[leaving] /= pivot;
        int[] filled = IntStream.range(0, row.length).filter(k -> row[k] != 0).toArray();
        for (int i = 0; i < rows.length; i++) {
            double factor = rows[i][j];
            if (i != leaving && factor != 0) {
                subtract(rows[i], row, filled, factor);
                level[i] -= factor * level[leaving];
            }
        }
        subtract(missing, row, filled, missing[j]);
        subtract(price, row, filled, price[j]);
        basis[leaving] = j;
    }

    /** Most of a tableau of sums is empty. */
    private static void subtract(double[] from, double[] row, int[] filled, double factor) {
        if (factor != 0) {
            for (int k : filled) {
                from[k] -= factor * row[k];
            }
        }
    }

    private static void negate(double[] row) {
        for (int k = 0; k < row.length; k++) {
            row[k] = -row[k];
        }
    }

    private double[] solution() {
        double[] x = new double[cap.length];
        for (int i = 0; i < basis.length; i++) {
            if (basis[i] != ARTIFICIAL) {
                x[basis[i]] = level[i];
            }
        }
        for (int j = 0; j < x.length; j++) {
            x[j] = turned[j] ? cap[j] - x[j] : x[j];
        }
        return x;
    }
}
