package vn.wardcast.models.regression;

/**
 * A learned regression: an intercept, coefficients, and how far above it the history ended.
 *
 * @param level smoothed value of what the regression left at the end
 */
record LinearPath(CalendarDesign design, double intercept, double[] coefficients, int known, double level) {

    double[] ahead(int steps) {
        var path = new double[steps];
        for (int step = 0; step < steps; step++) {
            path[step] = level + at(design.row(known + step, known));
        }
        return path;
    }

    double at(double[] row) {
        double sum = intercept;
        for (int j = 0; j < coefficients.length; j++) {
            sum += coefficients[j] * row[j];
        }
        return sum;
    }
}
