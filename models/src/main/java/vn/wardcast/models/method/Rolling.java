package vn.wardcast.models.method;

import java.util.stream.IntStream;
import vn.wardcast.models.method.Method.Extension;

/**
 * Forecasts from earlier origins, made as if the later values were not known yet.
 *
 * @param ends how many values were known at each origin, latest first
 * @param paths what was forecast from each origin, up to the end of the history
 */
public record Rolling(int[] ends, double[][] paths, History history) {

    private static final int MOST_ORIGINS = 8;

    /** Origins reach back {@code depth} steps, not further than to {@code least} known values. */
    public static int[] ends(int length, int depth, int least) {
        int reach = Math.max(0, Math.min(depth, length - least));
        int count = Math.min(reach, MOST_ORIGINS);
        return IntStream.rangeClosed(1, count)
                .map(i -> length - Math.max(i, Math.round((float) i * reach / count)))
                .toArray();
    }

    public static Rolling of(History history, Extension extension, int[] ends) {
        var paths = new double[ends.length][];
        for (int o = 0; o < ends.length; o++) {
            paths[o] = extension.relearn(history.first(ends[o])).ahead(history.length() - ends[o]);
        }
        return new Rolling(ends, paths, history);
    }

    public int origins() {
        return ends.length;
    }

    /** Actual minus forecast; {@code NaN} where the actual value is missing. */
    public double error(int origin, int step) {
        int index = ends[origin] + step;
        return history.observed()[index] ? history.values()[index] - paths[origin][step] : Double.NaN;
    }
}
