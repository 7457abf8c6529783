package vn.wardcast.models.automatic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.wardcast.models.numeric.NumberTable;

/**
 * What public series taught about the members of the combination: {@code member-priors.csv}, how it was learned is in
 * {@code RATIONALE.md}.
 *
 * <p>Weights are proportional to {@code exp(base + perLogLength log(n/40) + ifSeasonal (s - 1/2)) / error^sharpness}, where
 * the error is shrunk towards that of the other members when there are few origins.
 */
record MemberPriors(double growth, double sharpness, Map<String, Prior> priors) {

    private static final double USUAL_LENGTH = 40;
    private static final double SHRINKING_ORIGINS = 2;
    private static final double LEAST_ERROR = 0.05;
    private static final double LARGEST_LOG = 2;

    private static final Map<String, MemberPriors> LEARNED = read();

    record Prior(double base, double perLogLength, double ifSeasonal) {
        static final Prior NONE = new Prior(0, 0, 0);
    }

    /** Learned for years, quarters and months; other seasons use what is nearest. */
    static MemberPriors forSeason(int season) {
        return LEARNED.get(season == 1 ? "year" : season <= 4 ? "quarter" : "month");
    }

    double[] weights(Combination.Hearing hearing) {
        var weights = new double[hearing.names().size()];
        double aside = (hearing.seasonal() ? 1 : 0) - 0.5;
        for (int i = 0; i < weights.length; i++) {
            var prior = priors.getOrDefault(hearing.names().get(i), Prior.NONE);
            double expected = prior.base()
                    + prior.perLogLength() * Math.log(hearing.length() / USUAL_LENGTH)
                    + prior.ifSeasonal() * aside;
            weights[i] = Math.exp(expected + sharpness * hearing.advantages()[i]);
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** Logarithm of how much smaller than usual each member's error is. */
    double[] advantages(TrackRecord record, int members) {
        double[] logs = Arrays.stream(record.errors(members, growth))
                .map(error -> Math.log(error + LEAST_ERROR))
                .toArray();
        double usual = Arrays.stream(logs).average().orElse(0);
        double trust = record.origins() / (record.origins() + SHRINKING_ORIGINS);
        return Arrays.stream(logs)
                .map(log -> trust * Math.max(-LARGEST_LOG, Math.min(LARGEST_LOG, usual - log)))
                .toArray();
    }

    /**
     * Each row is {@code frequency.member} with sharpness, growth usual of errors with the horizon, and the three numbers of a
     * {@link Prior}.
     */
    private static Map<String, MemberPriors> read() {
        var learned = new HashMap<String, MemberPriors>();
        NumberTable.read(MemberPriors.class, "member-priors.csv").rows().forEach((name, numbers) -> {
            int dot = name.indexOf('.');
            learned.computeIfAbsent(
                            name.substring(0, dot), code -> new MemberPriors(numbers[1], numbers[0], new HashMap<>()))
                    .priors()
                    .put(name.substring(dot + 1), new Prior(numbers[2], numbers[3], numbers[4]));
        });
        return learned;
    }
}
