package vn.wardcast.jobs.landing.file.coding;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;

/**
 * The texts of one sheet as cells. Workbooks hold Unicode, yet a sheet typed in .VnTime or VNI-Times holds the bytes of that
 * font as Latin characters. The sheet as a whole tells which code it uses, each cell then whether it is in that code or in
 * Unicode; a cell that reads well in both, on a sheet where both are used, stays undecided.
 */
public final class SheetTexts {

    private static final char DAMAGED = '\uFFFD';

    private final Optional<OldCode> code;
    private final boolean pure;

    private SheetTexts(Optional<OldCode> code, boolean pure) {
        this.code = code;
        this.pure = pure;
    }

    /** A sheet all in Unicode. */
    public static SheetTexts unicode() {
        return new SheetTexts(Optional.empty(), false);
    }

    /** A file all in one code. */
    public static SheetTexts allIn(OldCode code) {
        return new SheetTexts(Optional.of(code), true);
    }

    /** Judges a sheet by some of its texts. */
    public static SheetTexts judgedBy(Collection<String> texts) {
        Optional<OldCode> best = Optional.empty();
        int most = 0;
        for (OldCode code : OldCode.values()) {
            int gained = (int) texts.stream().filter(text -> gains(text, code)).count();
            best = gained > most ? Optional.of(code) : best;
            most = Math.max(most, gained);
        }
        boolean pure = best.isPresent() && texts.stream().noneMatch(text -> isUnicode(text));
        return new SheetTexts(best, pure);
    }

    private static boolean gains(String text, OldCode code) {
        return !isVietnamese(text)
                && decodedWhole(text, code).filter(SheetTexts::isVietnamese).isPresent();
    }

    private static Optional<String> decodedWhole(String text, OldCode code) {
        return OldCode.isPlain(text) || isBeyondFonts(text) && code != OldCode.TWICE_UTF8
                ? Optional.empty()
                : code.decode(text);
    }

    /** Vietnamese that no old code would show: it has letters beyond Latin 1. */
    private static boolean isUnicode(String text) {
        return isBeyondFonts(text) && isVietnamese(text);
    }

    private static boolean isVietnamese(String text) {
        Score score = Score.of(text);
        return !score.isNothing() && score.isClean();
    }

    private static boolean isBeyondFonts(String text) {
        return text.chars().anyMatch(c -> c > 0xFF && Character.isLetter(c));
    }

    /** Whether every text means what it shows, so that the same text always gives the same cell. */
    public boolean isUnicode() {
        return code.isEmpty();
    }

    /** The cell of a text whose font tells nothing. */
    public Cell cell(String shown) {
        if (OldCode.isPlain(shown) || code.isEmpty()) {
            return unicodeCell(shown);
        }
        Optional<String> decoded = decodedWhole(shown, code.get());
        if (pure) {
            return decoded.map(SheetTexts::unicodeCell).orElseGet(() -> broken(shown));
        }
        Reading before = Reading.of(shown);
        Reading after = decoded.map(Reading::of).orElse(Reading.NONE);
        if (before.isAsGoodAs(after) && (before.isVietnamese() || hasSignsInWords(shown))) {
            return broken(shown);
        }
        return unicodeCell(after.isBetterThan(before) ? decoded.get() : shown);
    }

    /** How well a text reads: 0 when it is no Vietnamese, more the more of its words are those of forms. */
    private record Reading(int quality) {
        private static final Reading NONE = new Reading(0);

        static Reading of(String text) {
            return new Reading(SheetTexts.isVietnamese(text) ? Score.of(text).good() : 0);
        }

        boolean isVietnamese() {
            return quality > 0;
        }

        boolean isAsGoodAs(Reading other) {
            return quality == other.quality;
        }

        boolean isBetterThan(Reading other) {
            return quality > other.quality;
        }
    }

    /** What a text written in a font of that code means. */
    public static String text(String shown, OldCode code, boolean capitals) {
        Optional<String> decoded = decodedWhole(shown, code);
        boolean unicodeAfterAll =
                isVietnamese(shown) && decoded.filter(SheetTexts::isVietnamese).isEmpty();
        String text = unicodeAfterAll ? shown : decoded.orElse(shown);
        return capitals ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** The cell of a Unicode text; a character that was lost on the way makes it unreadable. */
    public static Cell unicodeCell(String text) {
        return isDamaged(text) ? broken(text) : Cell.text(text);
    }

    private static Cell broken(String shown) {
        return new Cell.Unreadable(Reason.BROKEN_TEXT, printable(shown));
    }

    private static String printable(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (Character.isISOControl(clean.charAt(i))) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString().strip();
    }

    private static boolean isDamaged(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == DAMAGED || c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B) {
                return true;
            }
        }
        return false;
    }

    /** Signs such as a soft hyphen or a section mark next to letters are old code; é alone may be French. */
    private static boolean hasSignsInWords(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c > 0x7F && c < 0x100 && !Character.isLetter(c) && c != '\u00A0' && "²³°".indexOf(c) < 0;
            if (sign && Character.isLetter(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
