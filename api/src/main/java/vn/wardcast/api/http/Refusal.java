package vn.wardcast.api.http;

/** Ends a request with a problem that its sender can understand. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final String field;
    private final String vi;

    Refusal(Trouble trouble, String field, String vi, String en) {
        super(en);
        this.trouble = trouble;
        this.field = field;
        this.vi = vi;
    }

    /** The same as an answer; {@code id} names the occurrence. */
    public Problem problem(String instance, String id) {
        return new Problem(
                trouble.type(),
                trouble.title(),
                trouble.titleEn(),
                trouble.status(),
                vi,
                getMessage(),
                field,
                instance,
                id);
    }
}
