package vn.wardcast.models.seasonal;

/**
 * Local regression on equally spaced values (Cleveland, 1979): at each place a straight line through the {@code span} nearest
 * values, which weigh less the farther away they are (tricube). Allocates nothing.
 *
 * @param span how many values count; with more than there are, far ones weigh more alike
 * @param jump only every so many places are computed, straight lines lie between
 */
record Loess(int span, int jump) {

    Loess {
        if (span < 2 || jump < 1) {
            throw new IllegalArgumentException(
                    "Cannot smooth with span %d and jump %d: must be 2 and 1 or more".formatted(span, jump));
        }
    }

    /** A jump of a tenth of the span, as Cleveland et al. (1990) propose. */
    static Loess of(int span) {
        return new Loess(span, Math.max(1, span / 10));
    }

    /**
     * Smooths {@code values[offset + stride i]} for i below {@code count} and writes places {@code -before} to {@code count - 1
     * + after} to {@code out} from {@code outOffset} in steps of {@code stride}.
     *
     * @param trust weight of each value, parallel to {@code values}
     */
    void smooth(
            double[] values, double[] trust, int offset, int stride, int count, int ends, double[] out, int outOffset) {
        int last = count - 1 + ends;
        int place = -ends;
        double left = at(values, trust, offset, stride, count, place);
        out[outOffset] = left;
        while (place < last) {
            int next = Math.min(last, place + jump);
            double right = at(values, trust, offset, stride, count, next);
            for (int between = place + 1; between <= next; between++) {
                double share = (double) (between - place) / (next - place);
                out[outOffset + stride * (between + ends)] = left + share * (right - left);
            }
            place = next;
            left = right;
        }
    }

    /** All of a series, in place of {@code out}. */
    void smooth(double[] values, double[] trust, double[] out) {
        smooth(values, trust, 0, 1, values.length, 0, out, 0);
    }

    private double at(double[] values, double[] trust, int offset, int stride, int count, int place) {
        int from = Math.max(0, Math.min(place - (span - 1) / 2, count - span));
        int to = Math.min(count - 1, from + span - 1);
        double reach = Math.max(place - from, to - place) + (span > count ? (span - count) / 2.0 : 0) + 1e-9;
        double weights = 0;
        double distances = 0;
        double squares = 0;
        double sum = 0;
        double product = 0;
        for (int i = from; i <= to; i++) {
            double distance = i - place;
            double share = Math.abs(distance) / reach;
            double tricube = 1 - share * share * share;
            double weight = share >= 0.999 ? 0 : tricube * tricube * tricube * trust[offset + stride * i];
            double value = values[offset + stride * i];
            weights += weight;
            distances += weight * distance;
            squares += weight * distance * distance;
            sum += weight * value;
            product += weight * distance * value;
        }
        if (weights <= 0) {
            return values[offset + stride * Math.max(0, Math.min(count - 1, place))];
        }
        double spread = weights * squares - distances * distances;
        // too few places in sight for a line
        return spread <= 1e-9 * weights * weights ? sum / weights : (squares * sum - distances * product) / spread;
    }
}
