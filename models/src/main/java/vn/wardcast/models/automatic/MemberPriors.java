package vn.wardcast.models.automatic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    double[] weights(List<String> members, TrackRecord record, int length, boolean seasonal) {
        double[] advantages = advantages(record.errors(members.size(), growth), record.origins());
        var weights = new double[members.size()];
        for (int i = 0; i < weights.length; i++) {
            var prior = priors.getOrDefault(members.get(i), Prior.NONE);
            double expected = prior.base()
                    + prior.perLogLength() * Math.log(length / USUAL_LENGTH)
                    + prior.ifSeasonal() * ((seasonal ? 1 : 0) - 0.5);
            weights[i] = Math.exp(expected + sharpness * advantages[i]);
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** Logarithm of how much smaller than usual each member's error is. */
    private static double[] advantages(double[] errors, int origins) {
        double[] logs = Arrays.stream(errors)
                .map(error -> Math.log(error + LEAST_ERROR))
                .toArray();
        double usual = Arrays.stream(logs).average().orElse(0);
        double trust = origins / (origins + SHRINKING_ORIGINS);
        return Arrays.stream(logs)
                .map(log -> trust * Math.max(-LARGEST_LOG, Math.min(LARGEST_LOG, usual - log)))
                .toArray();
    }

    private static Map<String, MemberPriors> read() {
        var growth = Map.of("year", 0.85, "quarter", 0.6, "month", 0.4);
        var learned = new HashMap<String, MemberPriors>();
        for (String line : lines()) {
            String[] cells = line.split(",");
            double sharpness = Double.parseDouble(cells[2]);
            var prior =
                    new Prior(Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
            learned.computeIfAbsent(cells[0], code -> new MemberPriors(growth.get(code), sharpness, new HashMap<>()))
                    .priors()
                    .put(cells[1], prior);
        }
        return learned;
    }

    private static List<String> lines() {
        try (var stream = MemberPriors.class.getResourceAsStream("member-priors.csv");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
