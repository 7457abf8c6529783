package vn.wardcast.models.seasonal;

import vn.wardcast.models.numeric.Ridge;

/**
 * A smooth yearly season: a few sines and cosines of a year of 365.25 days (Fourier terms) beside a straight line, estimated by
 * ridge. What a history of less than two full years can tell.
 *
 * <p>With one year, season and growth cannot be told apart; the penalty keeps the season small then.
 */
final class YearlyProfile {

    private final double year;
    private final double[] coefficients;

    private YearlyProfile(double year, double[] coefficients) {
        this.year = year;
        this.coefficients = coefficients;
    }

    /**
     * @param values the history without its shorter seasons
     * @param year values in a year, such as 365.25
     * @param waves how many sines and cosines each
     * @param penalty how many values of evidence each coefficient starts against
     */
    static YearlyProfile of(double[] values, double year, int waves, double penalty) {
        int n = values.length;
        var columns = new double[2 * waves + 1][n];
        var target = new double[n];
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        for (int t = 0; t < n; t++) {
            columns[2 * waves][t] = 2.0 * t / n - 1;
            target[t] = values[t] - mean;
            for (int wave = 1; wave <= waves; wave++) {
                columns[2 * wave - 2][t] = StrictMath.sin(2 * Math.PI * wave * t / year);
                columns[2 * wave - 1][t] = StrictMath.cos(2 * Math.PI * wave * t / year);
            }
        }
        return new YearlyProfile(year, Ridge.solve(columns, target, penalty));
    }

    /** The season at an index of the history or beyond. */
    double at(int index) {
        double sum = 0;
        for (int wave = 1; 2 * wave < coefficients.length; wave++) {
            double angle = 2 * Math.PI * wave * index / year;
            sum += coefficients[2 * wave - 2] * StrictMath.sin(angle)
                    + coefficients[2 * wave - 1] * StrictMath.cos(angle);
        }
        return sum;
    }
}
