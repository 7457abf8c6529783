package vn.wardcast.models.outbreak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Next month's cases as a distribution: what the same season had in earlier years, lifted or lowered as the last months were, with
 * the dispersion of its own past errors.
 *
 * <pre>
 * season s(t) = mean of the cases of the same month, weight 1, and of the months beside it, weight 1/2, of the five years before
 * recent r(t) = (sum of q_i x(t-i) + 1) / (sum of q_i s(t-i) + 1),  i = 1, 2, 3,  q = 0.6, 0.3, 0.1
 * mean   m(t) = s(t) * r(t)^f,  f of 0, 1/4, 1/2, 3/4, 1
 * dispersion  = sum of ((x - m)^2 - m) / sum of m^2 over the last 60 months (method of moments of NB2)
 * </pre>
 *
 * <p>Window and years as Farrington, Andrews, Beale and Catchpole (1996) choose the baseline weeks, and a negative binomial instead
 * of their quasi-Poisson as Noufaily et al. (2013) do; the constant 1 in r is the weight of a Gamma prior around "as usual". The
 * exponent f is the one under which the last 60 months were likeliest. Only earlier months enter.
 */
public final class CountForecast {

    /** It makes the rows of {@code forecast.chance}. */
    public static final String MODEL = "season_level_negative_binomial";

    private static final double[] EXPONENTS = {0, .25, .5, .75, 1};
    private static final double[] RECENT = {.6, .3, .1};
    private static final int YEARS = 5;
    private static final double BESIDE = .5;
    private static final double PRIOR = 1;

    /** Cases that even a season without any may be expected to have, so that no mean is 0. */
    private static final double LEAST = .05;

    private static final int PAST = 60;
    private static final int FEWEST = 12;
    private static final double LEAST_DISPERSION = .02;
    private static final double MOST_DISPERSION = 20;

    /** Cases by month since the first; NaN: not known. */
    private final double[] cases;

    private final Slot first;
    private final double[] season;
    private final double[] recent;

    public CountForecast(CaseHistory history) {
        first = history.counts().isEmpty() ? null : history.counts().firstKey();
        int months = first == null ? 0 : at(history.counts().lastKey()) + 1;
        cases = new double[months];
        java.util.Arrays.fill(cases, Double.NaN);
        history.counts().forEach((slot, count) -> cases[at(slot)] = (count.least() + count.most()) / 2);
        season = new double[months + 1];
        recent = new double[months + 1];
        for (int t = 0; t <= months; t++) {
            season[t] = season(t);
        }
        for (int t = 0; t <= months; t++) {
            recent[t] = recent(t);
        }
    }

    /**
     * The cases of a month from the months before it.
     *
     * @param target a month of the history, whose own count is not looked at, or the one after its last
     * @return empty where the month before is not known, or fewer than {@value #FEWEST} earlier months could be rehearsed
     */
    public Optional<NegativeBinomial> of(Slot target) {
        int t = first == null ? -1 : at(target);
        if (t < 1 || t > cases.length || Double.isNaN(cases[t - 1]) || Double.isNaN(season[t])) {
            return Optional.empty();
        }
        List<Integer> past = new ArrayList<>();
        for (int u = Math.max(2 * 12, t - PAST); u < t; u++) {
            if (!Double.isNaN(cases[u]) && !Double.isNaN(season[u])) {
                past.add(u);
            }
        }
        return past.size() < FEWEST ? Optional.empty() : Optional.of(likeliest(t, past));
    }

    private NegativeBinomial likeliest(int t, List<Integer> past) {
        double best = Double.NEGATIVE_INFINITY;
        NegativeBinomial chosen = null;
        for (double exponent : EXPONENTS) {
            double dispersion = dispersion(exponent, past);
            double likelihood = past.stream()
                    .mapToDouble(u -> new NegativeBinomial(mean(u, exponent), dispersion).logLikelihood(cases[u]))
                    .sum();
            if (likelihood > best) {
                best = likelihood;
                chosen = new NegativeBinomial(mean(t, exponent), dispersion);
            }
        }
        return chosen;
    }

    private double dispersion(double exponent, List<Integer> past) {
        double extra = 0;
        double squares = 0;
        for (int u : past) {
            double mean = mean(u, exponent);
            extra += (cases[u] - mean) * (cases[u] - mean) - mean;
            squares += mean * mean;
        }
        return Math.min(MOST_DISPERSION, Math.max(LEAST_DISPERSION, extra / squares));
    }

    private double mean(int t, double exponent) {
        return (season[t] + LEAST) * Math.pow(recent[t], exponent);
    }

    private double season(int t) {
        double sum = 0;
        double weight = 0;
        for (int year = 1; year <= YEARS; year++) {
            for (int beside = -1; beside <= 1; beside++) {
                int u = t - 12 * year + beside;
                if (u >= 0 && u < cases.length && !Double.isNaN(cases[u])) {
                    double each = beside == 0 ? 1 : BESIDE;
                    sum += each * cases[u];
                    weight += each;
                }
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    private double recent(int t) {
        double came = PRIOR;
        double usual = PRIOR;
        for (int i = 0; i < RECENT.length; i++) {
            int u = t - 1 - i;
            if (u >= 0 && !Double.isNaN(cases[u]) && !Double.isNaN(season[u])) {
                came += RECENT[i] * cases[u];
                usual += RECENT[i] * season[u];
            }
        }
        return came / usual;
    }

    private int at(Slot slot) {
        if (slot.window() != Window.MONTH) {
            throw new IllegalArgumentException("Cannot forecast %s: only months".formatted(slot));
        }
        return (slot.year() - first.year()) * 12 + slot.number() - first.number();
    }
}
