package vn.wardcast.jobs.landing.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import vn.wardcast.lakehouse.UserError;

class TokensTest {

    private static final String NUMBER = "001057000001";

    @Test
    void aToken_isTheHmacOfSpaceAndNumber() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(TestKey.TEXT), "HmacSHA256"));
        byte[] expected = mac.doFinal(("wardcast token 1 welfare\0" + NUMBER).getBytes(StandardCharsets.UTF_8));
        assertEquals("pt_" + HexFormat.of().formatHex(expected), TestKey.token("welfare", NUMBER));
        assertTrue(Tokens.isToken(TestKey.token("welfare", NUMBER)));
    }

    @Test
    void tokensOfTwoSpaces_cannotBeJoined() {
        assertNotEquals(TestKey.token("welfare", NUMBER), TestKey.token("health", NUMBER));
        assertEquals(TestKey.token("welfare", NUMBER), TestKey.token("welfare", NUMBER));
    }

    @Test
    void anotherKey_givesOtherTokensAndAnotherFingerprint() {
        Tokens other = new Tokens(TokenKey.of("00112233445566778899aabbccddeeff".repeat(2)), Set.of());
        assertNotEquals(
                TestKey.token("welfare", NUMBER),
                other.token("welfare", IdentityNumber.in(NUMBER).orElseThrow()));
        assertNotEquals(TestKey.tokens().key().fingerprint(), other.key().fingerprint());
    }

    @Test
    void hexAndBase64_areTheSameKey() {
        String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(TestKey.TEXT));
        assertEquals(TokenKey.of(TestKey.TEXT).fingerprint(), TokenKey.of(hex).fingerprint());
    }

    @Test
    void aWeakOrUnreadableKey_isRefusedWithoutBeingRepeated() {
        for (String weak :
                new String[] {"", "secret-secret", "ab".repeat(31), "00".repeat(32), "a key? no!".repeat(9)}) {
            UserError refused = assertThrows(UserError.class, () -> TokenKey.of(weak));
            assertTrue(refused.getMessage().contains("openssl rand -hex 32"));
            assertTrue(weak.isEmpty() || !refused.getMessage().contains(weak));
        }
    }

    @Test
    void noVariable_isNoKey() {
        assertEquals(Optional.empty(), TokenKey.from(Map.of()));
        assertTrue(TokenKey.from(Map.of("WARDCAST_TOKEN_KEY", TestKey.TEXT)).isPresent());
    }

    @Test
    void theKeyItself_neverTravels() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(TestKey.tokens());
        }
        assertFalse(new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1).contains("public test key"));
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Tokens arrived = (Tokens) in.readObject();
            assertEquals(TestKey.tokens().key().fingerprint(), arrived.key().fingerprint());
        }
    }

    @Test
    void anErasedToken_isKnownByItsHash() {
        String token = TestKey.token("welfare", NUMBER);
        Tokens tokens = new Tokens(TokenKey.of(TestKey.TEXT), Set.of(Tokens.hash(token)));
        assertTrue(tokens.isErased(token));
        assertFalse(tokens.isErased(TestKey.token("welfare", "001057000002")));
    }

    /** However a number is written, it is one person; and two numbers are two. */
    @Test
    void everyNotation_givesOneToken() {
        long seed = 20260101;
        Random random = new Random(seed);
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String number = "%012d".formatted(i * 1_000_003L);
            String token = TestKey.token("welfare", number);
            assertEquals(token, TestKey.token("welfare", spoilt(number, random)), "seed " + seed);
            assertTrue(tokens.add(token), "seed " + seed);
        }
    }

    private static String spoilt(String number, Random random) {
        StringBuilder text = new StringBuilder();
        String separators = " .-\u00A0\u202F";
        boolean wide = random.nextBoolean();
        for (char digit : number.toCharArray()) {
            text.append(wide ? (char) (digit - '0' + '\uFF10') : digit);
            if (random.nextInt(4) == 0) {
                text.append(separators.charAt(random.nextInt(separators.length())));
            }
        }
        return text.toString();
    }
}
