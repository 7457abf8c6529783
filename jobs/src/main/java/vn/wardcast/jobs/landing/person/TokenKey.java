package vn.wardcast.jobs.landing.person;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.UserError;

/**
 * The key behind the tokens: at least 32 random bytes from the environment variable {@value Settings#TOKEN_KEY}, in hex or base64.
 * It is never written. When it travels to another machine only its fingerprint does, since Spark may spill what it sends to
 * disk: there the key is taken from that machine's own environment and must have the same fingerprint.
 */
public final class TokenKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 32;

    /** Random bytes have more; a key typed by hand or made of one letter has not. */
    private static final int FEWEST_DISTINCT = 8;

    private static final int FINGERPRINT_DIGITS = 16;

    /** Keys of this process by fingerprint, so that one that travels within it arrives. */
    private static final Map<String, TokenKey> KNOWN = new ConcurrentHashMap<>();

    private final transient Mac keyed;
    private final transient String fingerprint;

    private TokenKey(byte[] key) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot use " + ALGORITHM, e);
        }
        fingerprint = hash("wardcast key fingerprint", "").substring(0, FINGERPRINT_DIGITS);
        KNOWN.putIfAbsent(fingerprint, this);
    }

    /** The key of this process's environment; empty when there is none. */
    public static Optional<TokenKey> fromEnvironment() {
        return from(System.getenv());
    }

    /** The key of an environment; a key that is too short or unreadable is an error that does not repeat it. */
    public static Optional<TokenKey> from(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(Settings.TOKEN_KEY)).map(TokenKey::of);
    }

    /** The key written as {@code text}: hex of at least 64 digits, else base64. */
    public static TokenKey of(String text) {
        byte[] key = decode(text.strip());
        if (key.length < FEWEST_BYTES || distinct(key) < FEWEST_DISTINCT) {
            throw new UserError(
                    "Không dùng được khóa trong %1$s: cần ít nhất %2$d byte ngẫu nhiên, viết dạng hex hoặc base64; tạo bằng: openssl rand -hex %2$d · Cannot use the key in %1$s: it must be at least %2$d random bytes in hex or base64; make one with: openssl rand -hex %2$d"
                            .formatted(Settings.TOKEN_KEY, FEWEST_BYTES));
        }
        return new TokenKey(key);
    }

    /** Tells keys apart and gives nothing away: it is kept beside the tokens, so that another key is noticed. */
    public String fingerprint() {
        return fingerprint;
    }

    /** HMAC-SHA-256 in hex; {@code purpose} keeps hashes of different uses apart. */
    String hash(String purpose, String message) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Cannot use " + ALGORITHM, e);
        }
    }

    private static byte[] decode(String text) {
        try {
            return text.matches("[0-9a-fA-F]{64,}")
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException unreadable) {
            // The cause would repeat letters of the key.
            return new byte[0];
        }
    }

    private static long distinct(byte[] key) {
        long[] seen = new long[256 / Long.SIZE];
        for (byte b : key) {
            seen[(b & 0xFF) / Long.SIZE] |= 1L << (b & 0xFF) % Long.SIZE;
        }
        return java.util.Arrays.stream(seen).map(Long::bitCount).sum();
    }

    private Object writeReplace() {
        return new Carried(fingerprint);
    }

    private void readObject(java.io.ObjectInputStream in) throws ObjectStreamException {
        throw new InvalidObjectException("A key travels as its fingerprint only");
    }

    /** What travels in the key's place. */
    private record Carried(String fingerprint) implements Serializable {
        private Object readResolve() {
            TokenKey here = KNOWN.get(fingerprint);
            return here != null
                    ? here
                    : fromEnvironment()
                            .filter(key -> key.fingerprint.equals(fingerprint))
                            .orElseThrow(() -> new UserError(
                                    "Cannot hash identity numbers on this machine: its %s is missing or another than the driver's"
                                            .formatted(Settings.TOKEN_KEY)));
        }
    }
}
