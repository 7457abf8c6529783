package vn.wardcast.models.baseline;

import java.util.Arrays;
import vn.wardcast.models.method.Method;

/** Continues the straight line from the first value to the last. */
public final class Drift implements Method {

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public int needs(int season) {
        return 2;
    }

    @Override
    public Extension fit(double[] history, int season) {
        double last = history[history.length - 1];
        return new Line(last, (last - history[0]) / (history.length - 1));
    }

    private record Line(double last, double slope) implements Extension {
        @Override
        public double[] ahead(int steps) {
            var path = new double[steps];
            Arrays.setAll(path, step -> last + slope * (step + 1));
            return path;
        }

        @Override
        public Extension relearn(double[] shorter) {
            return new Drift().fit(shorter, 1);
        }
    }
}
