package vn.wardcast.models.smoothing;

import java.util.Arrays;
import vn.wardcast.models.seasonal.SeasonalPattern;

/**
 * Runs complex exponential smoothing (Svetunkov, Kourentzes and Ord, 2022) over a history: the level is a complex number
 * whose imaginary part carries what the recent errors say about the future, so that trend and level need not be told apart.
 * Belongs to one thread.
 */
final class CesFilter {

    /** The imaginary part starts near the real one; the recursion soon forgets it. */
    private static final double FIRST_IMAGINARY = 1 / 1.1;

    private final double[] values;
    private final CesForm form;
    private final double firstLevel;
    private final double[] firstReal;
    private final double[] real;
    private final double[] imaginary;
    private double level;
    private double potential;

    CesFilter(double[] values, CesForm form, int season) {
        this.values = values;
        this.form = form;
        int early = Math.min(values.length, Math.max(10, season));
        this.firstLevel = form == CesForm.SIMPLE
                ? 0
                : Arrays.stream(values, 0, early).average().orElse(0);
        this.firstReal = firstSeasonals(values, form, season);
        this.real = new double[firstReal.length];
        this.imaginary = new double[firstReal.length];
    }

    private static double[] firstSeasonals(double[] values, CesForm form, int season) {
        return switch (form) {
            case NONE -> new double[1];
            case SIMPLE -> Arrays.copyOf(values, season);
            case PARTIAL, FULL -> SeasonalPattern.additive(values, season).indices();
        };
    }

    /** Mean squared one-step error. */
    double squaredErrors(double[] weights) {
        begin();
        double squares = 0;
        for (int t = 0; t < values.length; t++) {
            double error = values[t] - expected(t);
            squares += error * error;
            update(t, error, weights);
        }
        return squares / values.length;
    }

    double[] ahead(double[] weights, int steps) {
        squaredErrors(weights);
        var path = new double[steps];
        for (int step = 0; step < steps; step++) {
            path[step] = expected(values.length + step);
            update(values.length + step, 0, weights);
        }
        return path;
    }

    private void begin() {
        level = firstLevel;
        potential = firstLevel * FIRST_IMAGINARY;
        for (int phase = 0; phase < real.length; phase++) {
            real[phase] = firstReal[phase];
            imaginary[phase] = firstReal[phase] * FIRST_IMAGINARY;
        }
    }

    private double expected(int t) {
        return level + real[t % real.length];
    }

    private void update(int t, double error, double[] weights) {
        if (form == CesForm.SIMPLE) {
            turn(t % real.length, error, weights[0], weights[1]);
            return;
        }
        double before = level;
        level += (weights[1] - 1) * potential + (weights[0] - weights[1]) * error;
        potential = before + (1 - weights[0]) * potential + (weights[0] + weights[1]) * error;
        if (form == CesForm.PARTIAL) {
            real[t % real.length] += weights[2] * error;
        } else if (form == CesForm.FULL) {
            turn(t % real.length, error, weights[2], weights[3]);
        }
    }

    private void turn(int phase, double error, double first, double second) {
        double before = real[phase];
        real[phase] += (second - 1) * imaginary[phase] + (first - second) * error;
        imaginary[phase] = before + (1 - first) * imaginary[phase] + (first + second) * error;
    }
}
