package vn.wardcast.jobs.landing.value;

/** The many shapes of digits, minus signs, apostrophes and spaces, brought to one each. */
final class Glyphs {

    private static final String MINUS = "\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D";
    private static final String APOSTROPHES = "\u2018\u2019\u02BC\u2032\u00B4`\uFF07";
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private Glyphs() {}

    /** Whether every character is an ASCII digit. */
    static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * The text in lower case with ASCII digits and punctuation, one kind of minus, apostrophe and space, and nothing
     * invisible. Letters keep their accents.
     */
    static String plain(String text) {
        if (isPlainFigure(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isVisible(c)) {
                plain.append(one(c));
            }
        }
        return plain.toString().strip();
    }

    private static boolean isPlainFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && c != '.' && c != ',' && c != '-') {
                return false;
            }
        }
        return true;
    }

    static boolean isVisible(char c) {
        return Character.getType(c) != Character.FORMAT;
    }

    /** The one shape of a character. */
    static char one(char c) {
        if (c < 0x80) {
            return Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (MINUS.indexOf(c) >= 0) {
            return '-';
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return '\'';
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        boolean fullWidth = c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST;
        return Character.toLowerCase(fullWidth ? (char) (c - FULL_WIDTH_OFFSET) : c);
    }
}
