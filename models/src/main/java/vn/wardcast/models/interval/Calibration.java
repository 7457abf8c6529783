package vn.wardcast.models.interval;

import vn.wardcast.models.Frequency;

/**
 * What many public series of one frequency teach about forecast errors, and a single short history cannot show. Learned on
 * rolling origins inside training parts; how is in {@code RATIONALE.md}.
 *
 * @param pooling errors from rolling origins are divided by horizon to this power before they are averaged
 * @param priorOrigins with so many rolling origins their error counts as much as the naive forecast's
 * @param stepShare weight of the change from step to step in the naive error; the rest is the change from season to season
 * @param sizeShare weight of the size of the values beside the naive error
 * @param naiveFactor logarithm of what the naive error is multiplied by
 * @param ownFactor logarithm of what the error of rolling origins is multiplied by
 * @param length how the error changes with the logarithm of the history's length over 40
 * @param growth the error grows like horizon to this power ...
 * @param growthByChange ... and this much more where seasons differ more than neighbours do
 * @param tails quantiles of errors in units of the spread
 */
record Calibration(
        double pooling,
        double priorOrigins,
        double stepShare,
        double sizeShare,
        double naiveFactor,
        double ownFactor,
        double length,
        double growth,
        double growthByChange,
        Tails tails) {

    private static final Calibration YEAR = new Calibration(
            0.85,
            6.11,
            0.46,
            0.103,
            -0.228,
            1.233,
            0.176,
            0.673,
            0,
            new Tails(new double[] {0.59, 1.36, 1.97, 2.65, 4.39}, new double[] {0.80, 1.67, 2.39, 3.21, 5.57}));

    private static final Calibration QUARTER = new Calibration(
            0.6,
            9.85,
            0.56,
            0.153,
            -0.51,
            0.414,
            0.037,
            0.388,
            0.189,
            new Tails(new double[] {0.58, 1.33, 1.91, 2.59, 4.47}, new double[] {0.85, 1.67, 2.34, 3.13, 5.29}));

    private static final Calibration MONTH = new Calibration(
            0.4,
            5.97,
            0.40,
            0.133,
            0.23,
            0.087,
            0.048,
            0.212,
            0.087,
            new Tails(new double[] {0.59, 1.38, 2.02, 2.78, 5.23}, new double[] {0.76, 1.66, 2.38, 3.27, 5.87}));

    /** Weeks and days borrow from months, of which there are many more public series. */
    static Calibration of(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> YEAR;
            case QUARTER -> QUARTER;
            case MONTH, WEEK, DAY -> MONTH;
        };
    }
}
