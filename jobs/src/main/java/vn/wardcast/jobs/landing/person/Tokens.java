package vn.wardcast.jobs.landing.person;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes tokens of identity numbers, and knows whose were erased. A token is {@code pt_} and the HMAC-SHA-256 of space and number:
 * the same person has the same token within a space and another one in every other space, so that tables of two domains cannot
 * be joined by person unless their contracts name one space.
 *
 * @param key the key
 * @param erased hashes of the tokens whose rows must not come back
 */
public record Tokens(TokenKey key, Set<String> erased) implements Serializable {

    /** How every token begins. */
    public static final String PREFIX = "pt_";

    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    public Tokens {
        erased = Set.copyOf(erased);
    }

    /** The token of a number in a space, {@code a-z0-9_}. */
    public String token(String space, IdentityNumber number) {
        return PREFIX + key.hash("wardcast token 1 " + space, number.canonical());
    }

    public boolean isErased(String token) {
        return !erased.isEmpty() && erased.contains(hash(token));
    }

    /** Whether the text has the shape of a token. */
    public static boolean isToken(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** SHA-256 of a token, in hex: enough to recognise it, useless to look anybody up without it. */
    public static String hash(String token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
