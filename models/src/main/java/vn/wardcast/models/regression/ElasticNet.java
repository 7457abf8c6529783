package vn.wardcast.models.regression;

/**
 * Elastic net by coordinate descent on sums of products (Friedman, Hastie and Tibshirani, 2010): {@code min |y - Xb|^2 / 2n +
 * penalty (mix |b|_1 + (1 - mix) |b|^2 / 2)}; mix 0 is ridge. Columns are centred and should be of similar size. Allocates
 * nothing while descending.
 */
final class ElasticNet {

    private static final int MOST_SWEEPS = 200;
    private static final double TOLERANCE = 1e-7;

    private final double[][] products;
    private final double[] withTarget;

    /**
     * @param products mean products of pairs of centred columns
     * @param withTarget mean products of centred columns with the centred target
     */
    ElasticNet(double[][] products, double[] withTarget) {
        this.products = products;
        this.withTarget = withTarget;
    }

    /** Descends from {@code start}, which it changes, and returns it. */
    double[] solve(double penalty, double mix, double[] start) {
        double lasso = penalty * mix;
        double ridge = penalty * (1 - mix);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double largest = 0;
            for (int j = 0; j < start.length; j++) {
                double before = start[j];
                start[j] = coordinate(j, start, lasso, ridge);
                largest = Math.max(largest, Math.abs(start[j] - before));
            }
            if (largest < TOLERANCE) {
                return start;
            }
        }
        return start;
    }

    private double coordinate(int j, double[] coefficients, double lasso, double ridge) {
        double[] row = products[j];
        double pull = withTarget[j] + row[j] * coefficients[j];
        for (int k = 0; k < coefficients.length; k++) {
            pull -= row[k] * coefficients[k];
        }
        double size = row[j] + ridge;
        double soft = Math.max(0, Math.abs(pull) - lasso);
        return size <= 1e-12 ? 0 : Math.signum(pull) * soft / size;
    }
}
