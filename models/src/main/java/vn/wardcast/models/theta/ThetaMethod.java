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
        DYNAMIC("dynamic_theta");

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
        var pattern = SeasonalPattern.isSeen(history, season)
                ? SeasonalPattern.multiplicativeIfPossible(history, season)
                : SeasonalPattern.none();
        double[] adjusted = pattern.removedFrom(history);
        var filter = new ThetaFilter(adjusted, kind == Kind.DYNAMIC);
        double[] best = ThetaSearch.best(filter, adjusted, kind);
        return new Fitted(this, season, pattern, filter, best, history.length);
    }

    private record Fitted(
            ThetaMethod method,
            int season,
            SeasonalPattern pattern,
            ThetaFilter filter,
            double[] parameters,
            int length)
            implements Extension {
        @Override
        public double[] ahead(int steps) {
            return pattern.addedTo(filter.ahead(parameters, steps), length);
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
