package vn.wardcast.models.regression;

import java.util.BitSet;
import vn.wardcast.models.numeric.Cholesky;

/**
 * Ridge regression (Hoerl and Kennard, 1970), one for every number of steps ahead, all rows of all members pooled. Without a
 * constant: a row that shows nothing unusual is expected to stay where it is. Columns that all members of a date share are
 * held back as if only dates counted, since a group of a thousand wards over ten years has seen ten years, not ten thousand.
 */
record PooledRidge(String name) implements Learner {

    /** Penalty per row and per column in units of its mean square. */
    private static final double PER_ROW = 0.01;
    /** The penalty of twenty rows more, so that a short history alone is nearly naive. */
    private static final double ONCE = 20;
    /** Dates' worth of penalty on shared columns. */
    private static final double DATES = 5;
    /** With fewer dates nothing is learned about so many steps. */
    private static final int FEWEST_DATES = 2;

    private static final double TINY = 1e-9;

    @Override
    public int mostRules(Group group) {
        return 12;
    }

    @Override
    public Rule learn(Lesson lesson, int horizon) {
        var sums = new Sums(horizon, lesson.columns());
        lesson.teach(horizon, sums);
        var weights = new double[horizon][];
        for (int step = horizon; step >= 1; step--) {
            sums.include(step);
            weights[step - 1] = sums.dates() >= FEWEST_DATES ? solve(sums, step, lesson.firstShared()) : null;
        }
        return new Weights(weights);
    }

    private static double[] solve(Sums sums, int step, int firstShared) {
        int n = sums.columns;
        var size = new double[n];
        for (int i = 0; i < n; i++) {
            size[i] = Math.sqrt(sums.squares[i][i] / sums.rows) + TINY;
        }
        var system = new double[n][n];
        var right = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system[i][j] = sums.squares[Math.max(i, j)][Math.min(i, j)] / (size[i] * size[j]);
            }
            system[i][i] += PER_ROW * sums.rows + (i < firstShared ? ONCE : DATES * sums.rows / sums.dates());
            right[i] = sums.products[step - 1][i] / size[i];
        }
        double[] solution = Cholesky.of(system).solve(right);
        for (int i = 0; i < n; i++) {
            solution[i] /= size[i];
        }
        return solution;
    }

    /** Weights per step; beyond what the group could teach the level stays where the last known step left it. */
    private record Weights(double[][] perStep) implements Rule {
        @Override
        public double change(double[] row, int step) {
            int last = step;
            while (last > 0 && perStep[last - 1] == null) {
                last--;
            }
            double sum = 0;
            for (int i = 0; last > 0 && i < row.length; i++) {
                sum += perStep[last - 1][i] * row[i];
            }
            return sum;
        }
    }

    /** Sums of squares and products, kept apart by the longest step that a row can teach and added up from there. */
    private static final class Sums implements Lesson.Pupil {
        final int columns;
        final double[][] squares;
        final double[][] products;
        double rows;
        private final BitSet dates = new BitSet();
        private final double[][][] squaresUpTo;
        private final double[] rowsUpTo;
        private final BitSet[] datesUpTo;

        Sums(int horizon, int columns) {
            this.columns = columns;
            squares = new double[columns][columns];
            products = new double[horizon][columns];
            squaresUpTo = new double[horizon][columns][columns];
            rowsUpTo = new double[horizon];
            datesUpTo = new BitSet[horizon];
            for (int step = 0; step < horizon; step++) {
                datesUpTo[step] = new BitSet();
            }
        }

        @Override
        public void see(double[] row, int date, double[] changes, int known) {
            double[][] sum = squaresUpTo[known - 1];
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j <= i; j++) {
                    sum[i][j] += row[i] * row[j];
                }
            }
            for (int step = 0; step < known; step++) {
                for (int i = 0; i < columns; i++) {
                    products[step][i] += row[i] * changes[step];
                }
            }
            rowsUpTo[known - 1]++;
            datesUpTo[known - 1].set(date);
        }

        /** Adds the rows that can teach just so many steps. */
        void include(int step) {
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j <= i; j++) {
                    squares[i][j] += squaresUpTo[step - 1][i][j];
                }
            }
            rows += rowsUpTo[step - 1];
            dates.or(datesUpTo[step - 1]);
        }

        int dates() {
            return dates.cardinality();
        }
    }
}
