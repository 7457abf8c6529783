package vn.wardcast.models.arima;

import java.util.Arrays;

/** The column of the constant: ones for a mean, a straight line where one difference leaves its slope. */
final class Constant {

    private Constant() {}

    /** The columns with that of the constant before them, when the order has one. */
    static double[][] before(ArimaOrder order, double[][] columns, int rows) {
        if (!order.constant()) {
            return columns;
        }
        var all = new double[columns.length + 1][];
        all[0] = new double[rows];
        Arrays.setAll(all[0], t -> order.differences() == 0 ? 1 : t);
        System.arraycopy(columns, 0, all, 1, columns.length);
        return all;
    }
}
