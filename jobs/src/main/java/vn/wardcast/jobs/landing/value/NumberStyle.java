package vn.wardcast.jobs.landing.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.file.Cell;

/**
 * Which mark separates decimals in a column of numbers written as text. One value cannot always tell ({@code 1.234}); the
 * column usually can. What stays undecided is refused, never guessed.
 */
final class NumberStyle {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+");
    private static final Pattern SHAPED = Pattern.compile("[+-]?\\d[\\d.,]*");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eE][+-]?\\d+");

    private final boolean whole;
    private int commaDecimals;
    private int dotDecimals;

    /**
     * A style for one column.
     *
     * @param whole whether only whole numbers can stand there: then {@code 1.250} can only be thousands, while {@code 1.000}
     *     still can be one
     */
    NumberStyle(boolean whole) {
        this.whole = whole;
    }

    /** Lets one value of the column testify. */
    void observe(Cell cell) {
        if (cell instanceof Cell.Text text) {
            switch (evidence(bare(text.text()))) {
                case ',' -> commaDecimals++;
                case '.' -> dotDecimals++;
                default -> {
                    // No evidence: a whole number, an ambiguous one, or none at all.
                }
            }
        }
    }

    /** Reads a value; empty when it is not a number. */
    Optional<BigDecimal> read(String text) {
        String bare = bare(text);
        if (PLAIN.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare));
        }
        if (!SHAPED.matcher(bare).matches()) {
            return Optional.empty();
        }
        char own = evidence(bare);
        char decimal = own != ' ' ? own : decided();
        return decimal == ' ' || !fits(bare, decimal) ? Optional.empty() : Optional.of(parse(bare, decimal));
    }

    /** Whether the value is a number that can be read in two ways and the column does not help. */
    boolean isUndecided(String text) {
        String bare = bare(text);
        return SHAPED.matcher(bare).matches()
                && evidence(bare) == ' '
                && !PLAIN.matcher(bare).matches()
                && decided() == ' ';
    }

    static boolean isScientific(String text) {
        return SCIENTIFIC.matcher(text).matches();
    }

    private char decided() {
        if (commaDecimals > 0 == dotDecimals > 0) {
            return ' ';
        }
        return commaDecimals > 0 ? ',' : '.';
    }

    /** The decimal mark that this value alone proves, or a space. */
    private char evidence(String bare) {
        if (!SHAPED.matcher(bare).matches()) {
            return ' ';
        }
        int dot = bare.lastIndexOf('.');
        int comma = bare.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            return dot > comma ? '.' : ',';
        }
        if (dot < 0 && comma < 0) {
            return ' ';
        }
        char mark = dot >= 0 ? '.' : ',';
        char other = mark == '.' ? ',' : '.';
        int first = bare.indexOf(mark);
        int last = bare.lastIndexOf(mark);
        if (first != last) {
            return other;
        }
        boolean threeBehind = bare.length() - last - 1 == 3;
        String before = bare.substring(0, first).replaceFirst("^[+-]", "");
        boolean groupBefore = before.length() <= 3 && !before.startsWith("0");
        if (threeBehind && groupBefore) {
            return whole && !bare.endsWith("000") ? other : ' ';
        }
        return mark;
    }

    /** Thousands must stand in groups of three. */
    private static boolean fits(String bare, char decimal) {
        char thousands = decimal == ',' ? '.' : ',';
        String whole = bare.contains(String.valueOf(decimal)) ? bare.substring(0, bare.indexOf(decimal)) : bare;
        boolean oneDecimal = bare.indexOf(decimal) == bare.lastIndexOf(decimal);
        String group = Pattern.quote(String.valueOf(thousands));
        return oneDecimal
                && bare.lastIndexOf(thousands) < whole.length()
                && (!whole.contains(String.valueOf(thousands)) || whole.matches("[+-]?\\d{1,3}(" + group + "\\d{3})+"));
    }

    private static BigDecimal parse(String bare, char decimal) {
        String thousands = decimal == ',' ? "." : ",";
        return new BigDecimal(bare.replace(thousands, "").replace(decimal, '.'));
    }

    /** Without spaces between digits, with ASCII digits and minus. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                bare.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == '\u2212' || c == '\u2013') {
                bare.append('-');
            } else if (c != ' ') {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
