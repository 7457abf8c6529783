package vn.wardcast.jobs.landing.file.coding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Writes Vietnamese as programs of the nineties did; made apart from the readers, letter by letter from tone and vowel. */
public final class OldWriter {

    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    private OldWriter() {}

    /** Letters with their byte in an ABC font; toned ones in the order plain, huyền, hỏi, ngã, sắc, nặng. */
    private static final String[] ABC = {
        "a 61 B5 B6 B7 B8 B9", "ă A8 BB BC BD BE C6", "â A9 C7 C8 C9 CA CB", "e 65 CC CE CF D0 D1",
                "ê AA D2 D3 D4 D5 D6",
        "i 69 D7 D8 DC DD DE", "o 6F DF E1 E2 E3 E4", "ô AB E5 E6 E7 E8 E9", "ơ AC EA EB EC ED EE",
                "u 75 EF F1 F2 F3 F4",
        "ư AD F5 F6 F7 F8 F9", "y 79 FA FB FC FD FE"
    };

    private static final String ABC_TONES = "\u0300\u0309\u0303\u0301\u0323";

    /** Text in small letters with their capitals where the code has one. */
    public static byte[] tcvn3(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            out.write(tcvn3(c));
        }
        return out.toByteArray();
    }

    private static int tcvn3(char c) {
        int own = "ĂÂÊÔƠƯĐ".indexOf(c);
        if (own >= 0) {
            return 0xA1 + own;
        }
        if (c < 0x80) {
            return c;
        }
        if (c == 'đ') {
            return 0xAE;
        }
        String apart = Normalizer.normalize(String.valueOf(Character.toLowerCase(c)), Normalizer.Form.NFD);
        int tone = -1;
        StringBuilder bare = new StringBuilder();
        for (char part : apart.toCharArray()) {
            tone = ABC_TONES.indexOf(part) >= 0 ? ABC_TONES.indexOf(part) : tone;
            bare.append(ABC_TONES.indexOf(part) >= 0 ? "" : part);
        }
        String vowel = Normalizer.normalize(bare, Normalizer.Form.NFC);
        for (String row : ABC) {
            if (row.startsWith(vowel + " ")) {
                return Integer.parseInt(row.split(" ")[tone + 2], 16);
            }
        }
        throw new IllegalArgumentException("Cannot write '" + c + "' in TCVN3");
    }

    /** Base letter, then its accent. */
    public static byte[] vni(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            String pair = vniSmall(Character.toLowerCase(c));
            shown.append(Character.isUpperCase(c) ? pair.toUpperCase(Locale.ROOT) : pair);
        }
        return shown.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String vniSmall(char c) {
        if (c == 'đ') {
            return "ñ";
        }
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        char base = apart.charAt(0);
        int tone = -1;
        char mark = 0;
        for (char part : apart.substring(1).toCharArray()) {
            tone = TONES.indexOf(part) >= 0 ? TONES.indexOf(part) : tone;
            mark = TONES.indexOf(part) >= 0 ? mark : part;
        }
        if (base == 'i') {
            return tone < 0 ? "i" : String.valueOf("ìíæóò".charAt(tone));
        }
        if (base == 'y' && tone == 4) {
            return "î";
        }
        return switch (mark) {
            case '\u0302' -> base + String.valueOf(tone < 0 ? 'â' : "àáåãä".charAt(tone));
            case '\u0306' -> base + String.valueOf(tone < 0 ? 'ê' : "èéúüë".charAt(tone));
            case '\u031B' -> (base == 'o' ? "ô" : "ö") + (tone < 0 ? "" : "øùûõï".charAt(tone));
            default -> base + (tone < 0 ? "" : String.valueOf("øùûõï".charAt(tone)));
        };
    }

    /** Vowels composed, tones combining. */
    public static byte[] windows1258(String text) {
        StringBuilder spread = new StringBuilder();
        for (char c : text.toCharArray()) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tones = apart.chars()
                    .filter(part -> TONES.indexOf(part) >= 0)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String bare = apart.chars()
                    .filter(part -> TONES.indexOf(part) < 0)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            spread.append(Normalizer.normalize(bare, Normalizer.Form.NFC)).append(tones);
        }
        return spread.toString().getBytes(Charset.forName("windows-1258"));
    }
}
