package vn.wardcast.models.disbursement;

import java.util.Comparator;
import java.util.List;

/** The share of a plan paid in the end, as a distribution over weighted outcomes; 1 is all of the plan. */
public final class FinalShare {

    /** One outcome and how much it weighs, above 0. */
    record Draw(double share, double weight) {}

    private final List<Draw> draws;
    private final double weight;
    private final boolean known;

    private FinalShare(List<Draw> draws, boolean known) {
        this.draws =
                draws.stream().sorted(Comparator.comparingDouble(Draw::share)).toList();
        this.weight = draws.stream().mapToDouble(Draw::weight).sum();
        this.known = known;
    }

    static FinalShare of(List<Draw> draws) {
        return new FinalShare(draws, false);
    }

    static FinalShare known(double share) {
        return new FinalShare(List.of(new Draw(share, 1)), true);
    }

    public double mean() {
        return draws.stream().mapToDouble(draw -> draw.share() * draw.weight()).sum() / weight;
    }

    /** The smallest outcome that has at least {@code p} of the weight at or below it, 0 < p < 1. */
    public double quantile(double p) {
        double sum = 0;
        for (Draw draw : draws) {
            sum += draw.weight();
            if (sum >= p * weight - 1e-12) {
                return draw.share();
            }
        }
        return draws.get(draws.size() - 1).share();
    }

    /**
     * The probability that the share stays below {@code threshold}: weight below over all, each side given half an outcome that was
     * never seen, so that a few years cannot make anything certain (Jeffreys' prior). 0 or 1 where the share is known.
     */
    public double probabilityBelow(double threshold) {
        double below = draws.stream()
                .filter(draw -> draw.share() < threshold)
                .mapToDouble(Draw::weight)
                .sum();
        return known ? below / weight : (below + 0.5) / (weight + 1);
    }
}
