package vn.wardcast.models.revenue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.reconciliation.Hierarchy;
import vn.wardcast.models.reconciliation.Reconciler;
import vn.wardcast.models.reconciliation.Rounding;
import vn.wardcast.models.reconciliation.TimePaths;
import vn.wardcast.models.reconciliation.Weights;
import vn.wardcast.models.revenue.NodeOutlook.Treatment;

/**
 * The units of one province that report, and all of them together. The engine also forecasts the sum of their usual lines; units and sum
 * are reconciled first, and within each unit the lines then follow the total that came out. So every amount adds up along both ways, by
 * line and by unit. The unexplained in one unit and another moves together by as much as makes the units as uncertain as their sum.
 */
public final class AreaModel {

    private final List<UnitModel> units;
    private final Map<String, Map<String, NodeOutlook>> outlooks;
    private final double shared;

    private AreaModel(List<UnitModel> units, Map<String, Map<String, NodeOutlook>> outlooks, double shared) {
        this.units = units;
        this.outlooks = outlooks;
        this.shared = shared;
    }

    /** @param units at least one; their forecasts end in the same month */
    public static AreaModel of(List<UnitModel> units, Forecaster forecaster) {
        LocalDate newest = units.stream()
                .map(unit -> unit.books().last())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<UnitModel> together = units.stream()
                .filter(unit ->
                        unit.books().last().equals(newest) && unit.usualBase().isPresent())
                .toList();
        Map<String, double[]> totals = new LinkedHashMap<>();
        double shared = together.size() < 2 ? 0 : reconcile(together, forecaster, totals);
        Map<String, Map<String, NodeOutlook>> outlooks = new LinkedHashMap<>();
        units.forEach(unit -> outlooks.put(
                unit.books().unitId(),
                unit.outlook(Optional.ofNullable(totals.get(unit.books().unitId())))));
        return new AreaModel(List.copyOf(units), outlooks, shared);
    }

    /** Puts the totals of the usual lines by unit; returns the correlation of two units at one month. */
    private static double reconcile(List<UnitModel> together, Forecaster forecaster, Map<String, double[]> totals) {
        List<String> names =
                together.stream().map(unit -> unit.books().unitId()).toList();
        Hierarchy tree = Hierarchy.grouped(names, Map.of("area", names));
        int steps = together.get(0).steps();
        Series sum = sum(together);
        List<Forecast> base = new ArrayList<>();
        base.add(forecaster.fit(sum).predict(steps, Levels.STANDARD));
        together.forEach(unit -> base.add(unit.usualBase().orElseThrow()));
        boolean nonNegative = sum.support() == Series.Support.NON_NEGATIVE;
        Reconciler plain = Reconciler.of(tree, new Weights.Structural());
        Reconciler reconciler = nonNegative ? plain.nonNegative() : plain;
        Rounding rounding = Rounding.of(tree);
        double[][] means = new double[steps][];
        names.forEach(name -> totals.put(name, new double[steps]));
        for (int step = 0; step < steps; step++) {
            int at = step;
            means[step] = rounding.round(reconciler.reconcile(
                    base.stream().mapToDouble(each -> each.mean()[at]).toArray()));
            for (int unit = 0; unit < names.size(); unit++) {
                totals.get(names.get(unit))[step] = means[step][unit + 1];
            }
        }
        // Only the correlation is asked for: the fewest draws there may be.
        return TimePaths.of(tree, base, means, TimePaths.PERSISTENCE, nonNegative, 20, 1)
                .shared();
    }

    /** The usual lines of all units in the months that all of them know. */
    private static Series sum(List<UnitModel> together) {
        LocalDate start = together.stream()
                .map(unit -> unit.books().start())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        int length =
                (int) ChronoUnit.MONTHS.between(start, together.get(0).books().last()) + 1;
        double[] values = new double[length];
        for (UnitModel unit : together) {
            double[] own = unit.usualHistory();
            for (int i = 0; i < length; i++) {
                values[i] += own[own.length - length + i];
            }
        }
        Series series = Series.of(values, Frequency.MONTH, start).named("area");
        return Arrays.stream(values).anyMatch(value -> value < 0) ? series : series.nonNegative();
    }

    /**
     * The same area with the rest of the running year of each unit anchored in its plan ({@link PlanAnchor}).
     *
     * @param habits by unit and heading; units without stay as they are
     */
    public AreaModel anchored(Map<String, Map<String, PlanAnchor.Habit>> habits) {
        Map<String, Map<String, NodeOutlook>> anchored = new LinkedHashMap<>(outlooks);
        for (UnitModel unit : units) {
            Books books = unit.books();
            int rest = 12 - books.last().getMonthValue() % 12;
            anchored.computeIfPresent(
                    books.unitId(),
                    (id, nodes) -> habits.containsKey(id)
                            ? PlanAnchor.of(nodes, books, Math.min(rest, unit.steps()), habits.get(id))
                            : nodes);
        }
        return new AreaModel(units, anchored, shared);
    }

    public List<UnitModel> units() {
        return units;
    }

    /** Correlation of what nobody foresaw in two units at one month, 0 to 1. */
    public double shared() {
        return shared;
    }

    /** Nodes of a unit: everything together first, then items, then lines. */
    public Map<String, NodeOutlook> of(String unitId) {
        return outlooks.get(unitId);
    }

    /** First month that is not known of every unit. */
    public LocalDate firstMonth() {
        return units.stream()
                .map(unit -> unit.books().last())
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .plusMonths(1);
    }

    /** The nodes of all units together, from {@link #firstMonth()}; months that a unit already knows count nothing of it. */
    public Map<String, NodeOutlook> together() {
        int steps = units.stream().mapToInt(UnitModel::steps).max().orElseThrow();
        Map<Line, List<NodeOutlook>> byLine = new TreeMap<>();
        for (UnitModel unit : units) {
            unit.books()
                    .lines()
                    .keySet()
                    .forEach(line -> byLine.computeIfAbsent(line, any -> new ArrayList<>())
                            .add(padded(of(unit.books().unitId()).get(line.breakdown()), steps)));
        }
        Map<String, NodeOutlook> lines = new LinkedHashMap<>();
        Map<String, List<NodeOutlook>> items = new TreeMap<>();
        byLine.forEach((line, parts) -> {
            NodeOutlook sum = together(parts, NodeOutlook.sum(line.breakdown(), parts, steps, UnitModel.DRAWS));
            lines.put(line.breakdown(), sum);
            items.computeIfAbsent(line.itemBreakdown(), any -> new ArrayList<>())
                    .add(sum);
        });
        Map<String, NodeOutlook> all = new LinkedHashMap<>();
        all.put(Line.TOTAL, NodeOutlook.sum(Line.TOTAL, lines.values(), steps, UnitModel.DRAWS));
        items.forEach((item, parts) -> all.put(item, NodeOutlook.sum(item, parts, steps, UnitModel.DRAWS)));
        all.putAll(lines);
        return all;
    }

    private static NodeOutlook padded(NodeOutlook node, int steps) {
        int ahead = steps - node.steps();
        if (ahead == 0) {
            return node;
        }
        double[] base = new double[steps];
        double[] means = new double[steps];
        double[][] draws = NodeOutlook.nothing(steps, UnitModel.DRAWS);
        System.arraycopy(node.base(), 0, base, ahead, node.steps());
        System.arraycopy(node.means(), 0, means, ahead, node.steps());
        System.arraycopy(node.draws(), 0, draws, ahead, node.steps());
        return new NodeOutlook(node.breakdown(), node.treatment(), node.model(), base, means, draws);
    }

    /** Draws of units are made apart; their sum is spread around its mean to the width it has when they move together. */
    private NodeOutlook together(List<NodeOutlook> parts, NodeOutlook sum) {
        if (shared == 0 || sum.treatment() != Treatment.ENGINE) {
            return sum;
        }
        double[][] draws = new double[sum.steps()][];
        for (int step = 0; step < draws.length; step++) {
            double apart = 0;
            double all = 0;
            for (NodeOutlook part : parts) {
                double deviation = NodeOutlook.deviation(part.draws()[step]);
                apart += deviation * deviation;
                all += deviation;
            }
            double wider = apart == 0 ? 1 : Math.sqrt(1 + shared * (all * all - apart) / apart);
            double mean = Arrays.stream(sum.draws()[step]).average().orElse(0);
            boolean nonNegative = Arrays.stream(sum.draws()[step]).noneMatch(draw -> draw < 0);
            draws[step] = Arrays.stream(sum.draws()[step])
                    .map(draw -> mean + wider * (draw - mean))
                    .map(draw -> nonNegative ? Math.max(0, draw) : draw)
                    .toArray();
        }
        return new NodeOutlook(sum.breakdown(), sum.treatment(), sum.model(), sum.base(), sum.means(), draws);
    }
}
