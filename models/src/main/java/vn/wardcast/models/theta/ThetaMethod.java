package vn.wardcast.models.theta;

import java.util.Arrays;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.seasonal.SeasonalPattern;

/**
 * Theta models in the state-space form of Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016): a smoothed level
 * plus a share of the linear trend, on values whose seasonal pattern is removed when a test sees one.
 *
 * <p>Assumes one level that moves and one slow trend, and a season that does not change. Fails after a jump of the level
 * (the dynamic kind forgets it sooner) and where the trend has turned, since half of the old one lives on; logarithms
 * promise growth in percent for ever.
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
        LOGARITHMIC("log_theta"),
        /**
         * As standard, on the Box-Cox scale on which the seasonally adjusted history is most nearly a straight line: the best
         * single model of the M4 competition (Legaki and Koutsouri; Makridakis, Spiliotis and Assimakopoulos, 2020). Values
         * at or below zero are taken as they are.
         */
        BOX_COX("boxcox_theta");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Whether the trend is updated with every value. */
        private boolean isMoving() {
            return this == DYNAMIC || this == LOGARITHMIC;
        }

        /** Whether theta is searched for; else it is 2. */
        boolean isFree() {
            return this != STANDARD && this != BOX_COX;
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
        var outer = logs ? BoxCox.LOGARITHM : BoxCox.NONE;
        double[] values = outer.of(history);
        var pattern = SeasonalPattern.isSeen(values, season)
                ? SeasonalPattern.multiplicativeIfPossible(values, season)
                : SeasonalPattern.none();
        double[] adjusted = pattern.removedFrom(values);
        var inner = kind == Kind.BOX_COX ? BoxCox.likeliest(adjusted) : BoxCox.NONE;
        double[] smoothed = inner.of(adjusted);
        var filter = new ThetaFilter(smoothed, kind.isMoving());
        return new Fitted(this, season, outer, pattern, inner, filter, ThetaSearch.best(filter, smoothed, kind));
    }

    private record Fitted(
            ThetaMethod method,
            int season,
            BoxCox outer,
            SeasonalPattern pattern,
            BoxCox inner,
            ThetaFilter filter,
            double[] parameters)
            implements Extension {
        @Override
        public double[] ahead(int steps) {
            double[] adjusted = inner.back(filter.ahead(parameters, steps));
            return outer.back(pattern.addedTo(adjusted, filter.length()));
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
