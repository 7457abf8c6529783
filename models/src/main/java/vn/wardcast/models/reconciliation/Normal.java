package vn.wardcast.models.reconciliation;

/** The normal distribution, by Marsaglia's series (2004, Journal of Statistical Software 11). */
final class Normal {

    private static final double WIDEST = 8;

    private Normal() {}

    static double below(double z) {
        double term = z;
        double sum = z;
        for (int i = 3; Math.abs(term) > 1e-17 * Math.abs(sum); i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    static double quantile(double probability) {
        double low = -WIDEST;
        double high = WIDEST;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
