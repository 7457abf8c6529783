package vn.wardcast.models;

import java.util.List;

/**
 * Learns from a history, then looks ahead. Deterministic: the same history gives the same forecast, on any number of
 * threads. Never throws because of what the numbers look like; a history that cannot carry the model gives a forecast
 * with a {@link Fallback}.
 */
public interface Forecaster {

    /** Name in tables and on the command line, as listed in {@link Forecasters}. */
    String name();

    Fitted fit(Series history);

    /**
     * Learns from related series together; a model that does not borrow learns each on its own. A group of one is the same as
     * {@link #fit}.
     *
     * @param group of any lengths and dates; the last values known of each
     * @param workers do the work; their {@code map} counts each series once as progress
     * @return one answer per series, in the same order
     */
    default List<Fitted> fitAll(List<Series> group, Workers workers) {
        return workers.map(group, this::fit);
    }

    /** Whether one series of a group changes the answer of another. If not, a large group may be learned in pieces. */
    default boolean borrows() {
        return false;
    }

    /** A forecaster that has seen a history; only this can predict. */
    interface Fitted {

        Forecast predict(int steps, Levels levels);

        default Forecast predict(int steps) {
            return predict(steps, Levels.STANDARD);
        }
    }
}
