package vn.wardcast.models.regression;

import java.util.Map;
import vn.wardcast.models.method.Method;

/**
 * The part of one member in what its group has learned, so that intervals come about as everywhere else: a shorter history
 * is answered by what the group knew when the history was so short.
 *
 * @param end position of the member's last value
 * @param outlooks by position
 */
record SharedMethod(String name, int end, Map<Integer, Outlook> outlooks) implements Method {

    @Override
    public int needs(int season) {
        return fewest(season);
    }

    static int fewest(int season) {
        return season == 1 ? 3 : 2 * season + 1;
    }

    @Override
    public Extension fit(double[] history, int season) {
        return new AtPosition(this, end, history.length);
    }

    private record AtPosition(SharedMethod method, int position, int length) implements Extension {
        @Override
        public double[] ahead(int steps) {
            return method.outlooks().get(position).ahead(steps);
        }

        @Override
        public Extension relearn(double[] shorter) {
            return new AtPosition(method, position - (length - shorter.length), shorter.length);
        }
    }
}
