package vn.wardcast.models.reconciliation;

import java.util.List;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Series;

/** One-step errors of a forecaster on the last dates of all nodes, each made as if that date were not known yet. */
public final class RollingErrors {

    private RollingErrors() {}

    /**
     * @param nodes histories in the order of the hierarchy, all over the same dates
     * @return one row per date, oldest first, one column per node; {@code NaN} where there was nothing to learn from
     */
    public static double[][] of(Forecaster forecaster, List<Series> nodes, int rows) {
        int length = nodes.get(0).length();
        for (Series node : nodes) {
            if (node.length() != length || !node.start().equals(nodes.get(0).start())) {
                throw new IllegalArgumentException("Cannot compare errors of '%s': it covers other dates than '%s'"
                        .formatted(node.id(), nodes.get(0).id()));
            }
        }
        var errors = new double[Math.max(0, Math.min(rows, length - 1))][];
        for (int row = 0; row < errors.length; row++) {
            int known = length - errors.length + row;
            errors[row] = nodes.stream()
                    .mapToDouble(node -> error(forecaster, node, known))
                    .toArray();
        }
        return errors;
    }

    private static double error(Forecaster forecaster, Series node, int known) {
        var mean = forecaster.fit(node.first(known)).predict(1).mean();
        return mean.length == 0 ? Double.NaN : node.value(known) - mean[0];
    }
}
