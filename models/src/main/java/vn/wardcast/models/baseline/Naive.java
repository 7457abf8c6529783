package vn.wardcast.models.baseline;

import java.util.Arrays;
import vn.wardcast.models.method.Method;

/** Tomorrow is like today: repeats the last value. The yardstick for series without a season. */
public final class Naive implements Method {

    public static final String NAME = "naive";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int needs(int season) {
        return 1;
    }

    @Override
    public Extension fit(double[] history, int season) {
        return new Last(history[history.length - 1]);
    }

    private record Last(double value) implements Extension {
        @Override
        public double[] ahead(int steps) {
            var path = new double[steps];
            Arrays.fill(path, value);
            return path;
        }

        @Override
        public Extension relearn(double[] shorter) {
            return new Last(shorter[shorter.length - 1]);
        }
    }
}
