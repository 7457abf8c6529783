package vn.wardcast.models.regression;

/** Learns from rows of a whole group how a level goes on. */
interface Learner {

    String name();

    /** @param horizon steps ahead that are learned */
    Rule learn(Lesson lesson, int horizon);

    /** How many rules, each learned without the values after another position, may be learned for one group. */
    int mostRules(Group group);

    /** What was learned. */
    interface Rule {
        /**
         * The change from a level, in units of its usual change.
         *
         * @param step 1 to the horizon
         */
        double change(double[] row, int step);
    }
}
