package vn.wardcast.lakehouse;

import java.util.regex.Pattern;

/**
 * Text on its way into a file that spreadsheets open. A cell that begins like a formula is run by them, with whatever its
 * sender wrote into it; a leading apostrophe says that it is text. Plain numbers, {@code -5} or {@code -1.234,5}, stay numbers.
 */
public final class SpreadsheetText {

    /** How text begins that a spreadsheet would run, for engines that do the same in SQL; full-width signs count too. */
    public static final String FORMULA = "^[=+@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20-]";

    /** The negative numbers among it, which nobody has to fear. */
    public static final String NUMBER = "^-[0-9]+([.,][0-9]+)*$";

    private static final Pattern FORMULAS = Pattern.compile(FORMULA);
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);

    private SpreadsheetText() {}

    /** The text as a spreadsheet may open it; empty for null. */
    public static String safe(String text) {
        if (text == null) {
            return "";
        }
        return isFormula(text) ? "'" + text : text;
    }

    /** Whether a spreadsheet would run this text, or try to. */
    public static boolean isFormula(String text) {
        // $ would also match before a line break at the end.
        return FORMULAS.matcher(text).find() && !NUMBERS.matcher(text).matches();
    }
}
