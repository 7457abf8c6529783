package vn.wardcast.jobs.synth;

/** The seventeen groups of the residents' form: 0-4, 5-9 … 75-79, 80+. */
final class AgeGroup {

    static final int COUNT = 17;
    static final int OPEN = 16;

    private AgeGroup() {}

    static int firstAge(int group) {
        return 5 * group;
    }

    static int lastAge(int group) {
        return group == OPEN ? Cohorts.AGES - 1 : 5 * group + 4;
    }

    static String label(int group) {
        return group == OPEN ? "80+" : firstAge(group) + "-" + lastAge(group);
    }
}
