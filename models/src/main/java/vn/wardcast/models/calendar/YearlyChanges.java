package vn.wardcast.models.calendar;

import java.util.Arrays;
import vn.wardcast.models.numeric.Ridge;

/** Detrended yearly changes, which regressors are to explain; beyond {@code most}, what is left counts no more (Huber, 1964). */
record YearlyChanges(double[] changes, double most) {

    private static final double RIDGE = 0.3;

    /** What is left beyond so many median changes counts no more than that: one closed year is not an effect. */
    private static final double CUT = 4;

    private static final int ROBUST_PASSES = 20;

    static YearlyChanges of(double[] changes) {
        double[] sizes = Arrays.stream(changes).map(Math::abs).sorted().toArray();
        return new YearlyChanges(changes, CUT * sizes[sizes.length / 2]);
    }

    /** Coefficients learned from the first rows: what is too far away is drawn nearer and all is solved again. */
    double[] solve(double[][] columns, int known) {
        var shorter = new double[columns.length][];
        Arrays.setAll(shorter, i -> Arrays.copyOf(columns[i], known));
        var near = new double[known];
        var effects = new double[columns.length];
        for (int pass = 0; pass < ROBUST_PASSES; pass++) {
            for (int t = 0; t < known; t++) {
                double left = left(columns, effects, t);
                near[t] = changes[t] - left + Math.max(-most, Math.min(most, left));
            }
            effects = Ridge.solve(shorter, near, RIDGE);
        }
        return effects;
    }

    double squares(double[][] columns, double[] effects, int from) {
        double squares = 1e-12;
        for (int t = from; t < changes.length; t++) {
            double left = Math.min(most, Math.abs(left(columns, effects, t)));
            squares += left * left;
        }
        return squares;
    }

    private double left(double[][] columns, double[] effects, int t) {
        double left = changes[t];
        for (int i = 0; i < effects.length; i++) {
            left -= effects[i] * columns[i][t];
        }
        return left;
    }

    double aicc(double[][] columns, double[] effects) {
        int n = changes.length;
        double parameters = effects.length + 1;
        return n * Math.log(squares(columns, effects, 0) / n) + 2 * parameters * n / (n - parameters - 1);
    }
}
