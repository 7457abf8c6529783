package vn.wardcast.models.theta;

import java.util.Arrays;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.seasonal.SeasonalPattern;

/**
 * Theta models in the state-space form of Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016): a smoothed level
 * plus a share of the linear trend, on values whose seasonal pattern is removed when a test sees one.
 */
public final class ThetaMethod implements Method {

    /** What is estimated and what is given. */
    public enum Kind {
        /** Theta is 2 and the trend is that of the whole history: the method that won the M3 competition. */
        STANDARD("theta"),
        /** Theta is estimated. */
        OPTIMISED("optimised_theta"),
        /** Theta is estimated and the trend is updated with every value. */
        DYNAMIC("dynamic_theta"),
        /** As dynamic, on logarithms: growth in percent. Values at or below zero are taken as they are. */
        LOGARITHMIC("log_theta");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private final Kind kind;

    public ThetaMethod(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind.label;
    }

    @Override
    public int needs(int season) {
        return season == 1 ? 4 : 2 * season + 1;
    }

    @Override
    public Extension fit(double[] history, int season) {
        boolean logs = kind == Kind.LOGARITHMIC && Arrays.stream(history).allMatch(value -> value > 0);
        double[] values = logs ? Arrays.stream(history).map(Math::log).toArray() : history;
        var pattern = SeasonalPattern.isSeen(values, season)
                ? SeasonalPattern.multiplicativeIfPossible(values, season)
                : SeasonalPattern.none();
        double[] adjusted = pattern.removedFrom(values);
        boolean moving = kind == Kind.DYNAMIC || kind == Kind.LOGARITHMIC;
        var filter = new ThetaFilter(adjusted, moving);
        double[] best = ThetaSearch.best(filter, adjusted, kind);
        return new Fitted(this, season, pattern, filter, best, logs);
    }

    private record Fitted(
            ThetaMethod method,
            int season,
            SeasonalPattern pattern,
            ThetaFilter filter,
            double[] parameters,
            boolean logs)
            implements Extension {
        @Override
        public double[] ahead(int steps) {
            double[] path = pattern.addedTo(filter.ahead(parameters, steps), filter.length());
            return logs ? Arrays.stream(path).map(Math::exp).toArray() : path;
        }

        @Override
        public Extension relearn(double[] shorter) {
            return method.fit(shorter, season);
        }

        @Override
        public String toString() {
            return method.name() + Arrays.toString(parameters);
        }
    }
}
