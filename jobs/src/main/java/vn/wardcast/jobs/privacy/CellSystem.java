package vn.wardcast.jobs.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts as numbers, and the sums that hold among them and that every reader knows: for each relation, the cells times their
 * coefficients add up to zero.
 */
final class CellSystem {

    /** What readers can see of a cell. */
    enum Kind {
        /** Published unless it is hidden. */
        PUBLISHED,
        /** Known to everybody, whatever we do. */
        OPEN,
        /** Never published, but implied: what is missing to a total, a total that is not an indicator. */
        UNSEEN
    }

    /**
     * One cell.
     *
     * @param kind what readers can see of it
     * @param value people
     * @param floor a value from 1 to below it must not be found out; 0: nothing to keep
     * @param divided whether it is made of shares of old units, so that it need not be a whole number
     * @param cost how sorry readers are to lose it
     * @param blur if it is small: what it costs not to tell readers so; 0: they are not told in any case
     */
    record Cell(Kind kind, double value, int floor, boolean divided, double cost, double blur) {
        boolean isSmall() {
            return kind != Kind.OPEN && value > 0 && value < floor;
        }

        /** The least that a reader takes a hidden cell for that is marked as small. */
        double least() {
            return divided ? Math.min(value, 0.001) : 1;
        }

        /** The most. */
        double most() {
            return divided ? Math.max(value, floor - 0.001) : floor - 1;
        }

        /**
         * Whether readers who know all marks and all shown cells have to reckon with this value of a cell that is hidden.
         *
         * @param markedSmall whether its mark says that it is small
         */
        boolean mayBe(double other, boolean markedSmall) {
            if (kind == Kind.OPEN || !divided && !CellSystem.isWhole(other)) {
                return false;
            }
            return markedSmall ? other > least() - TOLERANCE && other < most() + TOLERANCE : other > -TOLERANCE;
        }
    }

    /** Values have six decimals. */
    static final double TOLERANCE = 1e-7;

    private final List<Cell> cells = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final List<double[]> coefficients = new ArrayList<>();
    private final List<int[]> relationsOf = new ArrayList<>();

    int add(Cell cell) {
        cells.add(cell);
        relationsOf.add(new int[0]);
        return cells.size() - 1;
    }

    /** Cells times coefficients add up to zero. */
    void relate(int[] cellsOfRelation, double[] theirs) {
        int relation = members.size();
        members.add(cellsOfRelation);
        coefficients.add(theirs);
        for (int cell : cellsOfRelation) {
            int[] known = relationsOf.get(cell);
            int[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = relation;
            relationsOf.set(cell, more);
        }
    }

    int size() {
        return cells.size();
    }

    Cell cell(int index) {
        return cells.get(index);
    }

    int[] members(int relation) {
        return members.get(relation);
    }

    double[] coefficients(int relation) {
        return coefficients.get(relation);
    }

    int[] relationsOf(int cell) {
        return relationsOf.get(cell);
    }

    double coefficient(int relation, int cell) {
        int[] in = members.get(relation);
        for (int i = 0; i < in.length; i++) {
            if (in[i] == cell) {
                return coefficients.get(relation)[i];
            }
        }
        throw new IllegalArgumentException("Cell %d is not in relation %d".formatted(cell, relation));
    }

    static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < TOLERANCE;
    }
}
