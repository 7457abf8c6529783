package vn.wardcast.models.yearend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.wardcast.models.reconciliation.Outcomes;

/**
 * How far final accounts end up from the plan, learnt from years that are over: the logarithm of final over plan is the unit's own mean,
 * drawn towards the mean of all as if it had been seen {@value #PRIOR_YEARS} more times, plus a surprise like those that all units had
 * in all years. A surprise is measured against what the unit's other years would have said, so that nobody is judged by himself.
 */
public final class PlanRatios {

    /** Weight of all units beside the years of one. */
    static final double PRIOR_YEARS = 4;

    private final double pooled;
    private final Map<String, List<Double>> logs;
    private final double[] surprises;

    private PlanRatios(double pooled, Map<String, List<Double>> logs, double[] surprises) {
        this.pooled = pooled;
        this.logs = logs;
        this.surprises = surprises;
    }

    /** @param logs log(final / plan) of the years that are over, by unit; at least one year of one unit */
    public static PlanRatios of(Map<String, List<Double>> logs) {
        double pooled = logs.values().stream()
                .flatMap(Collection::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("Cannot compare plans without a year that is over"));
        List<Double> surprises = new ArrayList<>();
        logs.values().forEach(own -> {
            double sum = own.stream().mapToDouble(Double::doubleValue).sum();
            own.forEach(log -> surprises.add(log - towards(pooled, sum - log, own.size() - 1)));
        });
        return new PlanRatios(
                pooled,
                Map.copyOf(logs),
                surprises.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double towards(double pooled, double sum, int years) {
        return (sum + PRIOR_YEARS * pooled) / (years + PRIOR_YEARS);
    }

    /** Years that are over, of all units. */
    public int years() {
        return surprises.length;
    }

    /** Equally likely ratios of final to plan for a unit, also for one that was never seen. */
    public double[] ratios(String unit) {
        return ratios(logs.getOrDefault(unit, List.of()));
    }

    /** The same for a unit of whom only these years are known. */
    public double[] ratios(List<Double> own) {
        double mean =
                towards(pooled, own.stream().mapToDouble(Double::doubleValue).sum(), own.size());
        return Arrays.stream(surprises)
                .map(surprise -> Math.exp(mean + surprise))
                .sorted()
                .toArray();
    }

    /** The end of a year that has a plan and of which nothing else is known; the median is what is expected. */
    public static YearEnd yearEnd(double plan, double[] ratios) {
        double[] finals = Arrays.stream(ratios).map(ratio -> plan * ratio).toArray();
        return new YearEnd(0, new Outcomes(finals).quantile(.5), finals, 12);
    }
}
