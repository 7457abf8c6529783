package vn.wardcast.models.interval;

import vn.wardcast.models.Frequency;
import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Rolling;

/**
 * How far from the forecast the truth tends to fall: the mean absolute error one step ahead, and how it grows.
 *
 * <p>Errors from rolling origins, divided by the growth expected at their horizon, are pooled over all horizons; with few
 * of them the error of the naive forecast on the same history stands in (<em>short-histories-borrow</em>).
 */
record Spread(double oneStep, double growth) {

    static Spread of(Rolling rolling, Frequency frequency) {
        var calibration = Calibration.of(frequency);
        double errors = 0;
        double sum = 0;
        for (int origin = 0; origin < rolling.origins(); origin++) {
            int steps = rolling.paths()[origin].length;
            for (int step = 0; step < steps; step++) {
                double error = Math.abs(rolling.error(origin, step));
                if (!Double.isNaN(error)) {
                    sum += error / Math.pow(step + 1, calibration.growth());
                    errors++;
                }
            }
        }
        // errors from one origin move together: they count as fewer
        double independent = Math.sqrt(errors * Math.max(1, rolling.origins()));
        double naive = calibration.naiveShare() * naiveError(rolling.history(), calibration);
        double own = errors == 0 ? naive : sum / errors;
        double trust = independent / (independent + calibration.priorErrors());
        return new Spread(trust * own + (1 - trust) * naive, calibration.growth());
    }

    double at(int step) {
        return oneStep * Math.pow(step + 1, growth);
    }

    /** Mean change over a season; blended with a usual share of the level, so that no history looks certain. */
    private static double naiveError(History history, Calibration calibration) {
        int lag = history.length() > 2 * history.season() ? history.season() : 1;
        double[] values = history.values();
        double change = 0;
        double size = 0;
        for (int i = 0; i < values.length; i++) {
            change += i < lag ? 0 : Math.abs(values[i] - values[i - lag]);
            size += Math.abs(values[i]) / values.length;
        }
        int pairs = Math.max(0, values.length - lag);
        double prior = calibration.changeShare() * size;
        return (change + calibration.priorErrors() * prior) / (pairs + calibration.priorErrors());
    }
}
