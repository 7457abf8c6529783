package vn.wardcast.models.smoothing;

import vn.wardcast.models.numeric.NelderMead;

/** One form of complex exponential smoothing estimated on one history. */
record CesFit(CesForm form, double[] values, int season, double[] weights, double aicc) {

    private static final double[] START = {1.3, 1.0, 0.1, 1.0};
    private static final double[] LOWER = {0.01, 0.01, 0.01, 0.01};
    private static final double[] UPPER = {1.8, 1.9, 1.5, 1.5};
    private static final double TOLERANCE = 1e-6;

    static CesFit estimate(CesForm form, double[] values, int season, double[] start, int calls) {
        var filter = new CesFilter(values, form, season);
        double[] best = NelderMead.minimise(filter::squaredErrors, box(form, start), calls, TOLERANCE);
        double fit = values.length * Math.log(Math.max(filter.squaredErrors(best), 1e-24));
        int k = form.estimated(season);
        int spare = values.length - k - 1;
        double aicc = spare <= 0 ? Double.POSITIVE_INFINITY : fit + 2 * k + 2.0 * k * (k + 1) / spare;
        return new CesFit(form, values, season, best, aicc);
    }

    private static NelderMead.Box box(CesForm form, double[] start) {
        int n = form.weights();
        var first = new double[n];
        var lower = new double[n];
        var upper = new double[n];
        var step = new double[n];
        for (int i = 0; i < n; i++) {
            first[i] = start == null ? START[i] : start[i];
            lower[i] = LOWER[i];
            upper[i] = UPPER[i];
            step[i] = 0.1;
        }
        if (start == null && form == CesForm.FULL) {
            first[2] = 1.3;
        }
        return new NelderMead.Box(first, lower, upper, step);
    }

    double[] ahead(int steps) {
        return new CesFilter(values, form, season).ahead(weights, steps);
    }
}
