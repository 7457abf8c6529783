package vn.wardcast.models.reconciliation;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Whom to believe when a whole and its parts disagree. */
public sealed interface Weights {

    /** Name in tables and reports. */
    String code();

    /** Supposed covariance of the base forecasts' errors; only its proportions matter. */
    double[][] covariance(Hierarchy hierarchy);

    /** Bottom nodes are right, wholes are their sums. */
    record BottomUp() implements Weights {
        @Override
        public String code() {
            return "bottom_up";
        }

        @Override
        public double[][] covariance(Hierarchy hierarchy) {
            return diagonal(hierarchy, node -> node < hierarchy.wholes() ? 1 : 0);
        }
    }

    /** All nodes are equally uncertain in absolute terms (Hyndman et al. 2011): ordinary least squares. */
    record Ols() implements Weights {
        @Override
        public String code() {
            return "ols";
        }

        @Override
        public double[][] covariance(Hierarchy hierarchy) {
            return diagonal(hierarchy, node -> 1);
        }
    }

    /**
     * Variance grows with the number of bottom nodes inside (structural scaling, Athanasopoulos, Hyndman, Kourentzes and
     * Petropoulos 2017, European Journal of Operational Research 262). Needs no past errors.
     */
    record Structural() implements Weights {
        @Override
        public String code() {
            return "wls_structural";
        }

        @Override
        public double[][] covariance(Hierarchy hierarchy) {
            return diagonal(hierarchy, node -> hierarchy.parts(node).size());
        }
    }

    /**
     * Minimum trace: the covariance of past one-step errors, shrunk (Wickramasuriya, Athanasopoulos and Hyndman 2019,
     * Journal of the American Statistical Association 114). With fewer than four complete rows {@link #of} gives
     * {@link Structural} instead.
     *
     * @param errors in-sample or rolling one-step errors, one row per date, one column per node
     */
    record MinTraceShrink(double[][] errors) implements Weights {

        public MinTraceShrink {
            errors = Arrays.stream(errors).map(double[]::clone).toArray(double[][]::new);
        }

        /** Minimum trace where the past errors allow it, else structural weights; {@link #code()} tells which. */
        public static Weights of(double[][] errors) {
            return ErrorCovariance.possible(errors) ? new MinTraceShrink(errors) : new Structural();
        }

        @Override
        public String code() {
            return "mint_shrink";
        }

        @Override
        public double[][] covariance(Hierarchy hierarchy) {
            for (double[] row : errors) {
                hierarchy.checkSize(row);
            }
            return ErrorCovariance.of(errors).matrix();
        }
    }

    private static double[][] diagonal(Hierarchy hierarchy, IntToDoubleFunction variance) {
        var matrix = new double[hierarchy.size()][hierarchy.size()];
        for (int node = 0; node < matrix.length; node++) {
            matrix[node][node] = variance.applyAsDouble(node);
        }
        return matrix;
    }
}
