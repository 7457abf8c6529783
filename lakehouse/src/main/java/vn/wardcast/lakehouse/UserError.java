package vn.wardcast.lakehouse;

/**
 * Something the person at the keyboard can put right: says what could not be done, why, with which value, and what to do
 * next. Shown without a stack trace.
 */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
