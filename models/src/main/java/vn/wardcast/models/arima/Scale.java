package vn.wardcast.models.arima;

import java.util.Arrays;

/** Whether a model is fitted to the values or to their logarithms, where swings grow with the level. */
enum Scale {
    VALUES,
    LOGARITHMS;

    /** With fewer steps in a season histories are short, and logarithms made rolling forecasts worse. */
    private static final int LEAST_SEASON = 7;

    private static final double MARGIN = 6;
    private static final int ROUNDS = 10;
    private static final double[][] NO_REGRESSORS = {};

    /**
     * Logarithms where the airline model of Box and Jenkins (1970) finds them clearly more likely. The density of a value is
     * that of its logarithm divided by the value, which puts both on one footing.
     */
    static Scale of(double[] history, int season) {
        boolean possible = season >= LEAST_SEASON
                && history.length > 2 * season + 3
                && Arrays.stream(history).allMatch(value -> value > 0);
        if (!possible) {
            return VALUES;
        }
        double[] logarithms = LOGARITHMS.of(history);
        double density = 2 * Arrays.stream(logarithms).skip(season + 1).sum();
        return deviance(logarithms, season) + density + MARGIN < deviance(history, season) ? LOGARITHMS : VALUES;
    }

    double[] of(double[] values) {
        return this == VALUES ? values : Arrays.stream(values).map(Math::log).toArray();
    }

    double[] back(double[] path) {
        return this == VALUES ? path : Arrays.stream(path).map(Math::exp).toArray();
    }

    private static double deviance(double[] values, int season) {
        var airline = ArimaOrder.of(0, 1, 1).withSeason(season, 0, 1, 1);
        var problem = new ArimaProblem(airline, values, NO_REGRESSORS);
        double[] found = problem.conditionalSearch(ArimaProblem.ignorantStart(airline), ROUNDS);
        return problem.deviance(found);
    }
}
