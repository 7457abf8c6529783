package vn.wardcast.models.arima;

import java.util.Arrays;
import java.util.Random;

/** Histories whose model is known. */
final class Simulated {

    private static final int WARM_UP = 300;

    private Simulated() {}

    /** An ARMA process with mean 0 and innovations of variance 1; entry {@code i} of an array belongs to lag {@code i + 1}. */
    static double[] arma(double[] autoregressive, double[] movingAverage, int length, long seed) {
        var random = new Random(seed);
        var values = new double[WARM_UP + length];
        var innovations = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            innovations[t] = random.nextGaussian();
            values[t] = innovations[t] + sum(autoregressive, values, t) + sum(movingAverage, innovations, t);
        }
        return Arrays.copyOfRange(values, WARM_UP, values.length);
    }

    /** Running sums over every {@code lag}-th value: undoes a difference. */
    static double[] cumulated(double[] changes, int lag) {
        double[] values = changes.clone();
        for (int t = lag; t < values.length; t++) {
            values[t] += values[t - lag];
        }
        return values;
    }

    private static double sum(double[] weights, double[] values, int t) {
        double sum = 0;
        for (int i = 0; i < weights.length && i < t; i++) {
            sum += weights[i] * values[t - i - 1];
        }
        return sum;
    }
}
