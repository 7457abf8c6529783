package vn.wardcast.models.cohort;

import java.util.Arrays;
import java.util.stream.IntStream;
import vn.wardcast.models.cohort.GradeRule.FromPast;

/** Simple exponential smoothing of the pupils of one grade, missing years skipped. */
final class Smoothed {

    /** Much of every surprise stays: new schools and new houses last longer than a year. */
    static final double WEIGHT = 0.4;

    /** Where one year alone is known, a year to come is supposed to differ by this much. */
    private static final double UNKNOWN = 0.1;

    private Smoothed() {}

    static FromPast of(double[] pupils, int window) {
        var known = Arrays.stream(pupils).filter(value -> !Double.isNaN(value)).toArray();
        double level = known[0];
        var surprises = new double[known.length - 1];
        for (int i = 1; i < known.length; i++) {
            surprises[i - 1] = Math.log(Math.max(0.5, known[i]) / Math.max(0.5, level));
            level += WEIGHT * (known[i] - level);
        }
        return new FromPast(
                level, surprises.length == 0 ? new double[] {-UNKNOWN, UNKNOWN} : latest(surprises, window));
    }

    private static double[] latest(double[] surprises, int window) {
        return IntStream.iterate(surprises.length - 1, i -> i >= 0, i -> i - 1)
                .limit(window)
                .mapToDouble(i -> surprises[i])
                .toArray();
    }
}
