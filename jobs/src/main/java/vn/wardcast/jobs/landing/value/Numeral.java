package vn.wardcast.jobs.landing.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as somebody wrote it, before it is known which mark separates its decimals.
 *
 * @param negative minus before or behind it, or parentheses around it
 * @param body digits, dots and commas; begins and ends with a digit
 * @param spaced whether spaces or apostrophes already separated its thousands, so that a dot or comma hardly does too
 */
record Numeral(boolean negative, String body, boolean spaced) {

    private static final Pattern SPACED = Pattern.compile("([1-9]\\d{0,2}(?:([ '])\\d{3})(?:\\2\\d{3})*)([.,]\\d+)?");
    private static final int GROUP = 3;

    /** The numeral that the whole text is, if it is one; the text is {@linkplain Glyphs#plain plain}. */
    static Optional<Numeral> of(String plain) {
        int from = 0;
        int to = plain.length();
        boolean negative = false;
        if (to > 1 && plain.charAt(0) == '\'' && Glyphs.isDigit(plain.charAt(1))) {
            from++; // Excel's mark of a number kept as text
        } else if (to > 2 && plain.charAt(0) == '(' && plain.charAt(to - 1) == ')') {
            negative = true;
            from++;
            to--;
        } else if (to > 1 && (plain.charAt(0) == '-' || plain.charAt(0) == '+')) {
            negative = plain.charAt(0) == '-';
            from++;
        } else if (to > 1 && plain.charAt(to - 1) == '-') {
            negative = true;
            to--;
        }
        return unsigned(negative, plain.substring(from, to).strip());
    }

    private static Optional<Numeral> unsigned(boolean negative, String body) {
        boolean spaced = body.indexOf(' ') >= 0 || body.indexOf('\'') >= 0;
        if (spaced) {
            Matcher groups = SPACED.matcher(body);
            if (!groups.matches()) {
                return Optional.empty();
            }
            String decimals = groups.group(3) == null ? "" : groups.group(3);
            return Optional.of(new Numeral(negative, groups.group(1).replace(groups.group(2), "") + decimals, true));
        }
        return isShaped(body) ? Optional.of(new Numeral(negative, body, false)) : Optional.empty();
    }

    private static boolean isShaped(String body) {
        if (body.isEmpty() || !Glyphs.isDigit(body.charAt(0)) || !Glyphs.isDigit(body.charAt(body.length() - 1))) {
            return false;
        }
        for (int i = 1; i < body.length() - 1; i++) {
            char c = body.charAt(i);
            if (!Glyphs.isDigit(c) && c != '.' && c != ',') {
                return false;
            }
        }
        return true;
    }

    /** Whether it has no marks at all. */
    boolean isPlain() {
        return Glyphs.areDigits(body);
    }

    /**
     * Whether both readings make sense: {@code 1.234}, {@code 12,500}. One mark, three digits behind it, one to three before,
     * and those do not begin with 0.
     */
    boolean isAmbiguous() {
        int mark = onlyMark();
        return mark >= 0
                && body.length() - mark - 1 == GROUP
                && (spaced || mark <= GROUP)
                && (body.charAt(0) != '0' || mark > 1);
    }

    /** The decimal mark that this numeral alone proves; empty when it has none, is ambiguous or fits no way of writing. */
    Optional<DecimalMark> proven() {
        if (isPlain() || isAmbiguous()) {
            return Optional.empty();
        }
        int dot = body.lastIndexOf('.');
        int comma = body.lastIndexOf(',');
        char last = body.charAt(Math.max(dot, comma));
        boolean repeated = body.indexOf(last) != Math.max(dot, comma);
        DecimalMark mark = repeated ? DecimalMark.of(last).other() : DecimalMark.of(last);
        return fits(mark) ? Optional.of(mark) : Optional.empty();
    }

    /** Whether the mark of an ambiguous numeral may separate thousands: nothing else does, and the first group is no 012. */
    boolean mayBeGrouped() {
        return !spaced && body.charAt(0) != '0';
    }

    /** What an ambiguous numeral means if its mark separates thousands: then the other one separates decimals. */
    DecimalMark ifThousands() {
        return DecimalMark.of(body.charAt(onlyMark())).other();
    }

    /** The value when decimals stand behind this mark; empty when thousands would not stand in groups of three. */
    Optional<BigDecimal> with(DecimalMark mark) {
        if (!fits(mark)) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != mark.thousands()) {
                digits.append(c == mark.decimal() ? '.' : c);
            }
        }
        BigDecimal value = new BigDecimal(digits.toString());
        return Optional.of(negative ? value.negate() : value);
    }

    private boolean fits(DecimalMark mark) {
        int point = body.indexOf(mark.decimal());
        int whole = point < 0 ? body.length() : point;
        return point == body.lastIndexOf(mark.decimal())
                && body.lastIndexOf(mark.thousands()) <= whole
                && isGrouped(whole, mark.thousands());
    }

    private boolean isGrouped(int whole, char thousands) {
        int first = body.indexOf(thousands);
        if (first < 0) {
            return true;
        }
        if (!mayBeGrouped() || first > GROUP) {
            return false;
        }
        for (int i = first; i < whole; i += GROUP + 1) {
            if (i + GROUP >= whole || body.charAt(i) != thousands || !areDigits(i + 1, i + 1 + GROUP)) {
                return false;
            }
        }
        return true;
    }

    private boolean areDigits(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Glyphs.isDigit(body.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where the only dot or comma stands; -1 when there is none or more than one. */
    private int onlyMark() {
        int dot = body.indexOf('.');
        int comma = body.indexOf(',');
        if (dot >= 0 == comma >= 0) {
            return -1;
        }
        char mark = dot >= 0 ? '.' : ',';
        int first = Math.max(dot, comma);
        return body.lastIndexOf(mark) == first ? first : -1;
    }
}
