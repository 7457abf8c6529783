package vn.wardcast.models.daily;

import vn.wardcast.models.numeric.Cholesky;

/** Normal equations of a ridge regression to which days are added, and from which they are taken, one by one. */
final class DayEquations {

    /** Weak: what was seen on one day only counts three quarters. */
    private static final double PENALTY = 0.3;

    private static final double NEVER = 1e9;

    private final double[][] squares;
    private final double[] products;

    DayEquations(int columns) {
        this.squares = new double[columns][columns];
        this.products = new double[columns];
    }

    /** Counts a day {@code weight} times: 1 adds it, -1 takes it away. */
    void count(DayCalendar.Row row, double value, double weight) {
        int[] columns = row.columns();
        double[] values = row.values();
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                squares[columns[i]][columns[j]] += weight * values[i] * values[j];
            }
            products[columns[i]] += weight * values[i] * value;
        }
    }

    /** Coefficients; without {@code years}, those of months and of the passing of years are zero. */
    double[] solve(boolean years) {
        double[][] system = new double[products.length][];
        for (int i = 0; i < system.length; i++) {
            system[i] = squares[i].clone();
            // The level itself is not drawn towards zero.
            system[i][i] += i == 0 ? 1e-6 : years || !DayCalendar.needsYears(i) ? PENALTY : NEVER;
        }
        return Cholesky.of(system).solve(products);
    }
}
