package vn.wardcast.models.numeric;

/** Lower triangular root of a symmetric positive definite matrix of a few hundred rows. */
public final class Cholesky {

    private static final double SMALLEST_SHARE = 1e-12;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** A pivot that rounding made zero or negative is replaced by a tiny share of its diagonal element. */
    public static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        var lower = new double[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < row; column++) {
                lower[row][column] =
                        (matrix[row][column] - dot(lower[row], lower[column], column)) / lower[column][column];
            }
            double pivot = matrix[row][row] - dot(lower[row], lower[row], row);
            double least = Math.max(Double.MIN_NORMAL, SMALLEST_SHARE * matrix[row][row]);
            lower[row][row] = Math.sqrt(Math.max(pivot, least));
        }
        return new Cholesky(lower);
    }

    /** The vector x with {@code matrix x = right}. */
    public double[] solve(double[] right) {
        int n = lower.length;
        var x = right.clone();
        for (int row = 0; row < n; row++) {
            x[row] = (x[row] - dot(lower[row], x, row)) / lower[row][row];
        }
        for (int row = n - 1; row >= 0; row--) {
            x[row] /= lower[row][row];
            for (int above = 0; above < row; above++) {
                x[above] -= lower[row][above] * x[row];
            }
        }
        return x;
    }

    /** Independent standard normal numbers become numbers with this covariance. */
    public double[] correlate(double[] independent) {
        var out = new double[lower.length];
        for (int row = 0; row < lower.length; row++) {
            out[row] = dot(lower[row], independent, row + 1);
        }
        return out;
    }

    private static double dot(double[] a, double[] b, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
