package vn.wardcast.models.interval;

import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.method.Rolling;

/**
 * What one history shows about how wrong its forecasts will be; logarithms of amounts in the units of the history.
 *
 * @param step mean change from value to value
 * @param season mean change from season to season
 * @param size mean absolute value
 * @param own mean absolute error from rolling origins, each divided by the growth usual at its horizon
 * @param origins how many rolling origins {@code own} comes from
 * @param length values of the history
 * @param profile mean absolute error at 1, 2, ... steps in units of {@code own}; shorter than asked where origins are few
 */
public record Evidence(double step, double season, double size, double own, int origins, int length, double[] profile) {

    /** A change of this share of the level per step is supposed once, so that no history looks certain. */
    private static final double SUPPOSED_CHANGE = 0.15;
    /** No error is taken to be smaller than this share of the level. */
    private static final double LEAST_SHARE = 1e-4;
    /** A single error beyond so many usual ones says nothing about how errors grow. */
    private static final double LARGEST_SHARE = 10;

    /** Of a history of zeros nothing is known: all amounts are zero, their logarithms minus infinity. */
    static Evidence of(Rolling rolling, double pooling) {
        var whole = rolling.history();
        var history = whole.recent(Method.usualLength(whole.season()));
        double size = meanSize(history);
        double least = LEAST_SHARE * size;
        double own = ownError(rolling, pooling) + least;
        return new Evidence(
                Math.log(meanChange(history, 1, size) + least),
                Math.log(meanChange(history, history.season(), size) + least),
                Math.log(size),
                Math.log(own),
                rolling.origins(),
                history.length(),
                profile(rolling, own));
    }

    boolean isSilent() {
        return size == Double.NEGATIVE_INFINITY;
    }

    /** Logarithm of how much larger the errors of rolling origins are than the changes of the values. */
    double surprise() {
        return own - (step + season) / 2;
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

    private static double[] profile(Rolling rolling, double own) {
        int longest = 0;
        for (double[] path : rolling.paths()) {
            longest = Math.max(longest, path.length);
        }
        var profile = new double[own > 0 ? longest : 0];
        for (int step = 0; step < profile.length; step++) {
            profile[step] = meanAt(rolling, step, own);
        }
        return profile;
    }

    private static double meanAt(Rolling rolling, int step, double own) {
        double sum = 0;
        int errors = 0;
        for (int origin = 0; origin < rolling.origins(); origin++) {
            if (step < rolling.paths()[origin].length) {
                double error = Math.abs(rolling.error(origin, step)) / own;
                if (Double.isFinite(error)) {
                    sum += Math.min(LARGEST_SHARE, error);
                    errors++;
                }
            }
        }
        return errors == 0 ? Double.NaN : sum / errors;
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
