package vn.wardcast.jobs.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Interval;
import vn.wardcast.models.Levels;
import vn.wardcast.models.intermittent.OccurrenceSize;
import vn.wardcast.models.reconciliation.Hierarchy;
import vn.wardcast.models.reconciliation.Marginal;
import vn.wardcast.models.reconciliation.Reconciler;
import vn.wardcast.models.reconciliation.Rounding;
import vn.wardcast.models.reconciliation.TimePaths;
import vn.wardcast.models.reconciliation.Weights;

/**
 * The lines of one commune, made to add up: means moved by structural weights and rounded to whole đồng, and joint paths of all lines
 * over the months ahead. Lumpy lines enter by occurrence and size. The total comes first.
 */
final class RevenueTree {

    private static final int PATHS = 400;

    /** An item of which the sub-items miss more than this share is a line of its own. */
    private static final double ADDS_UP = 1e-6;

    private final LocalDate origin;
    private final List<Line> lines;
    private final Hierarchy hierarchy;
    private final long[][] means;
    private final double[][] asDoubles;
    private final TimePaths paths;

    /**
     * A tree of the lines that add up.
     *
     * @param origin first day of the last month known
     * @param all the total and its parts, all with histories up to {@code origin} and forecasts of the same number of months
     */
    static RevenueTree of(String unitId, LocalDate origin, List<Line> all) {
        List<Line> inTree = thatAddUp(all);
        Map<String, Line> byName = new HashMap<>();
        inTree.forEach(line -> byName.put(line.breakdown(), line));
        Hierarchy hierarchy = hierarchy(inTree);
        Map<String, List<Marginal>> lumps = new HashMap<>();
        List<Line> ordered = new ArrayList<>();
        for (int node = 0; node < hierarchy.names().size(); node++) {
            Line line = byName.get(hierarchy.names().get(node));
            boolean bottom = node >= hierarchy.wholes();
            ordered.add(bottom && !line.isTotal() && line.isLumpy() ? lumpy(line, origin, lumps) : line);
        }
        return new RevenueTree(unitId, origin, ordered, hierarchy, lumps);
    }

    private RevenueTree(
            String unitId, LocalDate origin, List<Line> lines, Hierarchy hierarchy, Map<String, List<Marginal>> lumps) {
        this.origin = origin;
        this.lines = lines;
        this.hierarchy = hierarchy;
        List<Forecast> base = lines.stream().map(Line::base).toList();
        int steps = base.get(0).steps();
        this.means = new long[steps][];
        this.asDoubles = new double[steps][];
        Reconciler reconciler =
                Reconciler.of(hierarchy, new Weights.Structural()).nonNegative();
        Rounding rounding = Rounding.of(hierarchy);
        for (int step = 0; step < steps; step++) {
            int at = step;
            double[] wished =
                    base.stream().mapToDouble(forecast -> forecast.mean()[at]).toArray();
            asDoubles[step] = rounding.round(hierarchy.wholes() == 0 ? wished : reconciler.reconcile(wished));
            means[step] = Arrays.stream(asDoubles[step]).mapToLong(Math::round).toArray();
        }
        this.paths = TimePaths.of(
                hierarchy, base, asDoubles, lumps, TimePaths.PERSISTENCE, true, PATHS, seed(unitId, origin));
    }

    private static long seed(String unitId, LocalDate origin) {
        return unitId.hashCode() * 31L + origin.toEpochDay();
    }

    /** Without items that do not add up to the total, and sub-items that do not add up to their item. */
    private static List<Line> thatAddUp(List<Line> all) {
        Map<String, List<Line>> children = new LinkedHashMap<>();
        all.stream()
                .filter(line -> !line.isTotal())
                .forEach(line -> children.computeIfAbsent(line.parent(), any -> new ArrayList<>())
                        .add(line));
        Set<String> whole = all.stream()
                .filter(line -> children.containsKey(line.breakdown()) && addsUp(line, children.get(line.breakdown())))
                .map(Line::breakdown)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(line -> line.isTotal()
                        || whole.contains(Line.TOTAL) && (!line.isSubItem() || whole.contains(line.parent())))
                .toList();
    }

    private static boolean addsUp(Line whole, List<Line> parts) {
        double[] sum = new double[whole.history().length];
        parts.forEach(part -> {
            double[] values = part.filled();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        });
        return IntStream.range(0, sum.length)
                .filter(i -> Double.isFinite(whole.history()[i]))
                .allMatch(i -> Math.abs(sum[i] - whole.history()[i]) <= Math.max(1, ADDS_UP * Math.abs(sum[i])));
    }

    private static Hierarchy hierarchy(List<Line> lines) {
        if (lines.size() == 1) {
            return new Hierarchy(List.of(Line.TOTAL), List.of());
        }
        Map<String, String> parents = new LinkedHashMap<>();
        lines.stream().filter(line -> !line.isTotal()).forEach(line -> parents.put(line.breakdown(), line.parent()));
        return Hierarchy.tree(parents);
    }

    private static Line lumpy(Line line, LocalDate origin, Map<String, List<Marginal>> lumps) {
        double[] filled = line.filled();
        int first = origin.minusMonths(filled.length - 1L).getMonthValue();
        OccurrenceSize model = OccurrenceSize.of(filled, first);
        int next = origin.plusMonths(1).getMonthValue();
        Forecast forecast = model.predict(next, line.base().steps(), Levels.STANDARD);
        lumps.put(
                line.breakdown(),
                IntStream.range(0, forecast.steps())
                        .mapToObj(step -> model.month((next - 1 + step) % 12 + 1))
                        .toList());
        return new Line(line.breakdown(), line.history(), forecast);
    }

    List<Line> lines() {
        return lines;
    }

    int steps() {
        return means.length;
    }

    LocalDate month(int step) {
        return origin.plusMonths(step + 1L);
    }

    LocalDate origin() {
        return origin;
    }

    /** Đồng; children sum to their parents exactly. */
    long mean(int line, int step) {
        return means[step][line];
    }

    List<Interval> intervals(int level) {
        return paths.intervals(level, asDoubles);
    }

    /** Sums over steps by line and path; one world per path. */
    double[][] sums(int from, int to) {
        return paths.sums(from, to);
    }

    long meanSum(int line, int from, int to) {
        return IntStream.range(from, to).mapToLong(step -> means[step][line]).sum();
    }

    static int paths() {
        return PATHS;
    }
}
