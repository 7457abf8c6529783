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

    /** Origins of a history: at most eight, evenly spread over about one planning horizon before its end. */
    public static int[] ends(int length, int season) {
        int least = season == 1 ? 4 : 2 * season + 1;
        int reach = Math.max(0, Math.min(depth(season), length - least));
        int count = Math.min(reach, MOST_ORIGINS);
        return IntStream.rangeClosed(1, count)
                .map(i -> length - Math.max(i, Math.round((float) i * reach / count)))
                .toArray();
    }

    /** Six years, two years of quarters, eighteen months, four weeks of days, half a year of weeks. */
    private static int depth(int season) {
        return switch (season) {
            case 1 -> 6;
            case 4 -> 8;
            case 7 -> 28;
            case 12 -> 18;
            case 52 -> 26;
            default -> Math.max(8, Math.min(48, 2 * season));
        };
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
