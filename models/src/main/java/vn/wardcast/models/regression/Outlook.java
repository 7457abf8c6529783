package vn.wardcast.models.regression;

import java.util.Arrays;
import vn.wardcast.models.regression.Learner.Rule;
import vn.wardcast.models.seasonal.SeasonalPattern;

/**
 * What is expected of one member from some position on.
 *
 * @param levels seasonally adjusted, one per step; later steps stay at the last
 * @param length values known before the first step
 */
record Outlook(double[] levels, SeasonalPattern pattern, int length) {

    static Outlook of(Member member, Lesson lesson, Rule rule, int horizon) {
        var trace = lesson.trace(member);
        double[] row = lesson.last(member, trace);
        int known = trace.levels().length;
        var levels = new double[horizon];
        for (int step = 1; step <= horizon; step++) {
            double change = trace.scale() > 0 ? Lesson.held(rule.change(row, step), step) : 0;
            levels[step - 1] = trace.scale() * (trace.levels()[known - 1] + change);
        }
        return new Outlook(levels, trace.pattern(), known);
    }

    double[] ahead(int steps) {
        double[] path = Arrays.copyOf(levels, steps);
        Arrays.fill(path, Math.min(steps, levels.length), steps, levels[levels.length - 1]);
        return pattern.addedTo(path, length);
    }
}
