package vn.wardcast.models.smoothing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.smoothing.EtsForm.Trend;

/**
 * Exponential smoothing: every admissible form is estimated by maximum likelihood, the corrected AIC chooses one or weighs
 * them all. Weighing is more accurate, since a few AIC points say little about which form will forecast well.
 */
public final class Ets implements Method {

    private static final int CALLS = 300;
    private static final int RELEARNING_CALLS = 80;
    /** Longer seasons (weeks of the year) cost more states than a history can pay for. */
    private static final int LONGEST_SEASON = 24;

    private final String name;
    private final Set<Trend> trends;
    private final InformationWeights weighing;

    private Ets(String name, Set<Trend> trends, InformationWeights weighing) {
        this.name = name;
        this.trends = trends;
        this.weighing = weighing;
    }

    /** The one form with the smallest corrected AIC. */
    public static Ets best() {
        return new Ets("ets", EnumSet.allOf(Trend.class), InformationWeights.WINNER);
    }

    /** All forms without a trend. */
    public static Ets level() {
        return new Ets("ets_level", EnumSet.of(Trend.NONE), InformationWeights.GENTLE);
    }

    /** All forms with a lasting trend. */
    public static Ets trend() {
        return new Ets("ets_trend", EnumSet.of(Trend.ADDITIVE), InformationWeights.GENTLE);
    }

    /** All forms whose trend fades. */
    public static Ets damped() {
        return new Ets("ets_damped", EnumSet.of(Trend.DAMPED), InformationWeights.GENTLE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int needs(int season) {
        return season == 1 ? 5 : 2 * season + 1;
    }

    @Override
    public Extension fit(double[] history, int season) {
        boolean positive = Arrays.stream(history).allMatch(value -> value > 0);
        int used = season <= LONGEST_SEASON && history.length > 2 * season ? season : 1;
        List<EtsFit> fits = EtsForm.candidates(positive, used > 1).stream()
                .filter(form -> trends.contains(form.trend()))
                .map(form -> EtsFit.estimate(form, history, used, null, CALLS))
                .toList();
        return average(fits, used);
    }

    private Extension average(List<EtsFit> fits, int season) {
        double[] weights = weighing.of(fits.stream().mapToDouble(EtsFit::aicc).toArray());
        return new WeightedAverage(
                fits.stream().<Extension>map(fit -> new Fitted(fit, season)).toList(), weights);
    }

    /** Keeps its form; weights and first states are estimated again, from the weights found. */
    private record Fitted(EtsFit fit, int season) implements Extension {
        @Override
        public double[] ahead(int steps) {
            return fit.filter().copy().ahead(fit.parameters(), steps);
        }

        @Override
        public Extension relearn(double[] shorter) {
            boolean seasonless = shorter.length <= 2 * season;
            var form = seasonless ? fit.form().withoutSeason() : fit.form();
            return new Fitted(
                    EtsFit.estimate(form, shorter, seasonless ? 1 : season, fit.weights(), RELEARNING_CALLS), season);
        }

        @Override
        public String toString() {
            return fit.form().toString();
        }
    }
}
