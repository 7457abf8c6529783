package vn.wardcast.models.arima;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.wardcast.models.method.Method;

/**
 * Linear regression on regressors known into the future, whose errors follow an ARIMA model (Box and Tiao, 1975). Effects
 * and ARMA weights maximise one exact likelihood together: for given weights, generalised least squares on the differenced
 * and whitened columns gives the effects. Differences are chosen on what ordinary least squares leaves, orders by the
 * stepwise search of {@link Arima}.
 *
 * <p>Effects are added and stay the same throughout; give logarithms where they are shares of the level. A regressor that
 * moves like a trend or a season is told apart from them by its changes only, and its standard error shows how badly. One
 * that differencing wipes out, or that repeats others, gets the effect zero. The history must not be longer than the past
 * entries of the regressors, and forecasts end where they end.
 */
public final class RegressionWithArimaErrors implements Method {

    private static final int RELEARNING_ROUNDS = 3;

    private final KnownRegressors regressors;

    public RegressionWithArimaErrors(KnownRegressors regressors) {
        this.regressors = regressors;
    }

    /**
     * What one more unit of a regressor adds, in units of the values.
     *
     * @param error standard error of {@code size}; 0 where the regressor could not be used
     */
    public record Effect(double size, double error) {}

    @Override
    public String name() {
        return "arima_regression";
    }

    @Override
    public int needs(int season) {
        return (season == 1 ? 5 : 2 * season + 1) + 2 * regressors.count();
    }

    /** @param history ends with the value beside the last past entry of the regressors */
    @Override
    public Fitted fit(double[] history, int season) {
        return fit(regressors.known() - history.length, history, season);
    }

    private Fitted fit(int first, double[] history, int season) {
        double[][] columns = regressors.rows(first, history.length);
        var differences = DifferenceTests.order(unexplained(history, columns), season);
        var fit = StepwiseSearch.best(differences, history, columns, 1).get(0);
        return new Fitted(this, first, fit, history);
    }

    private static double[] unexplained(double[] history, double[][] columns) {
        var ordinary = new Projection(history.length, columns.length + 1);
        Arrays.fill(ordinary.column(0), 1);
        for (int j = 0; j < columns.length; j++) {
            System.arraycopy(columns[j], 0, ordinary.column(j + 1), 0, history.length);
        }
        ordinary.prepare();
        double[] left = history.clone();
        ordinary.takeFrom(left);
        return left;
    }

    /** A regression with its estimates. */
    public static final class Fitted implements Extension {

        private final RegressionWithArimaErrors method;
        private final int first;
        private final ArimaFit fit;
        private final double[] history;

        private Fitted(RegressionWithArimaErrors method, int first, ArimaFit fit, double[] history) {
            this.method = method;
            this.first = first;
            this.fit = fit;
            this.history = history;
        }

        /** The order of the errors. */
        public ArimaOrder order() {
            return fit.order();
        }

        /** One for each regressor, in their order. */
        public List<Effect> effects() {
            var effects = new ArrayList<Effect>();
            for (int j = order().constant() ? 1 : 0; j < fit.coefficients().length; j++) {
                effects.add(new Effect(fit.coefficients()[j], fit.errors()[j]));
            }
            return List.copyOf(effects);
        }

        /** @throws IllegalArgumentException when the regressors are not known for so many steps */
        @Override
        public double[] ahead(int steps) {
            return fit.ahead(history, method.regressors.rows(first, history.length + steps), steps);
        }

        @Override
        public Fitted relearn(double[] shorter) {
            if (shorter.length < method.needs(order().season())) {
                return method.fit(first, shorter, 1);
            }
            double[][] columns = method.regressors.rows(first, shorter.length);
            return new Fitted(method, first, fit.again(shorter, columns, RELEARNING_ROUNDS), shorter);
        }
    }
}
