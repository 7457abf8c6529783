package vn.wardcast.jobs.landing.zoo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Writes Vietnamese in the encodings that were used before Unicode, and in those that come out of wrong conversions. */
final class OldBytes {

    private static final Charset CP1252 = Charset.forName("windows-1252");

    /** TCVN 5712-2 as the ABC fonts have it, bytes A1 to AE and B5 to FE; toned capitals are lower-case bytes in another font. */
    private static final String TCVN3_A1 = "ĂÂÊÔƠƯĐăâêôơưđ";

    private static final String TCVN3_B5 = "àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ";

    /** VNI: a letter and, for most, a second byte for its marks; written here as the glyphs of Windows-1252. */
    private static final String VNI =
            "á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä "
                    + "é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò "
                    + "ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï "
                    + "ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ";

    private static final Map<Character, Character> TCVN3_BYTES = tcvn3Bytes();
    private static final Map<Character, String> VNI_GLYPHS = vniGlyphs();

    private OldBytes() {}

    /** The glyphs one sees when TCVN3 text is shown in a Unicode font, as it stands in workbooks. */
    static String tcvn3Glyphs(String text) {
        StringBuilder glyphs = new StringBuilder();
        for (char letter : text.toCharArray()) {
            Character own = TCVN3_BYTES.get(letter);
            glyphs.append(own != null ? own : TCVN3_BYTES.getOrDefault(Character.toLowerCase(letter), letter));
        }
        return glyphs.toString();
    }

    static byte[] tcvn3(String text) {
        return tcvn3Glyphs(text).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The glyphs one sees when VNI text is shown in a Unicode font. */
    static String vniGlyphs(String text) {
        StringBuilder glyphs = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String lower = VNI_GLYPHS.get(letter);
            String upper = VNI_GLYPHS.get(Character.toLowerCase(letter));
            glyphs.append(
                    lower != null ? lower : upper != null ? upper.toUpperCase(java.util.Locale.ROOT) : "" + letter);
        }
        return glyphs.toString();
    }

    static byte[] vni(String text) {
        return vniGlyphs(text).getBytes(CP1252);
    }

    /** Windows-1258 has the vowels and writes the tone after them. */
    static byte[] windows1258(String text) {
        StringBuilder written = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            String tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String vowel = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            written.append(Normalizer.normalize(vowel, Normalizer.Form.NFC)).append(tone);
        }
        return written.toString().getBytes(Charset.forName("windows-1258"));
    }

    /** UTF-8 that a program took for Windows-1252 and wrote as UTF-8 again. */
    static byte[] twiceUtf8(String text) {
        StringBuilder seen = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            String glyph = new String(new byte[] {one}, CP1252);
            seen.append(glyph.equals("\uFFFD") ? String.valueOf((char) (one & 0xFF)) : glyph);
        }
        return seen.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Map<Character, Character> tcvn3Bytes() {
        Map<Character, Character> bytes = new HashMap<>();
        for (int i = 0; i < TCVN3_A1.length(); i++) {
            bytes.put(TCVN3_A1.charAt(i), (char) (0xA1 + i));
        }
        for (int i = 0; i < TCVN3_B5.length(); i++) {
            bytes.put(TCVN3_B5.charAt(i), (char) (0xB5 + i));
        }
        bytes.remove('·');
        return bytes;
    }

    private static Map<Character, String> vniGlyphs() {
        Map<Character, String> glyphs = new HashMap<>();
        String[] pairs = VNI.split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            glyphs.put(pairs[i].charAt(0), pairs[i + 1]);
        }
        return glyphs;
    }
}
