package vn.wardcast.models.interval;

/**
 * How far from the forecast the truth tends to fall, in the units of the history.
 *
 * @param oneStep mean absolute error one step ahead
 * @param growth it grows like horizon to this power, 0 or more
 * @param tails quantiles of errors in units of the mean absolute error
 */
public record Spread(double oneStep, double growth, Tails tails) {

    /** Distance of the lower bound from the forecast; {@code step} counts from 0. */
    public double below(int step, int level) {
        return tails.below(level) * at(step);
    }

    /** Distance of the upper bound from the forecast; {@code step} counts from 0. */
    public double above(int step, int level) {
        return tails.above(level) * at(step);
    }

    /** Mean absolute error expected {@code step + 1} steps ahead. */
    public double at(int step) {
        return oneStep * Math.pow(step + 1, growth);
    }
}
