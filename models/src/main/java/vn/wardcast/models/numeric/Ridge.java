package vn.wardcast.models.numeric;

/** Ridge regression with a handful of columns, by Gaussian elimination on the normal equations. */
public final class Ridge {

    private Ridge() {}

    /** Coefficients, one per column, of {@code min |target - columns b|^2 + penalty |b|^2}. */
    public static double[] solve(double[][] columns, double[] target, double penalty) {
        int n = columns.length;
        var system = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system[i][j] = dot(columns[i], columns[j]) + (i == j ? penalty : 0);
            }
            system[i][n] = dot(columns[i], target);
        }
        eliminate(system);
        var solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = system[i][n] / system[i][i];
        }
        return solution;
    }

    /** The penalty makes every pivot positive, so rows need no exchange. */
    private static void eliminate(double[][] system) {
        int n = system.length;
        for (int pivot = 0; pivot < n; pivot++) {
            for (int row = 0; row < n; row++) {
                double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= n; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
