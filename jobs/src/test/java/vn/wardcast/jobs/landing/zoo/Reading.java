package vn.wardcast.jobs.landing.zoo;

import java.util.List;
import java.util.Optional;

/**
 * What the reader said about one file.
 *
 * @param facts numbers that entered
 * @param issues what it complained about
 * @param refused whether it took nothing at all
 * @param spoken everything it said or kept, for finding what should never be said
 * @param crash what it threw, which it never should
 * @param millis how long it took
 */
record Reading(
        List<Fact> facts, List<Issue> issues, boolean refused, String spoken, Optional<String> crash, long millis) {

    /**
     * A complaint.
     *
     * @param place where
     * @param code stable code of the reason
     * @param rejects whether it keeps something out
     */
    record Issue(Place place, String code, boolean rejects) {
        @Override
        public String toString() {
            return "%s%s @ %s".formatted(rejects ? "" : "warn ", code, place);
        }
    }

    static Reading crashed(String what, long millis) {
        return new Reading(List.of(), List.of(), false, "", Optional.of(what), millis);
    }
}
