package vn.wardcast.jobs.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for the cheapest witness of a cell: changes the cell by a little, then repairs the sums this upset one after the other by
 * changing a further cell of each, best first. Hidden cells cost next to nothing, others what readers lose with them.
 */
final class WitnessSearch {

    /** What one more changed cell costs even where it is hidden: short witnesses are found first. */
    private static final double STEP = 0.05;

    /** Repairs of one sum that are looked at. */
    private static final int BRANCHES = 8;

    /**
     * How hard to look.
     *
     * @param haste expected cost of repairing one sum; high values find a dear witness soon rather than a cheap one late
     * @param looks states looked at before giving up
     */
    private record Effort(double haste, int looks) {}

    private static final List<Effort> EFFORTS =
            List.of(new Effort(2, 400), new Effort(8, 4_000), new Effort(40, 40_000));

    private final CellSystem system;
    private final boolean[] hidden;
    private long born;

    /** {@code hidden} is read anew at every search. */
    WitnessSearch(CellSystem system, boolean[] hidden) {
        this.system = system;
        this.hidden = hidden;
    }

    /** A witness of {@code cell}; none when readers can tell it whatever else is hidden. */
    Optional<Witness> find(int cell) {
        for (Effort effort : EFFORTS) {
            Optional<Witness> best = Optional.empty();
            for (double change : firstChanges(cell)) {
                Optional<Witness> found = find(cell, change, effort);
                if (found.isPresent()
                        && (best.isEmpty() || found.get().cost() < best.get().cost())) {
                    best = found;
                }
            }
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    /** One person more or less; two, or the share of one, where an old unit was divided. */
    private List<Double> firstChanges(int cell) {
        Set<Double> sizes = new java.util.TreeSet<>(List.of(1.0, 2.0));
        for (int relation : system.relationsOf(cell)) {
            for (double coefficient : system.coefficients(relation)) {
                sizes.add(Math.abs(coefficient));
                sizes.add(1 / Math.abs(coefficient));
            }
        }
        List<Double> changes = new ArrayList<>();
        for (double size : sizes) {
            for (double change : new double[] {size, -size}) {
                if (system.cell(cell).mayBe(system.cell(cell).value() + change)) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    /** One changed cell, and those changed before it. */
    private record Step(
            Step before, int cell, double change, double cost, int upset, double rank, long order, long trace) {}

    private Optional<Witness> find(int cell, double change, Effort effort) {
        PriorityQueue<Step> open =
                new PriorityQueue<>(Comparator.comparingDouble(Step::rank).thenComparingLong(Step::order));
        Set<Long> seen = new HashSet<>();
        int upset = system.relationsOf(cell).length;
        open.add(new Step(null, cell, change, cost(cell), upset, 0, ++born, trace(cell, change)));
        for (int looks = 0; looks < effort.looks() && !open.isEmpty(); looks++) {
            Step step = open.poll();
            if (step.upset() == 0) {
                return Optional.of(witness(step));
            }
            expand(step, effort, open, seen);
        }
        return Optional.empty();
    }

    private void expand(Step step, Effort effort, PriorityQueue<Step> open, Set<Long> seen) {
        Map<Integer, Double> changes = new HashMap<>();
        Map<Integer, Double> off = new TreeMap<>();
        for (Step each = step; each != null; each = each.before()) {
            changes.put(each.cell(), each.change());
            for (int relation : system.relationsOf(each.cell())) {
                off.merge(relation, system.coefficient(relation, each.cell()) * each.change(), Double::sum);
            }
        }
        off.values().removeIf(sum -> Math.abs(sum) < CellSystem.TOLERANCE);
        int relation = shortest(off);
        List<Step> repairs = new ArrayList<>();
        int[] members = system.members(relation);
        for (int i = 0; i < members.length; i++) {
            double change = -off.get(relation) / system.coefficients(relation)[i];
            CellSystem.Cell cell = system.cell(members[i]);
            if (!changes.containsKey(members[i]) && cell.mayBe(cell.value() + change)) {
                repairs.add(next(step, members[i], change, off, effort));
            }
        }
        repairs.sort(Comparator.comparingDouble(Step::rank).thenComparingInt(Step::cell));
        repairs.stream().limit(BRANCHES).filter(each -> seen.add(each.trace())).forEach(open::add);
    }

    /** The sum with the fewest cells has the fewest ways to be repaired. */
    private int shortest(Map<Integer, Double> off) {
        int best = -1;
        for (int relation : off.keySet()) {
            if (best < 0 || system.members(relation).length < system.members(best).length) {
                best = relation;
            }
        }
        return best;
    }

    private Step next(Step step, int cell, double change, Map<Integer, Double> off, Effort effort) {
        int upset = step.upset();
        for (int relation : system.relationsOf(cell)) {
            double was = off.getOrDefault(relation, 0.0);
            double is = was + system.coefficient(relation, cell) * change;
            upset += (Math.abs(is) < CellSystem.TOLERANCE ? 0 : 1) - (was == 0 ? 0 : 1);
        }
        double cost = step.cost() + cost(cell);
        return new Step(
                step,
                cell,
                change,
                cost,
                upset,
                cost + effort.haste() * upset,
                ++born,
                step.trace() + trace(cell, change));
    }

    private double cost(int cell) {
        boolean free = hidden[cell] || system.cell(cell).kind() == CellSystem.Kind.UNSEEN;
        return free ? STEP : STEP + system.cell(cell).cost();
    }

    /** The sum of these over the steps is the same in whatever order the steps were taken. */
    private static long trace(int cell, double change) {
        long bits = (cell + 1) * 0x9E3779B97F4A7C15L ^ Double.doubleToLongBits(change) * 0xC2B2AE3D27D4EB4FL;
        bits = (bits ^ bits >>> 31) * 0xBF58476D1CE4E5B9L;
        return bits ^ bits >>> 29;
    }

    private static Witness witness(Step last) {
        TreeMap<Integer, Double> changes = new TreeMap<>();
        for (Step step = last; step != null; step = step.before()) {
            changes.put(step.cell(), step.change());
        }
        return new Witness(changes, last.cost());
    }
}
