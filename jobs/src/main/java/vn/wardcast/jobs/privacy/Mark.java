package vn.wardcast.jobs.privacy;

/** What becomes of a count. */
public enum Mark {
    SHOWN(null),
    /** It is small itself, and readers may know that. */
    SMALL_COUNT("small_count"),
    /** It would give a small one away. It may be anything, even small: sometimes knowing that several are small tells them all. */
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
