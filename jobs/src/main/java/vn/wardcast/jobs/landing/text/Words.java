package vn.wardcast.jobs.landing.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How words of ward files are compared: Unicode form, case, accents, spaces and zero-width characters do not matter. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F\\u3000]+");
    private static final Set<String> MISSING = Set.of(
            "x",
            "n/a",
            "n.a",
            "na",
            "nan",
            "null",
            "đang cập nhật",
            "dang cap nhat",
            "chưa cập nhật",
            "chua cap nhat",
            "chưa có",
            "chua co",
            "chưa có số liệu",
            "chua co so lieu",
            "không có",
            "khong co",
            "không có số liệu",
            "khong co so lieu");

    /** Dots and ellipses, or dashes however many and however spaced. */
    private static final Pattern MARK =
            Pattern.compile("\\.{2,}|[.…]*…[.…]*|[-\u2010-\u2015\u2212](?: ?[-\u2010-\u2015\u2212])*");

    private static final Pattern ENCLOSED = Pattern.compile("[(\\[]?(.*?)[)\\]]?[ .…]*");
    private static final int LONGEST_MISSING = 30;
    private static final String MISSING_BEGINS = "xnđdck";

    private Words() {}

    /** NFC, without zero-width characters, single spaces, trimmed. */
    public static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** Nearly every cell is tidy already; a look at its characters costs a tenth of two patterns and a normalizer. */
    private static boolean isTidy(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? space : !isPlain(c)) {
                return false;
            }
            space = c == ' ';
        }
        return text.isEmpty() || !space;
    }

    /** Visible ASCII and letters that are composed in every Unicode form C: Latin with its Vietnamese block. */
    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F || c >= 0xC0 && c < 0x250 || c >= 0x1EA0 && c < 0x1F00;
    }

    /** The key under which headers and code words are compared: {@code "Mã ĐVHC"} and {@code "ma dvhc"} are one. */
    public static String fold(String text) {
        StringBuilder fold = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char base = c < BASES.length ? BASES[c] : UNKNOWN;
            if (base == UNKNOWN) {
                return slowFold(text);
            }
            if (base == GAP) {
                gap = fold.length() > 0;
            } else if (base != NOTHING) {
                if (gap) {
                    fold.append(' ');
                    gap = false;
                }
                fold.append(base);
            }
        }
        return fold.toString();
    }

    private static String slowFold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String latin = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return NOT_A_WORD
                .matcher(INVISIBLE.matcher(latin).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The letter without accents, in lower case, of every character that Vietnamese text uses: a million words are folded in a load. */
    private static final char[] BASES = new char[0x2100];

    private static final char GAP = ' ';
    private static final char NOTHING = '\u0001';
    private static final char UNKNOWN = '\u0000';

    static {
        for (char c = 0; c < BASES.length; c++) {
            String fold = slowFold(String.valueOf(c));
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                    || INVISIBLE.matcher(String.valueOf(c)).matches();
            BASES[c] = mark ? NOTHING : fold.isEmpty() ? GAP : fold.length() == 1 ? fold.charAt(0) : UNKNOWN;
        }
    }

    /** Whether the cell says that there is no figure; that is not a zero and not a fault. */
    public static boolean isMissing(String tidy) {
        if (tidy.isEmpty()) {
            return true;
        }
        // Most cells hold figures: they are told without a pattern.
        if (tidy.length() > LONGEST_MISSING || Character.isDigit(tidy.charAt(0))) {
            return false;
        }
        char first = Character.toLowerCase(tidy.charAt(0));
        if (Character.isLetter(first)) {
            return MISSING_BEGINS.indexOf(first) >= 0 && isMissingWord(tidy.toLowerCase(Locale.ROOT));
        }
        return MARK.matcher(tidy).matches() || isMissingWord(tidy.toLowerCase(Locale.ROOT));
    }

    private static boolean isMissingWord(String lower) {
        if (MISSING.contains(lower)) {
            return true;
        }
        boolean may = !Character.isLetter(lower.charAt(0)) || !Character.isLetter(lower.charAt(lower.length() - 1));
        if (!may) {
            return false;
        }
        Matcher enclosed = ENCLOSED.matcher(lower);
        return enclosed.matches() && MISSING.contains(Tones.placed(enclosed.group(1)));
    }

    /** Edits that turn one word into the other (Levenshtein 1966). */
    public static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int keep = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(keep, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
