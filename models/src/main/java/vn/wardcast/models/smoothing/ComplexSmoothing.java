package vn.wardcast.models.smoothing;

import java.util.List;
import vn.wardcast.models.method.Method;

/** Complex exponential smoothing: one of its forms, or all of them weighed by their corrected AIC. */
public final class ComplexSmoothing implements Method {

    private static final int CALLS = 300;
    private static final int RELEARNING_CALLS = 80;

    private final String name;
    private final List<CesForm> forms;

    private ComplexSmoothing(String name, CesForm... forms) {
        this.name = name;
        this.forms = List.of(forms);
    }

    /** All forms. */
    public static ComplexSmoothing averaged() {
        return new ComplexSmoothing("ces", CesForm.values());
    }

    /** Each phase of the season smoothed for itself. */
    public static ComplexSmoothing simple() {
        return new ComplexSmoothing("ces_simple", CesForm.SIMPLE);
    }

    /** A complex level and a complex season. */
    public static ComplexSmoothing full() {
        return new ComplexSmoothing("ces_full", CesForm.FULL);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int needs(int season) {
        return season == 1 ? 7 : 2 * season + 1;
    }

    @Override
    public Extension fit(double[] history, int season) {
        boolean seasonal = season > 1 && history.length > 2 * season;
        List<CesFit> fits = (seasonal ? forms : List.of(CesForm.NONE))
                .stream()
                        .map(form -> CesFit.estimate(form, history, season, null, CALLS))
                        .toList();
        double[] weights = InformationWeights.GENTLE.of(
                fits.stream().mapToDouble(CesFit::aicc).toArray());
        return new WeightedAverage(fits.stream().<Extension>map(Fitted::new).toList(), weights);
    }

    private record Fitted(CesFit fit) implements Extension {
        @Override
        public double[] ahead(int steps) {
            return fit.ahead(steps);
        }

        @Override
        public Extension relearn(double[] shorter) {
            boolean seasonless = shorter.length <= 2 * fit.season();
            return seasonless
                    ? averaged().fit(shorter, 1)
                    : new Fitted(CesFit.estimate(fit.form(), shorter, fit.season(), fit.weights(), RELEARNING_CALLS));
        }

        @Override
        public String toString() {
            return "CES(" + fit.form() + ")";
        }
    }
}
