package vn.wardcast.jobs.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for a cheap witness of a cell: the cell is changed by one, and a linear program changes others so that all sums hold.
 * Hidden cells cost next to nothing, others what readers lose with them. Only sums near the cell are looked at; farther ones when
 * these do not suffice.
 */
final class WitnessSearch {

    /** What a changed cell costs even where it is hidden: short witnesses are cheaper. */
    private static final double STEP = 0.05;

    private static final int ROUNDS = 5;
    private static final double DEAR = 20;

    private static final int FARTHEST = 12;
    private static final int MOST_RELATIONS = 400;
    private static final int MOST_FAR_RELATIONS = 2_500;

    /** Where the program's solution is in fractions, a multiple of it is in whole numbers. */
    private static final int[] MULTIPLES = {1, 2, 3, 4, 5, 6, 10};

    private final CellSystem system;
    private final boolean[] hidden;
    private final boolean[] markedSmall;

    /** {@code hidden} and {@code markedSmall} are read anew at every search. */
    WitnessSearch(CellSystem system, boolean[] hidden, boolean[] markedSmall) {
        this.system = system;
        this.hidden = hidden;
        this.markedSmall = markedSmall;
    }

    /** A witness of {@code cell}; none when readers can tell it whatever else is hidden. */
    Optional<Witness> find(int cell) {
        Set<Integer> near = new LinkedHashSet<>();
        ring(List.of(cell), near);
        boolean all = false;
        for (int distance = 1; distance <= FARTHEST && !all; distance++) {
            Optional<Witness> found = find(cell, near, true);
            if (found.isPresent()) {
                return found;
            }
            int before = near.size();
            ring(cells(near), near);
            all = near.size() == before || near.size() > MOST_RELATIONS;
        }
        // One person more somewhere, and in every total above: nothing stands against that but totals that are public.
        return find(cell, near, false).or(() -> findFar(cell, near));
    }

    /** The same among all sums that hang together with the cell: a wide table crossed by many others has more than a search looks at. */
    private Optional<Witness> findFar(int cell, Set<Integer> near) {
        if (near.size() <= MOST_RELATIONS) {
            return Optional.empty();
        }
        Set<Integer> far = new LinkedHashSet<>(near);
        int before = -1;
        while (far.size() > before && far.size() <= MOST_FAR_RELATIONS) {
            before = far.size();
            ring(cells(far), far, MOST_FAR_RELATIONS);
        }
        return find(cell, far, false).or(() -> find(cell, far, true));
    }

    private void ring(List<Integer> cells, Set<Integer> near) {
        ring(cells, near, MOST_RELATIONS);
    }

    private void ring(List<Integer> cells, Set<Integer> near, int most) {
        cells.stream()
                .flatMapToInt(cell -> Arrays.stream(system.relationsOf(cell)))
                .boxed()
                .distinct()
                .sorted(Comparator.comparingInt((Integer relation) -> system.members(relation).length)
                        .thenComparing(Comparator.naturalOrder()))
                .filter(relation -> near.size() <= most)
                .forEach(near::add);
    }

    private List<Integer> cells(Set<Integer> near) {
        Set<Integer> cells = new TreeSet<>();
        near.forEach(relation -> Arrays.stream(system.members(relation)).forEach(cells::add));
        return List.copyOf(cells);
    }

    /** One person, or the share of one. */
    private Set<Double> sizes(int cell) {
        Set<Double> sizes = new TreeSet<>(List.of(1.0));
        for (int relation : system.relationsOf(cell)) {
            for (double coefficient : system.coefficients(relation)) {
                sizes.add(Math.abs(coefficient));
                sizes.add(1 / Math.abs(coefficient));
            }
        }
        return sizes;
    }

    private Optional<Witness> find(int cell, Set<Integer> near, boolean bothWays) {
        CellSystem.Cell itself = system.cell(cell);
        Optional<Witness> best = Optional.empty();
        for (double size : itself.divided() ? sizes(cell) : Set.of(1.0)) {
            for (double change : bothWays ? new double[] {size, -size} : new double[] {size}) {
                if (itself.mayBe(itself.value() + change, false)) {
                    Optional<Witness> found = new Program(cell, change, near, bothWays).solve();
                    if (found.isPresent()
                            && (best.isEmpty()
                                    || found.get().cost() < best.get().cost())) {
                        best = found;
                    }
                }
            }
            if (best.isPresent()) {
                return best;
            }
        }
        return best;
    }

    /**
     * A cell going up or down, by so much at most.
     *
     * @param sign 1 up, -1 down
     */
    private record Move(int cell, int sign, double most, double cost) {}

    /** The linear program of one change: each cell goes up or down, in variables of their own. */
    private final class Program {

        private final int cell;
        private final double change;
        private final Map<Integer, Integer> rowOf = new TreeMap<>();
        private final List<Move> moves = new ArrayList<>();

        Program(int cell, double change, Set<Integer> near, boolean bothWays) {
            this.cell = cell;
            this.change = change;
            near.forEach(relation -> rowOf.put(relation, rowOf.size()));
            for (int each : cells(near)) {
                boolean inside = Arrays.stream(system.relationsOf(each)).allMatch(rowOf::containsKey);
                if (inside && each != cell) {
                    addMoves(each, bothWays);
                }
            }
        }

        /** Where the cheapest solution breaks people, those cells are made dear and others have a chance. */
        Optional<Witness> solve() {
            double[] cost = moves.stream().mapToDouble(Move::cost).toArray();
            for (int round = 0; round < ROUNDS; round++) {
                Optional<double[]> x = solve(cost);
                if (x.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Witness> found = witness(x.get());
                if (found.isPresent()) {
                    return found;
                }
                for (int j = 0; j < cost.length; j++) {
                    boolean broken = !CellSystem.isWhole(x.get()[j]);
                    cost[j] += broken && !system.cell(moves.get(j).cell()).divided() ? DEAR : 0;
                }
            }
            return Optional.empty();
        }

        private Optional<double[]> solve(double[] cost) {
            int n = moves.size();
            double[][] a = new double[rowOf.size()][n];
            double[] b = new double[rowOf.size()];
            for (int relation : system.relationsOf(cell)) {
                b[rowOf.get(relation)] = -system.coefficient(relation, cell) * change;
            }
            for (int j = 0; j < n; j++) {
                Move move = moves.get(j);
                for (int relation : system.relationsOf(move.cell())) {
                    a[rowOf.get(relation)][j] = system.coefficient(relation, move.cell()) * move.sign();
                }
            }
            double[] most = moves.stream().mapToDouble(Move::most).toArray();
            return BoundedSimplex.solve(a, b, most, cost);
        }

        /** A hidden cell may have any number of people; one that is marked as small leaves its range only without the mark. */
        private void addMoves(int index, boolean bothWays) {
            CellSystem.Cell each = system.cell(index);
            if (each.kind() == CellSystem.Kind.OPEN) {
                return;
            }
            double cost = cost(index);
            double up = markedSmall[index] ? each.most() - each.value() : Double.POSITIVE_INFINITY;
            double down = markedSmall[index] ? each.value() - each.least() : each.value();
            addMove(new Move(index, 1, up, cost));
            addMove(new Move(index, -1, bothWays ? down : 0, cost));
            if (markedSmall[index]) {
                addMove(new Move(index, 1, Double.POSITIVE_INFINITY, cost + each.blur()));
                addMove(new Move(index, -1, bothWays ? each.least() : 0, cost + each.blur()));
            }
        }

        private void addMove(Move move) {
            if (move.most() > 0) {
                moves.add(move);
            }
        }

        private Optional<Witness> witness(double[] x) {
            TreeMap<Integer, Double> sums = new TreeMap<>();
            sums.put(cell, change);
            for (int j = 0; j < x.length; j++) {
                sums.merge(moves.get(j).cell(), moves.get(j).sign() * x[j], Double::sum);
            }
            for (int multiple : MULTIPLES) {
                TreeMap<Integer, Double> changes = new TreeMap<>();
                sums.forEach((each, sum) -> changes.put(each, clean(sum * multiple)));
                changes.values().removeIf(each -> each == 0);
                double cost = changes.entrySet().stream()
                        .mapToDouble(each -> cost(each.getKey()) + blur(each.getKey(), each.getValue()))
                        .sum();
                Witness witness = new Witness(changes, cost);
                if (witness.stands(system, any -> true, any -> false)) {
                    return Optional.of(witness);
                }
            }
            return Optional.empty();
        }

        private static double clean(double value) {
            return CellSystem.isWhole(value) ? Math.rint(value) : value;
        }
    }

    private double blur(int index, double change) {
        CellSystem.Cell cell = system.cell(index);
        return markedSmall[index] && !cell.mayBe(cell.value() + change, true) ? cell.blur() : 0;
    }

    private double cost(int index) {
        boolean free = hidden[index] || system.cell(index).kind() == CellSystem.Kind.UNSEEN;
        return free ? STEP : STEP + system.cell(index).cost();
    }
}
