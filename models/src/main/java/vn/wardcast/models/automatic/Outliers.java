package vn.wardcast.models.automatic;

import java.util.Arrays;
import java.util.stream.IntStream;
import vn.wardcast.models.seasonal.SeasonalPattern;

/**
 * Single values that fit neither their neighbours nor their season: a payment booked twice, a comma in the wrong place. They
 * are found as Hampel (1974) does, by the distance from a running median in units of the median distance, on logarithms where
 * all values are above zero. A value is left alone when the next one is as far away (that is a new level, not an outlier), and
 * so is the last value, of which nobody knows yet.
 */
final class Outliers {

    /** Values on each side that the running median looks at. */
    private static final int REACH = 3;
    /** Median distances from the running median, each worth a normal deviation. */
    private static final double FAR = 10;

    private static final double DEVIATIONS_PER_MEDIAN = 1.4826;
    /** On logarithms: what is less than fivefold may be a good month. Public series got worse when more was taken out. */
    private static final double LEAST = 1.6;

    /** More than one in so many values are no outliers: such series are like that, as sales of land are. */
    private static final int RARE = 60;

    private static final int LEAST_LENGTH = 12;
    private static final int PASSES = 2;

    private Outliers() {}

    /** The history with outliers replaced by what their neighbours and their season suggest; itself where there are none. */
    static double[] replaced(double[] history, int season) {
        if (history.length < Math.max(LEAST_LENGTH, 2 * season + 1)) {
            return history;
        }
        boolean logs = Arrays.stream(history).allMatch(value -> value > 0);
        double[] values = logs ? Arrays.stream(history).map(Math::log).toArray() : history;
        double[] clean = values;
        // a first pass finds what is worst, which hid the season from the second
        for (int pass = 0; pass < PASSES; pass++) {
            clean = clean(values, pattern(clean, season), logs);
        }
        double[] result = clean;
        return result == values ? history : restored(history, values, result, logs);
    }

    private static SeasonalPattern pattern(double[] values, int season) {
        return SeasonalPattern.isSeen(values, season)
                ? SeasonalPattern.additive(values, season)
                : SeasonalPattern.none();
    }

    private static double[] clean(double[] values, SeasonalPattern pattern, boolean logs) {
        double[] adjusted = pattern.removedFrom(values);
        double[] middle = runningMedian(adjusted);
        double[] distances = IntStream.range(0, values.length)
                .mapToDouble(t -> Math.abs(adjusted[t] - middle[t]))
                .toArray();
        double usual = DEVIATIONS_PER_MEDIAN * median(distances.clone());
        if (usual == 0) {
            return values;
        }
        double limit = Math.max(FAR * usual, logs ? LEAST : 0);
        double[] clean = adjusted.clone();
        int found = 0;
        for (int t = 1; t < values.length - 1; t++) {
            boolean alone = distances[t - 1] <= limit && distances[t + 1] <= limit;
            if (distances[t] > limit && alone) {
                clean[t] = middle[t];
                found++;
            }
        }
        boolean rare = found <= Math.max(1, values.length / RARE);
        return found > 0 && rare ? pattern.addedTo(clean, 0) : values;
    }

    /** Untouched values stay as they were to the last digit. */
    private static double[] restored(double[] history, double[] values, double[] clean, boolean logs) {
        var restored = history.clone();
        for (int t = 0; t < restored.length; t++) {
            boolean touched = Math.abs(clean[t] - values[t]) > 1e-9 * (1 + Math.abs(values[t]));
            restored[t] = touched ? (logs ? Math.exp(clean[t]) : clean[t]) : history[t];
        }
        return restored;
    }

    private static double[] runningMedian(double[] values) {
        var medians = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            int from = Math.max(0, t - REACH);
            int to = Math.min(values.length, t + REACH + 1);
            medians[t] = median(Arrays.copyOfRange(values, from, to));
        }
        return medians;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
