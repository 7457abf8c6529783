package vn.wardcast.models.interval;

import java.util.List;
import vn.wardcast.models.Interval;
import vn.wardcast.models.Levels;

/** Turns means and a spread into intervals that never cross and never narrow with the horizon. */
final class Bands {

    private Bands() {}

    static List<Interval> around(double[] mean, Spread spread, Levels levels, double floor) {
        return levels.percents().stream()
                .map(level -> band(mean, spread, level, floor))
                .toList();
    }

    private static Interval band(double[] mean, Spread spread, int level, double floor) {
        var lower = new double[mean.length];
        var upper = new double[mean.length];
        for (int step = 0; step < mean.length; step++) {
            lower[step] = Math.max(floor, mean[step] - spread.below(step, level));
            upper[step] = mean[step] + spread.above(step, level);
        }
        return new Interval(level, lower, upper);
    }
}
