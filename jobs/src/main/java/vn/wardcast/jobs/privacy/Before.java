package vn.wardcast.jobs.privacy;

/** What the publication before this one did with a count, as far as readers can still know it. */
public enum Before {
    /** It had another value or was not there. */
    UNKNOWN,
    /** Readers saw this very value. */
    SHOWN,
    /** It was kept from them as a small count. */
    MARKED_SMALL,
    /** It was kept from them for the sake of others; what it is they were not told. */
    HIDDEN;

    boolean isHidden() {
        return this == MARKED_SMALL || this == HIDDEN;
    }
}
