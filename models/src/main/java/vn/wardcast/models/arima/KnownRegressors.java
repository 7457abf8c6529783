package vn.wardcast.models.arima;

import java.util.Arrays;

/**
 * What is known to act on a series, for the past and for the steps ahead: working days, the share of Tết in a month, a tax
 * rate already decided.
 *
 * @param columns one array for each regressor, oldest entry first, all of the same length, finite
 * @param known how many entries belong to the past: entry {@code known - 1} stands beside the last observed value, entry
 *     {@code known} beside the first forecast
 */
public record KnownRegressors(double[][] columns, int known) {

    public KnownRegressors {
        columns = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
        int rows = columns.length == 0 ? known : columns[0].length;
        if (known < 0 || known > rows) {
            throw new IllegalArgumentException("Cannot use %d past entries of %d".formatted(known, rows));
        }
        for (double[] column : columns) {
            if (column.length != rows || !Arrays.stream(column).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "Cannot use a regressor of %d entries beside one of %d: all must have the same length and be finite"
                                .formatted(column.length, rows));
            }
        }
    }

    @Override
    public double[][] columns() {
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }

    public int count() {
        return columns.length;
    }

    /** The entries beside {@code length} values that begin at entry {@code first}, and beyond them. */
    double[][] rows(int first, int length) {
        int rows = columns.length == 0 ? first + length : columns[0].length;
        if (first < 0 || first + length > rows) {
            throw new IllegalArgumentException("Cannot use regressors of %d entries for entries %d to %d"
                    .formatted(rows, first, first + length - 1));
        }
        return Arrays.stream(columns)
                .map(column -> Arrays.copyOfRange(column, first, first + length))
                .toArray(double[][]::new);
    }
}
