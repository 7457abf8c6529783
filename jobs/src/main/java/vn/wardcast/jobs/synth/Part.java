package vn.wardcast.jobs.synth;

/**
 * The piece of an old commune that went into a commune of today: the atom of everything that is counted. An old commune is
 * the sum of its parts over its successors, a commune of today the sum of its parts over its predecessors.
 *
 * @param people its share of the people of today's commune
 * @param area its share of the area
 * @param money its share of the revenue
 */
record Part(Profile today, Predecessor old, double people, double area, double money) {

    /** Constants are at the level of the middle of the demo window. */
    private static final double PRICE_YEAR = 2024;

    /** What a constant of money has grown to, by its own {@code _growth} in percent a year. */
    double growth(String constant, double time) {
        return StrictMath.pow(1 + today.constant(constant + "_growth") / 100, time - PRICE_YEAR);
    }

    String key() {
        return old.code() + ">" + today.commune().code();
    }
}
