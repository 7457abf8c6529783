package vn.wardcast.models.arima;

import java.util.Arrays;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.numeric.NelderMead;

/**
 * The airline model of Box and Jenkins (1970), ARIMA(0,1,1)(0,1,1), on logarithms where all values are above zero. Without
 * a season it is ARIMA(1,1,1) with drift. Estimated by conditional least squares.
 */
public final class Airline implements Method {

    private static final int CALLS = 150;
    private static final double TOLERANCE = 1e-6;

    @Override
    public String name() {
        return "airline";
    }

    @Override
    public int needs(int season) {
        return season == 1 ? 8 : 2 * season + 5;
    }

    @Override
    public Extension fit(double[] history, int season) {
        boolean logs = Arrays.stream(history).allMatch(value -> value > 0);
        double[] values = logs ? Arrays.stream(history).map(Math::log).toArray() : history;
        var filter = season > 1 && values.length > 2 * season
                ? new AirlineFilter(values, season)
                : new DifferenceFilter(values);
        double[] best = NelderMead.minimise(filter::squaredErrors, filter.box(), CALLS, TOLERANCE);
        return new Fitted(this, season, filter, best, logs);
    }

    private record Fitted(Airline method, int season, ArimaFilter filter, double[] weights, boolean logs)
            implements Extension {
        @Override
        public double[] ahead(int steps) {
            double[] path = filter.ahead(weights, steps);
            return logs ? Arrays.stream(path).map(Math::exp).toArray() : path;
        }

        @Override
        public Extension relearn(double[] shorter) {
            return method.fit(shorter, season);
        }
    }
}
