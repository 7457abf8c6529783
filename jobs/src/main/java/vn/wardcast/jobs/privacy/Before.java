package vn.wardcast.jobs.privacy;

/** What the publication before this one did with a count, as far as readers can still know it. */
public enum Before {
    /** It had another value or was not there. */
    UNKNOWN,
    /** Readers saw this very value. */
    SHOWN,
    /** It was kept from them. */
    HIDDEN
}
