package vn.wardcast.jobs.landing.person;

import java.util.Set;

/** A key that everybody may know: it is printed here, so no real number may ever be hashed with it. */
public final class TestKey {

    /** 36 bytes: {@code "public test key: never use with data"}. */
    public static final String TEXT = "cHVibGljIHRlc3Qga2V5OiBuZXZlciB1c2Ugd2l0aCBkYXRh";

    private TestKey() {}

    public static Tokens tokens() {
        return new Tokens(TokenKey.of(TEXT), Set.of());
    }

    /** The token of an invented number. */
    public static String token(String space, String number) {
        return tokens().token(space, IdentityNumber.in(number).orElseThrow());
    }
}
