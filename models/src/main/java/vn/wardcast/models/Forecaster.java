package vn.wardcast.models;

/**
 * Learns from a history, then looks ahead. Deterministic: the same history gives the same forecast, on any number of
 * threads. Never throws because of what the numbers look like; a history that cannot carry the model gives a forecast
 * with a {@link Fallback}.
 */
public interface Forecaster {

    /** Name in tables and on the command line, as listed in {@link Forecasters}. */
    String name();

    Fitted fit(Series history);

    /** A forecaster that has seen a history; only this can predict. */
    interface Fitted {

        Forecast predict(int steps, Levels levels);

        default Forecast predict(int steps) {
            return predict(steps, Levels.STANDARD);
        }
    }
}
