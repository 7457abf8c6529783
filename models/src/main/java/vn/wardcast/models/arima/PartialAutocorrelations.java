package vn.wardcast.models.arima;

/**
 * Partial autocorrelations and autoregressive weights, one from the other by the recursion of Durbin (1960). All partial
 * autocorrelations lie between -1 and 1 exactly when the weights are stationary, so a search over them needs no further
 * check (Barndorff-Nielsen and Schou, 1973; Monahan, 1984).
 */
final class PartialAutocorrelations {

    private PartialAutocorrelations() {}

    /** A free number of any size as a partial autocorrelation. */
    static double squeezed(double free) {
        return free / Math.sqrt(1 + free * free);
    }

    /** Turns the first {@code count} partial autocorrelations into weights, in place. */
    static void toWeights(double[] numbers, int count) {
        for (int order = 1; order < count; order++) {
            double last = numbers[order];
            for (int low = 0, high = order - 1; low <= high; low++, high--) {
                double before = numbers[low];
                double after = numbers[high];
                numbers[low] = before - last * after;
                numbers[high] = after - last * before;
            }
        }
    }

    /** Turns the first {@code count} weights into partial autocorrelations, in place; false where not stationary. */
    static boolean fromWeights(double[] numbers, int count) {
        for (int order = count - 1; order >= 0; order--) {
            double last = numbers[order];
            if (!(Math.abs(last) < 1)) {
                return false;
            }
            double rest = 1 - last * last;
            for (int low = 0, high = order - 1; low <= high; low++, high--) {
                double before = numbers[low];
                double after = numbers[high];
                numbers[low] = (before + last * after) / rest;
                numbers[high] = (after + last * before) / rest;
            }
        }
        return true;
    }
}
