package vn.wardcast.jobs.landing.file.coding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8 that a program took for Windows-1252 and wrote as UTF-8 again: {@code TrÆ°á»ng} for {@code Trường}. */
final class TwiceUtf8 {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TwiceUtf8() {}

    /** The text before it was encoded a second time; empty when it was not. */
    static Optional<String> decode(String shown) {
        byte[] bytes = new byte[shown.length()];
        for (int i = 0; i < bytes.length; i++) {
            int b = windowsByte(shown.charAt(i));
            if (b < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) b;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Five bytes mean nothing in Windows-1252 and pass as control characters. */
    private static int windowsByte(char c) {
        if (c < 0x100) {
            return c;
        }
        byte[] one = String.valueOf(c).getBytes(WINDOWS);
        return one.length == 1 && one[0] != '?' ? one[0] & 0xFF : -1;
    }
}
