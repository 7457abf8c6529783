package vn.wardcast.models.interval;

import java.util.Arrays;
import java.util.List;

/**
 * What related histories show together. A single history has few rolling origins; a hundred of the same kind tell whether
 * such series surprise more than most do, and how fast their errors grow.
 *
 * @param surprise median logarithm of how much larger errors are than changes ({@link Evidence#surprise()})
 * @param growth errors grow like horizon to this power, least squares over the mean profile
 * @param weight 0 for no history, towards 1 for many
 */
public record GroupEvidence(double surprise, double growth, double weight) {

    /** So many histories count as much as what is known of public series in general. */
    private static final double PRIOR_HISTORIES = 10;

    private static final int LEAST_STEPS = 3;

    /** Knows nothing. */
    public static final GroupEvidence NONE = new GroupEvidence(0, 0, 0);

    /** @param usualGrowth stands in where horizons are too short to see any growth */
    public static GroupEvidence of(List<Evidence> histories, double usualGrowth) {
        var telling = histories.stream()
                .filter(each -> each.origins() > 0 && !each.isSilent())
                .toList();
        if (telling.isEmpty()) {
            return NONE;
        }
        double[] surprises =
                telling.stream().mapToDouble(Evidence::surprise).sorted().toArray();
        double weight = telling.size() / (telling.size() + PRIOR_HISTORIES);
        return new GroupEvidence(median(surprises), growth(telling, usualGrowth), weight);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Slope of log error over log horizon; long horizons are seen from fewer origins and count less. */
    private static double growth(List<Evidence> histories, double usual) {
        double[] profile = meanProfile(histories);
        double weights = 0;
        double meanX = 0;
        double meanY = 0;
        for (int step = 0; step < profile.length; step++) {
            double weight = weight(profile, step);
            weights += weight;
            meanX += weight == 0 ? 0 : weight * Math.log(step + 1);
            meanY += weight == 0 ? 0 : weight * Math.log(profile[step]);
        }
        if (Arrays.stream(profile).filter(value -> value > 0).count() < LEAST_STEPS) {
            return usual;
        }
        double spread = 0;
        double together = 0;
        for (int step = 0; step < profile.length; step++) {
            double weight = weight(profile, step);
            double x = Math.log(step + 1) - meanX / weights;
            spread += weight * x * x;
            together += weight == 0 ? 0 : weight * x * (Math.log(profile[step]) - meanY / weights);
        }
        return together / spread;
    }

    private static double weight(double[] profile, int step) {
        return profile[step] > 0 ? 1.0 / (step + 1) : 0;
    }

    private static double[] meanProfile(List<Evidence> histories) {
        int longest =
                histories.stream().mapToInt(each -> each.profile().length).max().orElse(0);
        var sums = new double[longest];
        var counts = new int[longest];
        for (Evidence history : histories) {
            for (int step = 0; step < history.profile().length; step++) {
                double error = history.profile()[step];
                sums[step] += Double.isNaN(error) ? 0 : error;
                counts[step] += Double.isNaN(error) ? 0 : 1;
            }
        }
        for (int step = 0; step < longest; step++) {
            sums[step] = counts[step] == 0 ? Double.NaN : sums[step] / counts[step];
        }
        return sums;
    }
}
