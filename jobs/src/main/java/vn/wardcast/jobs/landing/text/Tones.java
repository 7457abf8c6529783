package vn.wardcast.jobs.landing.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese words written with the tone on either vowel of oa, oe, uy ({@code hoà} and {@code hòa}) become one. */
public final class Tones {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final Pattern ON_SECOND =
            Pattern.compile("(o)([ae])([" + TONES + "])(?!\\p{L})|(u)(y)([" + TONES + "])(?!\\p{L})");

    private Tones() {}

    /** Lower case, NFC, tone on the first vowel where both spellings are in use. */
    public static String placed(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String moved = ON_SECOND
                .matcher(apart)
                .replaceAll(match -> match.group(1) != null
                        ? match.group(1) + match.group(3) + match.group(2)
                        : match.group(4) + match.group(6) + match.group(5));
        return Normalizer.normalize(moved, Normalizer.Form.NFC);
    }
}
