package vn.wardcast.jobs.landing.value;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The text of periods, brought to lower-case ASCII so that one pattern serves every way of typing it. */
final class PeriodText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s_]+");

    /** In file names hyphens stand for spaces, but not between figures: {@code thang-3-2025}. */
    private static final Pattern WORD_HYPHEN = Pattern.compile("(?<=[a-z])[-_](?=[a-z\\d])|(?<=\\d)[-_](?=[a-z])");

    private static final Pattern LUNAR = Pattern.compile(
            "\\bam lich\\b|\\bal\\b|\\bram\\b|\\bm(?:ung|ong)\\b|\\bthang (?:gieng|chap)\\b|\\bnong lich\\b"
                    + "|\\bnam (?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) "
                    + "(?:ty|ti|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi)\\b");

    private PeriodText() {}

    /** Without accents; {@code quỹ} (a fund) stays apart from {@code quý} (a quarter). */
    static String plain(String text) {
        String letters =
                Normalizer.normalize(Glyphs.plain(text), Normalizer.Form.NFC).replace("quỹ", "fund");
        String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        String words = WORD_HYPHEN.matcher(bare.replace('_', '-')).replaceAll(" ");
        return SPACES.matcher(words).replaceAll(" ").strip();
    }

    /** Whether the text says that it counts by the moon. */
    static boolean isLunar(String plain) {
        return LUNAR.matcher(plain).find();
    }
}
