package vn.wardcast.jobs.landing.fault;

/**
 * A reason with what was expected instead, before it is known in which cell it stands.
 *
 * @param reason why
 * @param expected fills {@code %3$s} of the reason's sentences; empty where they do not use it
 */
public record Note(Reason reason, String expected) {
    public static Note of(Reason reason) {
        return new Note(reason, "");
    }
}
