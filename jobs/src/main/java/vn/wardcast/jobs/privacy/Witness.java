package vn.wardcast.jobs.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntPredicate;

/**
 * Another truth that fits everything readers see: other values of some hidden cells, with which all sums still hold. As long as
 * it stands, nobody can tell any of these cells.
 *
 * @param changes by how much each cell differs; never zero
 * @param cost what hiding its cells costs
 */
record Witness(SortedMap<Integer, Double> changes, double cost) {

    /** Whether it takes a cell for something else than a small count. */
    boolean leavesSmall(int index, CellSystem.Cell cell) {
        Double change = changes.get(index);
        return change != null && !cell.mayBe(cell.value() + change, true);
    }

    /** Checks the witness from scratch, without trusting the search that found it. */
    boolean stands(CellSystem system, IntPredicate hidden, IntPredicate markedSmall) {
        Map<Integer, Double> off = new HashMap<>();
        for (Map.Entry<Integer, Double> change : changes.entrySet()) {
            int index = change.getKey();
            CellSystem.Cell cell = system.cell(index);
            boolean secret = cell.kind() == CellSystem.Kind.UNSEEN || hidden.test(index);
            if (!secret
                    || change.getValue() == 0
                    || !cell.mayBe(cell.value() + change.getValue(), markedSmall.test(index))) {
                return false;
            }
            for (int relation : system.relationsOf(index)) {
                off.merge(relation, system.coefficient(relation, index) * change.getValue(), Double::sum);
            }
        }
        return off.values().stream().allMatch(sum -> Math.abs(sum) < CellSystem.TOLERANCE);
    }
}
