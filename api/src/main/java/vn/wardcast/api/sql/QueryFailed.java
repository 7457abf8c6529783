package vn.wardcast.api.sql;

/** A statement the engine refused or could not finish; the message is one line and meant for whoever wrote the statement. */
public final class QueryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public QueryFailed(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    public QueryFailed(String message) {
        this(message, null);
    }

    /** Engines add a picture of the statement below the sentence; the sentence is enough. */
    private static String oneLine(String message) {
        String sentence = message == null ? "no reason given" : message;
        int picture = sentence.indexOf("\n\nLINE ");
        return (picture < 0 ? sentence : sentence.substring(0, picture)).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
