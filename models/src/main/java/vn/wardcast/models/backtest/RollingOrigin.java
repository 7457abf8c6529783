package vn.wardcast.models.backtest;

import java.util.stream.IntStream;

/**
 * Where a backtest pretends that the future begins.
 *
 * @param origins how many origins; the last one leaves exactly {@code horizon} values to be forecast
 * @param horizon steps forecast from each origin
 * @param stride steps between neighbouring origins
 */
public record RollingOrigin(int origins, int horizon, int stride) {

    public RollingOrigin {
        if (origins < 1 || horizon < 1 || stride < 1) {
            throw new IllegalArgumentException(
                    "Cannot backtest with %d origins, horizon %d and stride %d: all must be 1 or more"
                            .formatted(origins, horizon, stride));
        }
    }

    /** The classic hold-out: everything but the last {@code horizon} values is known. */
    public static RollingOrigin holdOut(int horizon) {
        return new RollingOrigin(1, horizon, horizon);
    }

    /** Values known at each origin, earliest first; origins before the first value are left out. */
    public IntStream ends(int length) {
        return IntStream.range(0, origins).map(origin -> end(origin, length)).filter(end -> end > 0);
    }

    /**
     * Values known at one origin; zero or less when it lies before the first value.
     *
     * @param origin 0 for the earliest
     */
    int end(int origin, int length) {
        return length - horizon - (origins - 1 - origin) * stride;
    }
}
