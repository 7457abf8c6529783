package vn.wardcast.models.arima;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The weights of one ARMA form, multiplied out over both seasons. Set again and again during a search; allocates only when
 * it is made. Free numbers, one for each weight, stand in the order plain autoregressive, plain moving average, seasonal
 * autoregressive, seasonal moving average; any value gives a stationary and invertible model.
 */
final class ArmaWeights {

    /** Models with a root nearer to the unit circle are rejected, after Hyndman and Khandakar (2008). */
    private static final double CLEAR_RADIUS = 1.01;

    private final ArimaOrder order;
    private final double[] autoregressive;
    private final double[] movingAverage;
    private final int[] autoregressiveLags;
    private final int[] movingAverageLags;
    private final double[] plain;
    private final double[] seasonal;

    ArmaWeights(ArimaOrder order) {
        int p = order.plain().autoregressive();
        int q = order.plain().movingAverage();
        int seasonalP = order.seasonal().autoregressive();
        int seasonalQ = order.seasonal().movingAverage();
        this.order = order;
        this.autoregressive = new double[p + order.season() * seasonalP + 1];
        this.movingAverage = new double[q + order.season() * seasonalQ + 1];
        this.autoregressiveLags = lags(p, seasonalP, order.season());
        this.movingAverageLags = lags(q, seasonalQ, order.season());
        this.plain = new double[Math.max(p, q)];
        this.seasonal = new double[Math.max(seasonalP, seasonalQ)];
    }

    /** Longest lag with an autoregressive weight. */
    int autoregressiveReach() {
        return autoregressive.length - 1;
    }

    int movingAverageReach() {
        return movingAverage.length - 1;
    }

    /** Entry {@code lag} multiplies the value that many steps ago; entry 0 is not used. */
    double[] autoregressive() {
        return autoregressive;
    }

    /** Entry {@code lag} multiplies the innovation that many steps ago; entry 0 is 1. */
    double[] movingAverage() {
        return movingAverage;
    }

    /** Lags whose weight is not zero by construction. */
    int[] autoregressiveLags() {
        return autoregressiveLags;
    }

    int[] movingAverageLags() {
        return movingAverageLags;
    }

    void set(double[] free) {
        int p = order.plain().autoregressive();
        int q = order.plain().movingAverage();
        int seasonalP = order.seasonal().autoregressive();
        int seasonalQ = order.seasonal().movingAverage();
        fill(plain, free, 0, p);
        fill(seasonal, free, p + q, seasonalP);
        multiply(autoregressive, p, seasonalP, 1);
        fill(plain, free, p, q);
        fill(seasonal, free, p + q + seasonalP, seasonalQ);
        multiply(movingAverage, q, seasonalQ, -1);
        movingAverage[0] = 1;
    }

    /** Whether all roots keep away from the unit circle, where estimates and forecasts are fragile. */
    boolean isClear(double[] free) {
        int p = order.plain().autoregressive();
        int q = order.plain().movingAverage();
        int seasonalP = order.seasonal().autoregressive();
        int seasonalQ = order.seasonal().movingAverage();
        return isClear(plain, free, 0, p, 1)
                && isClear(plain, free, p, q, 1)
                && isClear(seasonal, free, p + q, seasonalP, order.season())
                && isClear(seasonal, free, p + q + seasonalP, seasonalQ, order.season());
    }

    private static boolean isClear(double[] work, double[] free, int from, int count, int lag) {
        fill(work, free, from, count);
        for (int i = 0; i < count; i++) {
            work[i] *= Math.pow(CLEAR_RADIUS, lag * (i + 1));
        }
        return PartialAutocorrelations.fromWeights(work, count);
    }

    private static void fill(double[] weights, double[] free, int from, int count) {
        for (int i = 0; i < count; i++) {
            weights[i] = PartialAutocorrelations.squeezed(free[from + i]);
        }
        PartialAutocorrelations.toWeights(weights, count);
    }

    /** Product of the plain and the seasonal polynomial; moving averages count their weights with the other sign. */
    private void multiply(double[] product, int plainCount, int seasonalCount, int sign) {
        Arrays.fill(product, 0);
        for (int i = 0; i < plainCount; i++) {
            product[i + 1] += sign * plain[i];
        }
        for (int j = 0; j < seasonalCount; j++) {
            int lag = order.season() * (j + 1);
            product[lag] += sign * seasonal[j];
            for (int i = 0; i < plainCount; i++) {
                product[lag + i + 1] -= sign * plain[i] * seasonal[j];
            }
        }
    }

    private static int[] lags(int plainCount, int seasonalCount, int season) {
        return IntStream.rangeClosed(0, seasonalCount)
                .flatMap(j -> IntStream.rangeClosed(0, plainCount).map(i -> i + j * season))
                .filter(lag -> lag > 0)
                .sorted()
                .distinct()
                .toArray();
    }
}
