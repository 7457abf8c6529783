package vn.wardcast.models.smoothing;

/** How complex exponential smoothing treats the season. */
enum CesForm {
    /** No season. */
    NONE(2),
    /** Each phase of the season is its own complex level. */
    SIMPLE(2),
    /** A level and added seasonal states. */
    PARTIAL(3),
    /** A level and, per phase, a complex seasonal state. */
    FULL(4);

    private final int weights;

    CesForm(int weights) {
        this.weights = weights;
    }

    /** Smoothing weights: two for the level, none to two for the season. */
    int weights() {
        return weights;
    }

    /** All that is estimated, first states and error variance included. */
    int estimated(int season) {
        return switch (this) {
            case NONE -> 2 + 2 + 1;
            case SIMPLE -> 2 + 2 * season + 1;
            case PARTIAL -> 3 + 2 + season + 1;
            case FULL -> 4 + 2 + 2 * season + 1;
        };
    }
}
