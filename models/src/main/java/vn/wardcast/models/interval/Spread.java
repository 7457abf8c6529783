package vn.wardcast.models.interval;

import vn.wardcast.models.Frequency;
import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.method.Rolling;

/**
 * How far from the forecast the truth tends to fall: the mean absolute error one step ahead, and how it grows.
 *
 * <p>Errors from rolling origins, divided by the growth usual at their horizon, are pooled over all horizons; with few
 * origins the error of the naive forecast on the same history stands in, and with a single value a usual share of it
 * (<em>short-histories-borrow</em>).
 */
record Spread(double oneStep, double growth, Tails tails) {

    /** A change of this share of the level per step is supposed once, so that no history looks certain. */
    private static final double SUPPOSED_CHANGE = 0.15;
    /** No error is taken to be smaller than this share of the level. */
    private static final double LEAST_SHARE = 1e-4;

    private static final double USUAL_LENGTH = 40;
    private static final double STEEPEST = 1.2;

    static Spread of(Rolling rolling, Frequency frequency) {
        var calibration = Calibration.of(frequency);
        var whole = rolling.history();
        var history = whole.recent(Method.usualLength(whole.season()));
        double size = meanSize(history);
        if (size == 0) {
            return new Spread(0, calibration.growth(), calibration.tails());
        }
        double least = LEAST_SHARE * size;
        double step = Math.log(meanChange(history, 1, size) + least);
        double season = Math.log(meanChange(history, history.season(), size) + least);
        double own = Math.log(ownError(rolling, calibration.pooling()) + least);
        double trust = trust(rolling, calibration);
        double logSpread = trust * (own + calibration.ownFactor())
                + (1 - trust) * (naive(step, season, size, calibration) + calibration.naiveFactor())
                + calibration.length() * Math.log(history.length() / USUAL_LENGTH);
        double growth = calibration.growth() + calibration.growthByChange() * (season - step);
        return new Spread(Math.exp(logSpread), Math.max(0, Math.min(STEEPEST, growth)), calibration.tails());
    }

    double below(int step, int level) {
        return tails.below(level) * at(step);
    }

    double above(int step, int level) {
        return tails.above(level) * at(step);
    }

    private double at(int step) {
        return oneStep * Math.pow(step + 1, growth);
    }

    private static double trust(Rolling rolling, Calibration calibration) {
        return rolling.origins() / (rolling.origins() + calibration.priorOrigins());
    }

    private static double naive(double step, double season, double size, Calibration calibration) {
        double changes = calibration.stepShare() * step + (1 - calibration.stepShare()) * season;
        return (1 - calibration.sizeShare()) * changes + calibration.sizeShare() * Math.log(size);
    }

    private static double ownError(Rolling rolling, double pooling) {
        double sum = 0;
        int errors = 0;
        for (int origin = 0; origin < rolling.origins(); origin++) {
            for (int step = 0; step < rolling.paths()[origin].length; step++) {
                double error = Math.abs(rolling.error(origin, step));
                if (Double.isFinite(error)) {
                    sum += error / Math.pow(step + 1, pooling);
                    errors++;
                }
            }
        }
        return errors == 0 ? 0 : sum / errors;
    }

    private static double meanChange(History history, int season, double size) {
        double[] values = history.values();
        int lag = values.length > season ? season : 1;
        double sum = SUPPOSED_CHANGE * size;
        for (int t = lag; t < values.length; t++) {
            sum += Math.abs(values[t] - values[t - lag]);
        }
        return sum / (Math.max(0, values.length - lag) + 1);
    }

    private static double meanSize(History history) {
        double sum = 0;
        for (double value : history.values()) {
            sum += Math.abs(value);
        }
        return sum / history.length();
    }
}
