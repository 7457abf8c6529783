package vn.wardcast.jobs.landing;

/** Ends an attempt to read a file without knowing all its keys beforehand; nobody but {@link FileReading} sees it. */
final class NotAtOnce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAtOnce() {
        // Expected and caught: no trace is needed.
        super(null, null, false, false);
    }
}
