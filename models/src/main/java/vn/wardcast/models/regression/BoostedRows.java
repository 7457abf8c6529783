package vn.wardcast.models.regression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import smile.base.cart.Loss;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.type.StructType;
import smile.math.MathEx;
import smile.regression.GradientTreeBoost;

/**
 * Boosted trees of Smile (Friedman, 2001, with absolute loss) on what another learner left unexplained; the number of steps
 * is one of the features. Columns that all members of a date share are not, because trees would learn single dates by heart,
 * and for the same reason the correction is trusted by the number of dates seen. Large groups are sampled, always the same
 * rows.
 */
record BoostedRows(String name, Learner first) implements Learner {

    private static final String TARGET = "rest";
    private static final String STEP = "step";
    private static final Formula FORMULA = Formula.lhs(TARGET);
    private static final long SEED = 1;
    private static final int MOST_ROWS = 10_000;
    private static final int TREES = 30;
    private static final int DEPTH = 3;
    private static final int MAX_NODES = 6;
    /** A leaf stands for one row in this many, but not for fewer than {@link #LEAST_LEAF}. */
    private static final int LEAVES = 20;

    private static final int LEAST_LEAF = 10;
    private static final double SHRINKAGE = 0.05;
    /** All rows every time; a smaller sample would be drawn. */
    private static final double SAMPLE = 1;
    /** With fewer rows nothing is corrected. */
    private static final int FEWEST_ROWS = 200;
    /** With so many dates the correction counts half. */
    private static final double HALF_TRUST = 20;
    /** Groups with fewer values can afford to learn again at every position. */
    private static final int SMALL = 1_500;

    @Override
    public int mostRules(Group group) {
        int values = group.members().stream()
                .mapToInt(member -> member.history().length())
                .sum();
        return values < SMALL ? first.mostRules(group) : 2;
    }

    @Override
    public Rule learn(Lesson lesson, int horizon) {
        var base = first.learn(lesson, horizon);
        var count = new Count();
        lesson.teach(horizon, count);
        if (count.rows < FEWEST_ROWS) {
            return base;
        }
        double[][] rows = sample(lesson, horizon, base, Math.min(1, MOST_ROWS / (double) count.rows));
        var trees = grow(rows, lesson.firstShared());
        return new Corrected(base, count.trust(), trees, schema(lesson.firstShared()));
    }

    private static GradientTreeBoost grow(double[][] rows, int columns) {
        MathEx.setSeed(SEED);
        int leaf = Math.max(LEAST_LEAF, rows.length / LEAVES);
        return GradientTreeBoost.fit(
                FORMULA,
                DataFrame.of(rows, names(columns)),
                Loss.lad(),
                TREES,
                DEPTH,
                MAX_NODES,
                leaf,
                SHRINKAGE,
                SAMPLE);
    }

    /** Target first, then the step, then the features; larger steps are brought to the size of one. */
    private static double[][] sample(Lesson lesson, int horizon, Rule base, double share) {
        var random = new SplittableRandom(SEED);
        List<double[]> rows = new ArrayList<>();
        lesson.teach(horizon, (row, date, changes, known) -> {
            for (int step = 1; step <= known; step++) {
                if (random.nextDouble() < share) {
                    double rest = (changes[step - 1] - base.change(row, step)) / Math.sqrt(step);
                    rows.add(withStep(rest, row, step, lesson.firstShared()));
                }
            }
        });
        return rows.toArray(double[][]::new);
    }

    private static double[] withStep(double target, double[] row, int step, int columns) {
        var all = new double[columns + 2];
        all[0] = target;
        all[1] = step;
        System.arraycopy(row, 0, all, 2, columns);
        return all;
    }

    private static String[] names(int columns) {
        var names = new String[columns + 2];
        names[0] = TARGET;
        names[1] = STEP;
        for (int i = 0; i < columns; i++) {
            names[i + 2] = "feature_" + i;
        }
        return names;
    }

    private static StructType schema(int columns) {
        String[] names = names(columns);
        return new StructType(IntStream.range(0, names.length)
                .mapToObj(i -> new StructField(names[i], DataTypes.DoubleType))
                .toArray(StructField[]::new));
    }

    private record Corrected(Rule base, double trust, GradientTreeBoost trees, StructType schema) implements Rule {
        @Override
        public double change(double[] row, int step) {
            double rest = trees.predict(Tuple.of(withStep(0, row, step, schema.length() - 2), schema));
            return base.change(row, step) + trust * Math.sqrt(step) * rest;
        }
    }

    /** Rows and dates of a lesson. */
    private static final class Count implements Lesson.Pupil {
        private final BitSet dates = new BitSet();
        private long rows;

        @Override
        public void see(double[] row, int date, double[] changes, int known) {
            dates.set(date);
            rows += known;
        }

        double trust() {
            return dates.cardinality() / (dates.cardinality() + HALF_TRUST);
        }
    }
}
