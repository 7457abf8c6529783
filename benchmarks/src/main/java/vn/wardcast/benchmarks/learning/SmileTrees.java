package vn.wardcast.benchmarks.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import smile.base.cart.InternalNode;
import smile.base.cart.Loss;
import smile.base.cart.Node;
import smile.base.cart.RegressionNode;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.math.MathEx;
import smile.regression.GradientTreeBoost;
import vn.wardcast.models.automatic.BoostedTrees;

/** Grows trees by Smile's gradient boosting (Friedman, 2001) on absolute errors, and copies them into our own plain form. */
final class SmileTrees {

    private static final long SEED = 20261125;
    private static final double SHRINKAGE = 0.05;
    private static final int DEPTH = 3;
    private static final int NODES = 8;
    private static final int NODE_SIZE = 400;
    /** Rows drawn for each tree. */
    private static final double SAMPLE = 0.7;

    private final int trees;

    SmileTrees(int trees) {
        this.trees = trees;
    }

    /** @param rows features, one row per target */
    BoostedTrees grow(double[][] rows, double[] targets) {
        int features = rows[0].length;
        var table = new double[rows.length][features + 1];
        for (int i = 0; i < rows.length; i++) {
            table[i][0] = targets[i];
            System.arraycopy(rows[i], 0, table[i], 1, features);
        }
        String[] names =
                IntStream.rangeClosed(0, features).mapToObj(i -> "c" + i).toArray(String[]::new);
        MathEx.setSeed(SEED);
        var model = GradientTreeBoost.fit(
                Formula.lhs("c0"),
                DataFrame.of(table, names),
                Loss.lad(),
                trees,
                DEPTH,
                NODES,
                NODE_SIZE,
                SHRINKAGE,
                SAMPLE);
        return new Copy(model, rows).trees();
    }

    /** Smile tells neither the base of its model nor the thresholds of its nodes, so both are found by asking. */
    private record Copy(GradientTreeBoost model, double[][] rows) {

        BoostedTrees trees() {
            var copies = Arrays.stream(model.trees())
                    .map(tree -> copy(tree.root(), tree.schema()))
                    .toList();
            var withoutBase = new BoostedTrees(0, copies);
            var row = Tuple.of(rows[0], model.schema());
            return new BoostedTrees(model.predict(row) - withoutBase.answer(rows[0]), copies);
        }

        private BoostedTrees.Tree copy(Node root, StructType schema) {
            var nodes = new ArrayList<double[]>();
            append(root, schema, nodes);
            return new BoostedTrees.Tree(
                    nodes.stream().mapToInt(node -> (int) node[0]).toArray(),
                    nodes.stream().mapToDouble(node -> node[1]).toArray(),
                    nodes.stream().mapToInt(node -> (int) node[2]).toArray());
        }

        private void append(Node node, StructType schema, List<double[]> nodes) {
            if (node instanceof InternalNode inner) {
                var place = new double[] {inner.feature(), threshold(inner, schema), 0};
                nodes.add(place);
                append(inner.trueChild(), schema, nodes);
                place[2] = nodes.size();
                append(inner.falseChild(), schema, nodes);
            } else {
                nodes.add(new double[] {BoostedTrees.LEAF, SHRINKAGE * ((RegressionNode) node).output(), 0});
            }
        }

        /** The largest number that still goes to the left, by halving what lies between the smallest and the largest. */
        private double threshold(InternalNode node, StructType schema) {
            double left = Arrays.stream(rows)
                    .mapToDouble(row -> row[node.feature()])
                    .min()
                    .orElseThrow();
            double right = Arrays.stream(rows)
                    .mapToDouble(row -> row[node.feature()])
                    .max()
                    .orElseThrow();
            while (true) {
                double middle = left + (right - left) / 2;
                if (middle == left || middle == right) {
                    return left;
                }
                if (goesLeft(node, schema, middle)) {
                    left = middle;
                } else {
                    right = middle;
                }
            }
        }

        private static boolean goesLeft(InternalNode node, StructType schema, double value) {
            var row = new double[schema.length()];
            row[node.feature()] = value;
            return node.branch(Tuple.of(row, schema));
        }
    }
}
