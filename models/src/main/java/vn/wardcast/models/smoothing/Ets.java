package vn.wardcast.models.smoothing;

import java.util.Arrays;
import java.util.Comparator;
import vn.wardcast.models.method.Method;

/** Exponential smoothing: every admissible form is estimated by maximum likelihood, the corrected AIC chooses. */
public final class Ets implements Method {

    private static final int CALLS = 300;
    private static final int RELEARNING_CALLS = 120;
    /** Longer seasons (weeks of the year) cost more states than a history can pay for. */
    private static final int LONGEST_SEASON = 24;

    @Override
    public String name() {
        return "ets";
    }

    @Override
    public int needs(int season) {
        return season == 1 ? 5 : 2 * season + 1;
    }

    @Override
    public Extension fit(double[] history, int season) {
        boolean positive = Arrays.stream(history).allMatch(value -> value > 0);
        int used = season <= LONGEST_SEASON ? season : 1;
        var best = EtsForm.candidates(positive, used > 1).stream()
                .map(form -> EtsFit.estimate(form, history, used, null, CALLS))
                .min(Comparator.comparingDouble(EtsFit::aicc))
                .orElseThrow();
        return new Fitted(best, used);
    }

    private record Fitted(EtsFit fit, int season) implements Extension {
        @Override
        public double[] ahead(int steps) {
            return fit.filter().copy().ahead(fit.parameters(), steps);
        }

        /** Keeps the form; weights and first states are estimated again, from the weights found. */
        @Override
        public Extension relearn(double[] shorter) {
            int used = shorter.length > 2 * season ? season : 1;
            if (used != season) {
                return new Ets().fit(shorter, 1);
            }
            return new Fitted(EtsFit.estimate(fit.form(), shorter, season, fit.weights(), RELEARNING_CALLS), season);
        }

        @Override
        public String toString() {
            return fit.form().toString();
        }
    }
}
