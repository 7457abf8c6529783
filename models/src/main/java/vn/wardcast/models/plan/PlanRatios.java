package vn.wardcast.models.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What final accounts were to their plans in past years, as a forecast of a year of which only the plan is known: its outcome is the
 * plan times one of those ratios. Ratios of the owner itself weigh {@value #OWN} times as much as those of the others, and each year
 * back weighs a fifth less, for the habit of planning low or high belongs to whoever plans, and changes.
 */
public final class PlanRatios {

    /** Fewer ratios than this say nothing. */
    public static final int LEAST = 10;

    private static final double OWN = 20;
    private static final double FADING = 0.8;

    /**
     * One year that is over.
     *
     * @param owner whose plan
     * @param ratio final over plan, above 0
     */
    public record Past(String owner, int year, double ratio) {
        public Past {
            Objects.requireNonNull(owner, "owner");
            if (!(ratio > 0) || Double.isInfinite(ratio)) {
                throw new IllegalArgumentException("Cannot use ratio %s: must be above 0".formatted(ratio));
            }
        }
    }

    private record Weighted(double ratio, double weight) {}

    private final List<Weighted> ascending;
    private final double weight;
    private final double effective;

    private PlanRatios(List<Weighted> ratios) {
        ascending = ratios.stream()
                .sorted(Comparator.comparingDouble(Weighted::ratio))
                .toList();
        weight = ascending.stream().mapToDouble(Weighted::weight).sum();
        double squares = ascending.stream()
                .mapToDouble(each -> each.weight() * each.weight())
                .sum();
        effective = weight * weight / squares;
    }

    /** The distribution for this owner and year; empty with fewer than {@link #LEAST} past ratios. */
    public static Optional<PlanRatios> of(String owner, int year, List<Past> past) {
        if (past.size() < LEAST) {
            return Optional.empty();
        }
        List<Weighted> ratios = new ArrayList<>();
        for (Past each : past) {
            double fading = Math.pow(FADING, year - each.year());
            ratios.add(new Weighted(each.ratio(), fading * (each.owner().equals(owner) ? OWN : 1)));
        }
        return Optional.of(new PlanRatios(ratios));
    }

    public double mean() {
        return ascending.stream()
                        .mapToDouble(each -> each.ratio() * each.weight())
                        .sum()
                / weight;
    }

    /** The smallest ratio with at least this share of the weight at or below it. */
    public double quantile(double probability) {
        double sum = 0;
        for (Weighted each : ascending) {
            sum += each.weight();
            if (sum >= probability * weight - 1e-12) {
                return each.ratio();
            }
        }
        return ascending.get(ascending.size() - 1).ratio();
    }

    /** Of reaching the plan: the share of the weight at 1 or more, as if of so many equal ratios, with half an unseen one on either side. */
    public double probabilityOfReaching() {
        double reached = ascending.stream()
                .filter(each -> each.ratio() >= 1)
                .mapToDouble(Weighted::weight)
                .sum();
        return (reached / weight * effective + 0.5) / (effective + 1);
    }
}
