package vn.wardcast.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Published scores that show whether data and formulas are right: off by more than rounding, nothing else counts. */
final class SelfCheck {

    private static final String MODEL = "seasonal_naive";
    private static final double TOLERANCE = 1e-4;

    private static final Map<String, Double> PUBLISHED_MASE = Map.of(
            "m1_monthly", 1.3144,
            "m1_quarterly", 2.0776,
            "m1_yearly", 4.8931,
            "m3_monthly", 1.1521,
            "m3_quarterly", 1.4285,
            "m3_yearly", 3.3108);

    private SelfCheck() {}

    /** What has to be measured for it. */
    static List<String> models(String set) {
        return PUBLISHED_MASE.containsKey(set) ? List.of(MODEL) : List.of();
    }

    static List<String> faults(String set, Map<String, Answers> answers) {
        if (!PUBLISHED_MASE.containsKey(set)) {
            return List.of();
        }
        return faults(set, answers.get(MODEL).score().mase());
    }

    static List<String> faults(String set, double mase) {
        double published = PUBLISHED_MASE.get(set);
        boolean right = Math.abs(mase - published) <= TOLERANCE;
        return right
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "MASE of %s is %.6f instead of %.4f: wrong data or formula",
                        MODEL,
                        mase,
                        published));
    }
}
