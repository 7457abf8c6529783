package vn.wardcast.models.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

/**
 * One series as months, quarters and years that agree with each other (Athanasopoulos, Hyndman, Kourentzes and Petropoulos
 * 2017). Blocks end with the last known value, so the first year of a forecast is the next twelve months, whatever the month
 * it begins with.
 *
 * @param levels from years down to the steps of the series
 */
public record TemporalHierarchy(List<Frequency> levels) {

    /** Months, quarters and years. */
    public static final TemporalHierarchy MONTHS =
            new TemporalHierarchy(List.of(Frequency.YEAR, Frequency.QUARTER, Frequency.MONTH));

    /** Quarters and years. */
    public static final TemporalHierarchy QUARTERS = new TemporalHierarchy(List.of(Frequency.YEAR, Frequency.QUARTER));

    public TemporalHierarchy {
        levels = List.copyOf(levels);
        if (levels.size() < 2 || levels.get(0) != Frequency.YEAR) {
            throw new IllegalArgumentException("Cannot nest %s: must go from years down".formatted(levels));
        }
        for (int i = 1; i < levels.size(); i++) {
            int wide = levels.get(i - 1).season();
            int narrow = levels.get(i).season();
            boolean nests = narrow % wide == 0 && narrow > wide;
            if (!nests || levels.get(i) != Frequency.QUARTER && levels.get(i) != Frequency.MONTH) {
                throw new IllegalArgumentException("Cannot nest %s: use years, quarters and months".formatted(levels));
            }
        }
    }

    /** The levels of one year as a hierarchy: {@code year 1}, {@code quarter 1} to 4, {@code month 1} to 12. */
    public Hierarchy year() {
        var wholes = new LinkedHashMap<String, List<String>>();
        var bottoms = names(finest());
        for (Frequency level : levels.subList(0, levels.size() - 1)) {
            int block = bottoms.size() / perYear(level);
            var names = names(level);
            for (int i = 0; i < names.size(); i++) {
                wholes.put(names.get(i), bottoms.subList(i * block, (i + 1) * block));
            }
        }
        return Hierarchy.grouped(bottoms, wholes);
    }

    /** The history in wider steps: sums of blocks counted back from its end; empty when no whole block is known. */
    public Optional<Series> widened(Series history, Frequency level) {
        checkFrequency(history);
        int block = perYear(finest()) / perYear(level);
        int count = history.length() / block;
        int first = history.length() - count * block;
        var sums = IntStream.range(0, count)
                .mapToDouble(i -> IntStream.range(first + i * block, first + (i + 1) * block)
                        .mapToDouble(history::value)
                        .sum())
                .toArray();
        if (Arrays.stream(sums).allMatch(Double::isNaN)) {
            return Optional.empty();
        }
        return Optional.of(
                new Series(history.id(), sums, level, history.date(first), level.season(), history.support()));
    }

    /**
     * Means of whole years, coherent over all levels, structural weights. A level too short for a forecast of its own
     * follows the finest one.
     *
     * @return per year the values in the order of {@link #year()}
     */
    public List<double[]> forecast(Forecaster forecaster, Series history, int years) {
        checkFrequency(history);
        var finest = forecaster.fit(history).predict(years * perYear(finest())).mean();
        if (finest.length == 0) {
            return List.of();
        }
        var reconciler = Reconciler.of(year(), new Weights.Structural());
        if (history.support() == Series.Support.NON_NEGATIVE) {
            reconciler = reconciler.nonNegative();
        }
        var base = new ArrayList<double[]>();
        for (Frequency level : levels.subList(0, levels.size() - 1)) {
            base.add(widened(history, level)
                    .map(series -> forecaster
                            .fit(series)
                            .predict(years * perYear(level))
                            .mean())
                    .orElseGet(() -> blockSums(finest, perYear(finest()) / perYear(level))));
        }
        base.add(finest);
        return reconcile(reconciler, base, years);
    }

    /** Values by level and step become coherent years. */
    private List<double[]> reconcile(Reconciler reconciler, List<double[]> byLevel, int years) {
        var out = new ArrayList<double[]>();
        for (int year = 0; year < years; year++) {
            var values = new double[reconciler.hierarchy().size()];
            int at = 0;
            for (double[] level : byLevel) {
                int perYear = level.length / years;
                System.arraycopy(level, year * perYear, values, at, perYear);
                at += perYear;
            }
            out.add(reconciler.reconcile(values));
        }
        return out;
    }

    private static double[] blockSums(double[] values, int block) {
        return IntStream.range(0, values.length / block)
                .mapToDouble(
                        i -> Arrays.stream(values, i * block, (i + 1) * block).sum())
                .toArray();
    }

    private static List<String> names(Frequency level) {
        return IntStream.rangeClosed(1, perYear(level))
                .mapToObj(i -> level.code() + " " + i)
                .toList();
    }

    private Frequency finest() {
        return levels.get(levels.size() - 1);
    }

    private void checkFrequency(Series history) {
        if (history.frequency() != finest()) {
            throw new IllegalArgumentException("Cannot widen '%s': it has one value per %s, not per %s"
                    .formatted(history.id(), history.frequency().code(), finest().code()));
        }
    }

    private static int perYear(Frequency level) {
        return level.season();
    }
}
