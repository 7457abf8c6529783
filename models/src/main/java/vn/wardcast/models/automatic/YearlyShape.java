package vn.wardcast.models.automatic;

import java.util.List;

/**
 * What a yearly history looks like to the trees that correct its forecast: numbers without units (changes are divided by the
 * mean absolute change), so that a ward's fees and a country's exports look alike when they move alike.
 */
public final class YearlyShape {

    /** Names of the features, in the order of {@link #row}; those of members follow in their order, then the reach. */
    public static final List<String> NAMES = List.of(
            "horizon",
            "log_length",
            "growth",
            "last_1",
            "last_2",
            "last_3",
            "last_5",
            "last_8",
            "straightness",
            "persistence",
            "log_level",
            "acceleration",
            "off_trend",
            "below_top",
            "spread_of_changes",
            "recent_changes");

    private static final int[] WINDOWS = {1, 2, 3, 5, 8};
    /** Beyond this a feature only says "very". */
    private static final double LARGEST = 50;

    private static final int LONGEST_HORIZON = 6;
    private static final double TINY = 1e-9;

    private final double[] values;
    private final double scale;
    private final double[] features;

    /** @param history at least seven values, not all equal */
    public YearlyShape(double[] history) {
        this.values = history;
        this.scale = Math.max(meanChange(history), Double.MIN_NORMAL);
        this.features = features();
    }

    /** Mean absolute change from year to year, in the units of the history: what all features are divided by. */
    public double scale() {
        return scale;
    }

    /**
     * The features of one step of the forecast.
     *
     * @param members answers of the members at this step
     * @param middle the answer that is to be corrected
     */
    public double[] row(int step, double[] members, double middle) {
        var row = new double[features.length + members.length + 2];
        row[0] = Math.min(step + 1, LONGEST_HORIZON);
        System.arraycopy(features, 0, row, 1, features.length);
        for (int i = 0; i < members.length; i++) {
            row[1 + features.length + i] = bounded((members[i] - middle) / scale);
        }
        row[row.length - 1] = bounded((middle - values[values.length - 1]) / scale);
        return row;
    }

    private double[] features() {
        int n = values.length;
        double growth = (values[n - 1] - values[0]) / (n - 1) / scale;
        var line = Line.through(values);
        var all = new double[NAMES.size() - 1];
        all[0] = Math.log(n);
        all[1] = growth;
        for (int i = 0; i < WINDOWS.length; i++) {
            all[2 + i] = meanOfLast(WINDOWS[i]) - growth;
        }
        all[7] = 1 - line.variance() / Math.max(variance(values), TINY * scale * scale);
        all[8] = persistence();
        all[9] = logLevel();
        all[10] = acceleration();
        all[11] = (values[n - 1] - line.at(n - 1)) / scale;
        all[12] = (values[n - 1] - largest()) / scale;
        all[13] = Math.sqrt(variance(changes())) / scale;
        all[14] = meanSize(changes(), Math.max(0, n - 1 - 5)) / scale;
        for (int i = 0; i < all.length; i++) {
            all[i] = bounded(all[i]);
        }
        return all;
    }

    private double meanOfLast(int years) {
        int n = values.length;
        int used = Math.min(years, n - 1);
        return (values[n - 1] - values[n - 1 - used]) / used / scale;
    }

    /** Correlation of neighbouring changes. */
    private double persistence() {
        double[] changes = changes();
        int pairs = changes.length - 1;
        double meanFirst = 0;
        double meanNext = 0;
        for (int i = 0; i < pairs; i++) {
            meanFirst += changes[i] / pairs;
            meanNext += changes[i + 1] / pairs;
        }
        double together = 0;
        double first = 0;
        double next = 0;
        for (int i = 0; i < pairs; i++) {
            together += (changes[i] - meanFirst) * (changes[i + 1] - meanNext);
            first += (changes[i] - meanFirst) * (changes[i] - meanFirst);
            next += (changes[i + 1] - meanNext) * (changes[i + 1] - meanNext);
        }
        double size = Math.sqrt(first * next);
        return size > TINY * scale * scale ? together / size : 0;
    }

    private double logLevel() {
        double sum = 0;
        for (double value : values) {
            if (value <= 0) {
                return 0;
            }
            sum += value;
        }
        return Math.log(sum / values.length / scale);
    }

    /** Mean change of the later half minus that of the earlier half. */
    private double acceleration() {
        int n = values.length;
        int half = n / 2;
        double early = (values[half] - values[0]) / half;
        double late = (values[n - 1] - values[half]) / (n - 1 - half);
        return (late - early) / scale;
    }

    private double largest() {
        double largest = values[0];
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private double[] changes() {
        var changes = new double[values.length - 1];
        for (int t = 0; t < changes.length; t++) {
            changes[t] = values[t + 1] - values[t];
        }
        return changes;
    }

    private static double meanChange(double[] values) {
        double sum = 0;
        for (int t = 1; t < values.length; t++) {
            sum += Math.abs(values[t] - values[t - 1]);
        }
        return sum / (values.length - 1);
    }

    private static double meanSize(double[] values, int from) {
        double sum = 0;
        for (int t = from; t < values.length; t++) {
            sum += Math.abs(values[t]);
        }
        return sum / (values.length - from);
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / values.length;
    }

    private static double bounded(double value) {
        return Double.isNaN(value) ? 0 : Math.max(-LARGEST, Math.min(LARGEST, value));
    }

    /** The least squares line, and the variance around it. */
    private record Line(double first, double slope, double variance) {

        static Line through(double[] values) {
            int n = values.length;
            double mean = 0;
            for (double value : values) {
                mean += value / n;
            }
            double slope = 0;
            for (int t = 0; t < n; t++) {
                slope += (t - (n - 1) / 2.0) * values[t];
            }
            slope *= 12 / (n * ((double) n * n - 1));
            double first = mean - slope * (n - 1) / 2;
            double squares = 0;
            for (int t = 0; t < n; t++) {
                double left = values[t] - first - slope * t;
                squares += left * left;
            }
            return new Line(first, slope, squares / n);
        }

        double at(int t) {
            return first + slope * t;
        }
    }
}
