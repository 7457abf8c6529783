package vn.wardcast.models.arima;

import java.util.Arrays;

/**
 * Theoretical covariances of an ARMA process whose innovations have variance 1, as far as its exact likelihood needs them
 * (Ansley, 1979). The autoregressive part comes from the recursion of Durbin run backwards, which costs the square of its
 * order, where linear equations would cost the cube.
 */
final class ArmaCovariances {

    private final ArmaWeights weights;
    private final int p;
    private final int q;
    private final double[][] shorter;
    private final double[] pure;
    private final double[] moving;
    private final double[] full;
    private final double[] cross;
    private final double[] responses;

    ArmaCovariances(ArmaWeights weights) {
        this.weights = weights;
        this.p = weights.autoregressiveReach();
        this.q = weights.movingAverageReach();
        this.shorter = new double[p + 1][p + 1];
        this.pure = new double[p + q + 1];
        this.moving = new double[q + 1];
        this.full = new double[p + 1];
        this.cross = new double[q + 1];
        this.responses = new double[q + 1];
    }

    /** Computes everything for the weights as they are now; false where rounding makes them not stationary. */
    boolean update() {
        if (!updatePure()) {
            return false;
        }
        updateMoving();
        updateFull();
        updateCross();
        return true;
    }

    /** Covariance of two values {@code lag} steps apart, up to the longest autoregressive lag. */
    double ofValues(int lag) {
        return full[lag];
    }

    /** Covariance of two values whose autoregressive part is taken away. */
    double ofMovingAverages(int lag) {
        return lag > q ? 0 : moving[lag];
    }

    /** Covariance of a value with a moving average {@code lag} steps later. */
    double across(int lag) {
        return lag > q ? 0 : cross[lag];
    }

    /** Autocovariances of the process without its moving average. */
    private boolean updatePure() {
        System.arraycopy(weights.autoregressive(), 1, shorter[p], 0, p);
        double variance = 1;
        for (int order = p; order > 0; order--) {
            double last = shorter[order][order - 1];
            double rest = 1 - last * last;
            if (!(rest > 0)) {
                return false;
            }
            variance /= rest;
            for (int i = 0; i < order - 1; i++) {
                shorter[order - 1][i] = (shorter[order][i] + last * shorter[order][order - 2 - i]) / rest;
            }
        }
        pure[0] = variance;
        for (int lag = 1; lag < pure.length; lag++) {
            pure[lag] = lag <= p ? nextOf(lag, variance) : continued(lag);
            variance *= lag <= p ? 1 - shorter[lag][lag - 1] * shorter[lag][lag - 1] : 1;
        }
        return true;
    }

    private double nextOf(int lag, double variance) {
        double sum = shorter[lag][lag - 1] * variance;
        for (int i = 1; i < lag; i++) {
            sum += shorter[lag - 1][i - 1] * pure[lag - i];
        }
        return sum;
    }

    private double continued(int lag) {
        double sum = 0;
        for (int back : weights.autoregressiveLags()) {
            sum += weights.autoregressive()[back] * pure[lag - back];
        }
        return sum;
    }

    private void updateMoving() {
        double[] ma = weights.movingAverage();
        for (int lag = 0; lag <= q; lag++) {
            double sum = 0;
            for (int i = 0; i + lag <= q; i++) {
                sum += ma[i] * ma[i + lag];
            }
            moving[lag] = sum;
        }
    }

    private void updateFull() {
        for (int lag = 0; lag <= p; lag++) {
            double sum = moving[0] * pure[lag];
            for (int shift = 1; shift <= q; shift++) {
                sum += moving[shift] * (pure[Math.abs(lag - shift)] + pure[lag + shift]);
            }
            full[lag] = sum;
        }
    }

    private void updateCross() {
        double[] ma = weights.movingAverage();
        Arrays.fill(responses, 0);
        for (int r = 0; r <= q; r++) {
            responses[r] = ma[r];
            for (int back : weights.autoregressiveLags()) {
                responses[r] += back > r ? 0 : weights.autoregressive()[back] * responses[r - back];
            }
        }
        for (int lag = 0; lag <= q; lag++) {
            cross[lag] = 0;
            for (int r = 0; r + lag <= q; r++) {
                cross[lag] += responses[r] * ma[r + lag];
            }
        }
    }
}
