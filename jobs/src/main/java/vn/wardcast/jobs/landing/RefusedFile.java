package vn.wardcast.jobs.landing;

/** A file that cannot be read at all. */
final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedFile(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
