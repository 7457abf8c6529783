package vn.wardcast.models.longfile;

/** A long file that cannot be understood; the message names file, line and series. */
public final class LongFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String vietnamese;

    LongFileException(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
    }

    /** What {@link #getMessage()} says in English. */
    public String vietnamese() {
        return vietnamese;
    }
}
