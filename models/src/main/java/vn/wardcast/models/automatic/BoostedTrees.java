package vn.wardcast.models.automatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.wardcast.models.numeric.NumberTable;

/**
 * A sum of small decision trees over a row of numbers. They are grown offline by Smile's gradient boosting and only read
 * here, so that a forecast needs no library and costs microseconds.
 *
 * @param base what is answered before any tree
 */
public record BoostedTrees(double base, List<Tree> trees) {

    /** Feature of a node that is a leaf. */
    public static final int LEAF = -1;

    /**
     * One tree as parallel arrays, root first. At a node, a row whose {@code feature} is at most {@code value} goes to the
     * next node, else to {@code right}; at a leaf {@code value} is the answer.
     */
    public record Tree(int[] feature, double[] value, int[] right) {

        /** The same tree with all answers multiplied. */
        public Tree times(double factor) {
            var scaled = value.clone();
            for (int node = 0; node < scaled.length; node++) {
                scaled[node] *= feature[node] == LEAF ? factor : 1;
            }
            return new Tree(feature, scaled, right);
        }

        double answer(double[] row) {
            int node = 0;
            while (feature[node] != LEAF) {
                node = row[feature[node]] <= value[node] ? node + 1 : right[node];
            }
            return value[node];
        }
    }

    /** The sum over all trees; {@code row} holds the features the trees were grown on, in the same order. */
    public double answer(double[] row) {
        double sum = base;
        for (Tree tree : trees) {
            sum += tree.answer(row);
        }
        return sum;
    }

    /** Rows named {@code tree.node} with columns feature, value, right; a first row {@code base} holds the base as value. */
    static BoostedTrees read(Class<?> beside, String file) {
        double base = 0;
        var nodes = new ArrayList<List<double[]>>();
        for (var row : NumberTable.read(beside, file).rows().entrySet()) {
            if (row.getKey().equals("base")) {
                base = row.getValue()[1];
            } else {
                int tree =
                        Integer.parseInt(row.getKey().substring(0, row.getKey().indexOf('.')));
                if (tree == nodes.size()) {
                    nodes.add(new ArrayList<>());
                }
                nodes.get(tree).add(row.getValue());
            }
        }
        return new BoostedTrees(base, nodes.stream().map(BoostedTrees::tree).toList());
    }

    private static Tree tree(List<double[]> nodes) {
        var feature = new int[nodes.size()];
        var value = new double[nodes.size()];
        var right = new int[nodes.size()];
        Arrays.setAll(feature, node -> (int) nodes.get(node)[0]);
        Arrays.setAll(value, node -> nodes.get(node)[1]);
        Arrays.setAll(right, node -> (int) nodes.get(node)[2]);
        return new Tree(feature, value, right);
    }
}
