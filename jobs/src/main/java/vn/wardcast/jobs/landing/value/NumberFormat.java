package vn.wardcast.jobs.landing.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a workbook shows a stored number, as far as that changes what a person takes it for.
 *
 * @param percent shown a hundred times larger with a percent sign
 * @param thousandths whether exactly three decimals are always shown, {@code 0.000}: 1.25 then looks like 1.250
 * @param scientific shown as {@code 1.2E+05}
 * @param steps how many times it is shown a thousand times smaller: {@code #,##0,,} shows millions
 * @param unit the unit that the format writes behind the number, as in {@code 0.0" tỷ"}
 */
record NumberFormat(
        boolean percent, boolean thousandths, boolean scientific, int steps, Optional<UnitWords.Phrase> unit) {

    static final NumberFormat GENERAL = new NumberFormat(false, false, false, 0, Optional.empty());

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)|_.|\\*.|\\[[^\\]]*]");
    private static final Pattern THOUSANDTHS = Pattern.compile("[0#?,]*\\.[0#?]{3}(?![0#?])[^0#?]*");
    private static final Pattern STEPS = Pattern.compile("[0#?](,+)(?![0#?,])");

    /** Understands the first section of a format, the one for positive numbers. */
    static NumberFormat of(String format) {
        if (format.isEmpty() || format.equalsIgnoreCase("General")) {
            return GENERAL;
        }
        StringBuilder literals = new StringBuilder();
        String bare = LITERAL.matcher(format)
                .replaceAll(found -> {
                    literals.append(found.group(1) == null ? "" : found.group(1));
                    return "";
                })
                .split(";", 2)[0]
                .strip();
        Matcher steps = STEPS.matcher(bare);
        return new NumberFormat(
                bare.contains("%"),
                THOUSANDTHS.matcher(bare).matches(),
                bare.matches("(?i).*e[+-].*"),
                steps.find() ? steps.group(1).length() : 0,
                UnitWords.read(literals.toString()));
    }
}
