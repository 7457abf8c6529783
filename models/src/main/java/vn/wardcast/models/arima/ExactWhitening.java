package vn.wardcast.models.arima;

/**
 * The exact likelihood after Ansley (1979): behind the longest autoregressive lag p, values lose their autoregressive part
 * and are correlated over the moving average only, so the Cholesky root of their covariance is a narrow band. Rows beyond
 * the last known value give the best linear forecast.
 */
final class ExactWhitening implements Whitening {

    private final ArmaWeights weights;
    private final ArmaCovariances covariances;
    private final int p;
    private final int q;
    private final int rows;
    private final int width;
    private final double[] band;

    /** @param rows most values that will be whitened or forecast */
    ExactWhitening(ArmaWeights weights, int rows) {
        this.weights = weights;
        this.covariances = new ArmaCovariances(weights);
        this.p = weights.autoregressiveReach();
        this.q = weights.movingAverageReach();
        this.rows = rows;
        this.width = Math.max(p, q + 1);
        this.band = new double[rows * width];
    }

    @Override
    public boolean update() {
        return covariances.update() && factorise();
    }

    @Override
    public void whiten(double[] values, double[] into, int count) {
        for (int row = 0; row < count; row++) {
            into[row] = (withoutAutoregression(values, row) - carried(into, row, row)) / root(row, row);
        }
    }

    @Override
    public double meanLogVariance(int count) {
        double sum = 0;
        for (int row = 0; row < count; row++) {
            double deviation = root(row, row);
            sum += deviation == 1 ? 0 : Math.log(deviation);
        }
        return 2 * sum / count;
    }

    /** Puts the forecasts behind the first {@code known} values, up to the end of the array. */
    void forecast(double[] values, int known) {
        var white = new double[known];
        whiten(values, white, known);
        for (int row = known; row < values.length; row++) {
            values[row] = 0;
            values[row] = carried(white, row, known) - withoutAutoregression(values, row);
        }
    }

    private double withoutAutoregression(double[] values, int row) {
        double value = values[row];
        if (row >= p) {
            for (int lag : weights.autoregressiveLags()) {
                value -= weights.autoregressive()[lag] * values[row - lag];
            }
        }
        return value;
    }

    /** What the first {@code end} white values say about a row. */
    private double carried(double[] white, int row, int end) {
        double sum = 0;
        int start = row * width - first(row);
        for (int column = first(row); column < end; column++) {
            sum += band[start + column] * white[column];
        }
        return sum;
    }

    private int first(int row) {
        return row < p ? 0 : Math.max(0, row - q);
    }

    private double root(int row, int column) {
        return band[row * width + column - first(row)];
    }

    private boolean factorise() {
        for (int row = 0; row < rows; row++) {
            int start = row * width - first(row);
            double rest = covariance(row, row);
            for (int column = first(row); column < row; column++) {
                double entry = entry(row, column);
                band[start + column] = entry;
                rest -= entry * entry;
            }
            if (!(rest > 0)) {
                return false;
            }
            band[start + row] = Math.sqrt(rest);
        }
        return true;
    }

    private double entry(int row, int column) {
        int start = row * width - first(row);
        int other = column * width - first(column);
        double sum = covariance(row, column);
        for (int k = Math.max(first(row), first(column)); k < column; k++) {
            sum -= band[start + k] * band[other + k];
        }
        return sum / band[other + column];
    }

    private double covariance(int row, int column) {
        if (row < p) {
            return covariances.ofValues(row - column);
        }
        return column < p ? covariances.across(row - column) : covariances.ofMovingAverages(row - column);
    }
}
