package vn.wardcast.models.reconciliation;

import java.util.Arrays;

/**
 * How forecast errors of all nodes move together, with correlations shrunk towards zero by the weight that minimises the
 * expected squared error (Schäfer and Strimmer 2005, Statistical Applications in Genetics and Molecular Biology 4, article 32).
 * With fewer errors than nodes the plain covariance cannot be inverted; the shrunk one always can.
 *
 * @param matrix one row and one column per node
 * @param shrinkage 0 (correlations as seen) to 1 (no correlation)
 */
public record ErrorCovariance(double[][] matrix, double shrinkage) {

    /** Below this many complete rows correlations are noise and variances nearly so. */
    static final int LEAST_ROWS = 4;

    /** A node that was always right is given this share of the mean variance, so that it stays adjustable. */
    private static final double LEAST_VARIANCE = 1e-6;

    /** @param errors one-step errors, one row per date, one column per node; rows with a missing error are left out */
    static ErrorCovariance of(double[][] errors) {
        var rows = complete(errors);
        if (rows.length < LEAST_ROWS) {
            throw new IllegalArgumentException(
                    "Cannot estimate how errors move together: needs %d complete rows, has %d"
                            .formatted(LEAST_ROWS, rows.length));
        }
        var deviations = deviations(rows);
        return shrink(standardized(rows, deviations), deviations);
    }

    /** Whether {@link #of} can answer. */
    static boolean possible(double[][] errors) {
        return complete(errors).length >= LEAST_ROWS;
    }

    double[][] correlation() {
        int n = matrix.length;
        var out = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                out[i][j] = matrix[i][j] / Math.sqrt(matrix[i][i] * matrix[j][j]);
            }
        }
        return out;
    }

    private static ErrorCovariance shrink(double[][] z, double[] deviations) {
        int n = deviations.length;
        var matrix = new double[n][n];
        double noise = 0;
        double signal = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double[] moments = productMoments(z, i, j);
                matrix[i][j] = moments[0];
                noise += moments[1];
                signal += moments[0] * moments[0];
            }
        }
        double shrinkage = signal == 0 ? 1 : Math.min(1, noise / signal);
        for (int i = 0; i < n; i++) {
            matrix[i][i] = deviations[i] * deviations[i];
            for (int j = 0; j < i; j++) {
                matrix[i][j] *= (1 - shrinkage) * deviations[i] * deviations[j];
                matrix[j][i] = matrix[i][j];
            }
        }
        return new ErrorCovariance(matrix, shrinkage);
    }

    /** A correlation and the variance of its estimate. */
    private static double[] productMoments(double[][] z, int i, int j) {
        int rows = z.length;
        double sum = 0;
        double squares = 0;
        for (double[] row : z) {
            double product = row[i] * row[j];
            sum += product;
            squares += product * product;
        }
        double mean = sum / rows;
        return new double[] {mean, Math.max(0, squares / rows - mean * mean) / (rows - 1)};
    }

    private static double[] deviations(double[][] rows) {
        int n = rows[0].length;
        var variances = new double[n];
        for (double[] row : rows) {
            for (int i = 0; i < n; i++) {
                variances[i] += row[i] * row[i] / rows.length;
            }
        }
        double mean = Arrays.stream(variances).average().orElse(0);
        double least = mean == 0 ? 1 : LEAST_VARIANCE * mean;
        return Arrays.stream(variances)
                .map(variance -> Math.sqrt(Math.max(variance, least)))
                .toArray();
    }

    private static double[][] standardized(double[][] rows, double[] deviations) {
        var z = new double[rows.length][deviations.length];
        for (int t = 0; t < rows.length; t++) {
            for (int i = 0; i < deviations.length; i++) {
                z[t][i] = rows[t][i] / deviations[i];
            }
        }
        return z;
    }

    private static double[][] complete(double[][] errors) {
        return Arrays.stream(errors)
                .filter(row -> Arrays.stream(row).allMatch(Double::isFinite))
                .toArray(double[][]::new);
    }
}
