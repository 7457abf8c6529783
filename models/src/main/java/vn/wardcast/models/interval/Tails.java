package vn.wardcast.models.interval;

/** Quantiles of absolute forecast errors in units of their mean, learned from public series; increasing in the level. */
final class Tails {

    private static final double[] PERCENT = {0, 50, 80, 90, 95, 99, 100};
    private static final double[] FACTOR = {0, 0.8, 1.7, 2.4, 3.1, 5, 8};

    private Tails() {}

    static double factor(int level) {
        int i = 1;
        while (PERCENT[i] < level) {
            i++;
        }
        double share = (level - PERCENT[i - 1]) / (PERCENT[i] - PERCENT[i - 1]);
        return FACTOR[i - 1] + share * (FACTOR[i] - FACTOR[i - 1]);
    }
}
