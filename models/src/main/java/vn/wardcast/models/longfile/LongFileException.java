package vn.wardcast.models.longfile;

/** A long file that cannot be understood; the message names file, line and series. */
public final class LongFileException extends IllegalArgumentException {
    LongFileException(String message) {
        super(message);
    }
}
