package vn.wardcast.models.arima;

import java.util.Arrays;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.seasonal.Adjusted;

/** Automatic ARIMA */
public final class Arima implements Method {

    private static final int LONGEST_SEASON = 24;
    private static final int RELEARNING_ROUNDS = 3;
    private static final double[][] NO_REGRESSORS = {};

    @Override
    public String name() {
        return "arima";
    }

    @Override
    public int needs(int season) {
        return season == 1 ? 5 : 2 * season + 1;
    }

    @Override
    public Extension fit(double[] history, int season) {
        if (season > LONGEST_SEASON) {
            return new Adjusted(name(), this).fit(history, season);
        }
        boolean logs =
                Boolean.getBoolean("arima.logs") && Arrays.stream(history).allMatch(value -> value > 0);
        double[] values = logs ? Arrays.stream(history).map(Math::log).toArray() : history;
        var fit = StepwiseSearch.best(differences(values, season), values, NO_REGRESSORS);
        return new Fitted(fit, values, logs);
    }

    static ArimaOrder differences(double[] values, int season) {
        int seasonal = DifferenceTests.seasonal(values, season);
        double[] left = seasonal > 0 ? Differencing.differences(values, season) : values;
        var order = ArimaOrder.of(0, DifferenceTests.plain(left), 0);
        return season == 1 ? order : order.withSeason(season, 0, seasonal, 0);
    }

    private record Fitted(ArimaFit fit, double[] values, boolean logs) implements Extension {
        @Override
        public double[] ahead(int steps) {
            double[] path = fit.ahead(values, NO_REGRESSORS, steps);
            return logs ? Arrays.stream(path).map(Math::exp).toArray() : path;
        }

        @Override
        public Extension relearn(double[] shorter) {
            double[] known = logs ? Arrays.stream(shorter).map(Math::log).toArray() : shorter;
            return new Fitted(StepwiseSearch.polish(fit, known, NO_REGRESSORS, RELEARNING_ROUNDS), known, logs);
        }

        @Override
        public String toString() {
            return fit.order() + (logs ? " of logarithms" : "");
        }
    }
}
