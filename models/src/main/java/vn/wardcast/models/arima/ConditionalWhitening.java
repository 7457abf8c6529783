package vn.wardcast.models.arima;

/** As if all values and innovations before the first had been zero: conditional least squares. Cheap, and less good at the start. */
record ConditionalWhitening(ArmaWeights weights) implements Whitening {

    @Override
    public boolean update() {
        return true;
    }

    @Override
    public void whiten(double[] values, double[] into, int count) {
        double[] ar = weights.autoregressive();
        double[] ma = weights.movingAverage();
        for (int t = 0; t < count; t++) {
            double innovation = values[t];
            for (int lag : weights.autoregressiveLags()) {
                innovation -= lag > t ? 0 : ar[lag] * values[t - lag];
            }
            for (int lag : weights.movingAverageLags()) {
                innovation -= lag > t ? 0 : ma[lag] * into[t - lag];
            }
            into[t] = innovation;
        }
    }

    @Override
    public double meanLogVariance(int count) {
        return 0;
    }
}
