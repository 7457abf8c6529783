package vn.wardcast.models.theta;

import java.util.Arrays;
import vn.wardcast.models.numeric.NelderMead;

/** Finds level, smoothing and theta with the smallest squared one-step errors. */
final class ThetaSearch {

    private static final double STANDARD_THETA = 2;
    /** Theta enters as 1/theta: beyond this the trend counts fully and larger values change nothing. */
    private static final double LARGEST_THETA = 1e3;

    private static final double LEAST_ALPHA = 0.1;
    private static final double LARGEST_ALPHA = 0.99;
    private static final int MAX_CALLS = 400;
    private static final double TOLERANCE = 1e-7;

    private ThetaSearch() {}

    static double[] best(ThetaFilter filter, double[] values, ThetaMethod.Kind kind) {
        double reach = Arrays.stream(values).map(Math::abs).max().orElse(1) * 10 + 1e-9;
        double stride = Math.max(reach * 1e-3, Math.abs(values[0]) * 0.1);
        // theta is searched as its logarithm, which treats 1..2 and 100..200 alike
        boolean free = kind.isFree();
        double logTheta = Math.log(STANDARD_THETA);
        var box = new NelderMead.Box(
                new double[] {values[0] / 2, 0.5, logTheta},
                new double[] {-reach, LEAST_ALPHA, free ? 0 : logTheta},
                new double[] {reach, LARGEST_ALPHA, free ? Math.log(LARGEST_THETA) : logTheta},
                new double[] {stride, 0.2, free ? 0.5 : 0});
        return NelderMead.minimise(filter::squaredErrors, box, MAX_CALLS, TOLERANCE);
    }
}
