package vn.wardcast.benchmarks.learning;

import java.util.function.ToDoubleFunction;

/**
 * Walks downhill along one axis after the other, with strides that grow after a success and shrink after a failure (Hooke and
 * Jeeves, 1961, without their pattern move). Slow and steady: for functions with some dozen parameters and kinks.
 */
final class CompassSearch {

    private static final double GROW = 1.5;
    private static final double SHRINK = 0.5;

    private CompassSearch() {}

    /** @param stride first stride of each axis; an axis with stride zero stays where it is */
    static double[] minimise(ToDoubleFunction<double[]> function, double[] start, double[] stride, int sweeps) {
        double[] point = start.clone();
        double[] steps = stride.clone();
        double best = function.applyAsDouble(point);
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int axis = 0; axis < point.length; axis++) {
                if (steps[axis] != 0) {
                    double before = point[axis];
                    double here = best;
                    point[axis] = before + steps[axis];
                    best = function.applyAsDouble(point);
                    if (best >= here) {
                        point[axis] = before - steps[axis];
                        best = function.applyAsDouble(point);
                        steps[axis] = -steps[axis];
                    }
                    boolean better = best < here;
                    steps[axis] *= better ? GROW : SHRINK;
                    point[axis] = better ? point[axis] : before;
                    best = better ? best : here;
                }
            }
        }
        return point;
    }
}
