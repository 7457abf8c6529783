package vn.wardcast.models.arima;

/**
 * Least squares by Gram and Schmidt, the modified form. A column that is zero or a combination of those before it gets the
 * coefficient zero.
 */
final class Projection {

    /** Less than this share of a column left counts as nothing. */
    private static final double NOTHING = 1e-9;

    private final int rows;
    private final int columns;
    private final double[][] basis;
    private final double[][] triangle;
    private final double[] along;

    Projection(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.basis = new double[columns][rows];
        this.triangle = new double[columns][columns];
        this.along = new double[columns];
    }

    /** Where to put column {@code index} before {@link #prepare}. */
    double[] column(int index) {
        return basis[index];
    }

    /** Makes the columns orthogonal and one long. */
    void prepare() {
        for (int j = 0; j < columns; j++) {
            double before = length(basis[j]);
            for (int i = 0; i < j; i++) {
                triangle[i][j] = dot(basis[i], basis[j]);
                takeAway(basis[j], basis[i], triangle[i][j]);
            }
            double left = length(basis[j]);
            boolean empty = !(left > NOTHING * before);
            triangle[j][j] = empty ? 0 : left;
            for (int t = 0; t < rows; t++) {
                basis[j][t] = empty ? 0 : basis[j][t] / left;
            }
        }
    }

    /** Leaves in {@code target} what the columns do not explain. */
    void takeFrom(double[] target) {
        for (int j = 0; j < columns; j++) {
            along[j] = dot(basis[j], target);
            takeAway(target, basis[j], along[j]);
        }
    }

    /** The coefficients of the last {@link #takeFrom}. */
    double[] coefficients() {
        return solved(along.clone());
    }

    /** Variances of the coefficients where the target has variance 1; zero for a coefficient that was left out. */
    double[] variances() {
        var variances = new double[columns];
        for (int k = 0; k < columns; k++) {
            var unit = new double[columns];
            unit[k] = 1;
            double[] row = solved(unit);
            for (int j = 0; j < columns; j++) {
                variances[j] += row[j] * row[j];
            }
        }
        return variances;
    }

    private double[] solved(double[] right) {
        for (int j = columns - 1; j >= 0; j--) {
            for (int k = j + 1; k < columns; k++) {
                right[j] -= triangle[j][k] * right[k];
            }
            right[j] = triangle[j][j] == 0 ? 0 : right[j] / triangle[j][j];
        }
        return right;
    }

    private static void takeAway(double[] from, double[] direction, double amount) {
        for (int t = 0; t < from.length; t++) {
            from[t] -= amount * direction[t];
        }
    }

    private static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}
