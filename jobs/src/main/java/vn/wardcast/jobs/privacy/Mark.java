package vn.wardcast.jobs.privacy;

/** What becomes of a count. */
public enum Mark {
    SHOWN(null),
    /** It is small itself. */
    SMALL_COUNT("small_count"),
    /** It is not small, but would give a small one away. */
    COMPLEMENTARY("complementary");

    private final String code;

    Mark(String code) {
        this.code = code;
    }

    /** The word in {@code gold.indicator_value}; null when the count is shown. */
    public String code() {
        return code;
    }

    /** The mark of a row that shows two counts. */
    public Mark and(Mark other) {
        if (this == SMALL_COUNT || other == SMALL_COUNT) {
            return SMALL_COUNT;
        }
        return this == COMPLEMENTARY ? this : other;
    }
}
