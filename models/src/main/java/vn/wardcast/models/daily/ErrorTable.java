package vn.wardcast.models.daily;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The share of errors that are at least so large, looked up on a grid; for where it is asked very often. Of many errors a few hundred
 * quantiles stand for all.
 *
 * @param low where the grid begins
 * @param step between its points
 */
record ErrorTable(double low, double step, double[] shares) {

    private static final int POINTS = 121;
    private static final int QUANTILES = 200;

    static ErrorTable of(double[] errors) {
        double[] sorted = Arrays.stream(errors).sorted().toArray();
        double[] few = sorted.length <= QUANTILES
                ? sorted
                : IntStream.range(0, QUANTILES)
                        .mapToDouble(i -> sorted[(int) ((i + 0.5) * sorted.length / QUANTILES)])
                        .toArray();
        double width = CrowdOdds.bandwidth(sorted);
        double low = few[0] - 8 * width;
        double step = (few[few.length - 1] + 8 * width - low) / (POINTS - 1);
        double[] shares = new double[POINTS];
        Arrays.setAll(shares, i -> CrowdOdds.share(low + i * step, few, width));
        return new ErrorTable(low, step, shares);
    }

    /** The share of errors of at least {@code needed}; 1 before the grid, 0 beyond it. */
    double share(double needed) {
        double place = (needed - low) / step;
        if (!(place > 0)) {
            return 1;
        }
        int below = (int) Math.min(place, POINTS);
        return below >= POINTS - 1 ? 0 : shares[below] + (place - below) * (shares[below + 1] - shares[below]);
    }
}
