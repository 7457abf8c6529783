package vn.wardcast.models.method;

import java.util.Optional;

/**
 * One way to extend plain numbers. What all methods share (gaps, units, short histories, intervals, non-negativity) is
 * done once around them, in {@link vn.wardcast.models.interval.ConformalForecaster}.
 */
public interface Method {

    String name();

    /** What it is called when the history is too short to show a season and it is fitted without one. */
    default String nameWithoutSeason() {
        return name() + "_nonseasonal";
    }

    /** Fewest values it can learn from; with fewer, a simpler method answers. */
    int needs(int season);

    /**
     * Most values it can make use of; it is shown no older ones, which cost time and say little about tomorrow. By default of
     * five years of days one is used, and months are kept whole.
     */
    default int wants(int season) {
        return usualLength(season);
    }

    /** What most methods want: 52 seasons, and no fewer than 200 values. */
    static int usualLength(int season) {
        return Math.max(200, 52 * season);
    }

    /** What answers in its place when there are too few values for it; if empty, or too few for that as well, the last value. */
    default Optional<Method> whenShort() {
        return Optional.empty();
    }

    /** The same method for a history whose dates are known; only methods that look at a calendar differ. */
    default Method at(Timeline timeline) {
        return this;
    }

    /**
     * @param history at least {@link #needs} finite values of moderate size, oldest first
     * @param season steps after which the pattern repeats; 1 for none
     */
    Extension fit(double[] history, int season);

    /** A method that has learned from a history. */
    interface Extension {

        /** Expected values for the next {@code steps} steps. */
        double[] ahead(int steps);

        /**
         * The same kind of model learned from an earlier, shorter part of the history, as it would have been known then.
         * Used for rolling origins; costly choices (such as the form of the model) may be kept.
         */
        Extension relearn(double[] shorterHistory);

        /** The same answers without what is only remembered for {@link #relearn}: thousands may wait for each other. */
        default Extension settled() {
            return this;
        }
    }
}
