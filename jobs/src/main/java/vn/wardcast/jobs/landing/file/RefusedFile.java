package vn.wardcast.jobs.landing.file;

import vn.wardcast.jobs.landing.fault.Reason;

/** A file that cannot be read at all. */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RefusedFile(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
