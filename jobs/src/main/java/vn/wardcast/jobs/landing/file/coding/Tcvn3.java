package vn.wardcast.jobs.landing.file.coding;

import java.util.Locale;

/**
 * TCVN3 (TCVN 5712:1993 as the ABC fonts .VnTime, .VnArial use it): a byte for each lower-case letter. Toned capitals have no
 * byte: a capital font (.VnTimeH) draws the lower-case bytes, so the case of a word is taken from its plain letters.
 */
final class Tcvn3 {

    private static final char FIRST = 0xA1;

    /** Letters of the bytes A1 to FE; a space where there is none. Written down from glibc's charmap TCVN5712-1. */
    private static final String LETTERS =
            "ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ";

    /** Letters that have a byte for either case; only they tell the case of a word. */
    private static final String CAPITAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZĂÂÊÔƠƯĐ";

    private static final String SMALL = CAPITAL.toLowerCase(Locale.ROOT);

    private Tcvn3() {}

    /** The text whose bytes are shown as Latin 1. */
    static String decode(String shown) {
        StringBuilder text = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            text.append(letter(shown.charAt(i)));
        }
        return withCapitals(text);
    }

    private static char letter(char shown) {
        int place = shown - FIRST;
        return place >= 0 && place < LETTERS.length() && LETTERS.charAt(place) != ' ' ? LETTERS.charAt(place) : shown;
    }

    /** A word with two capitals or more and no small letter is all capitals; so is a shorter one that follows such a word. */
    private static String withCapitals(StringBuilder text) {
        boolean capitals = false;
        for (int start = 0; start < text.length(); ) {
            int end = endOfWord(text, start);
            capitals = count(text, start, end, SMALL) == 0 && (count(text, start, end, CAPITAL) > 1 || capitals);
            if (capitals) {
                text.replace(start, end, text.substring(start, end).toUpperCase(Locale.ROOT));
            }
            start = end + 1;
        }
        return text.toString();
    }

    private static int endOfWord(StringBuilder text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int count(StringBuilder text, int start, int end, String wanted) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += wanted.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }
}
