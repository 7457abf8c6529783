package vn.wardcast.jobs.scenario;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.models.LeverFault;

/**
 * Numbers as Vietnamese or English writers write them: {@code 1.250.000,5}, {@code 1,250,000.5}, {@code 1250000}, {@code 20e9}. One mark
 * before three digits ({@code 80.000}) is a grouping where only whole numbers make sense, and refused where it may be a fraction.
 */
final class WrittenNumber {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern VIETNAMESE = Pattern.compile("([+-]?[1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,(\\d+))?");
    private static final Pattern ENGLISH = Pattern.compile("([+-]?[1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.(\\d+))?");
    private static final Pattern EITHER = Pattern.compile("([+-]?[1-9]\\d{0,2})[.,](\\d{3})");

    private WrittenNumber() {}

    /** A quantity that is counted in whole things: visitors, đồng, dwellings, pupils. */
    static BigDecimal whole(String text) {
        for (Pattern grouping : new Pattern[] {VIETNAMESE, ENGLISH}) {
            Matcher grouped = grouping.matcher(text);
            if (grouped.matches()) {
                String fraction = grouped.group(2) == null ? "" : "." + grouped.group(2);
                return new BigDecimal(grouped.group(1).replaceAll("[.,]", "") + fraction);
            }
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /**
     * A quantity that may have a fraction: percent.
     *
     * @throws LeverFault where the text can be read as two numbers
     */
    static BigDecimal fraction(String text) {
        Matcher either = EITHER.matcher(text);
        if (either.matches()) {
            String thousands = either.group(1) + either.group(2);
            String decimals = new BigDecimal(either.group(1) + "." + either.group(2))
                    .stripTrailingZeros()
                    .toPlainString();
            throw new LeverFault(
                    "'%s' có thể là %s hoặc %s: viết %s hoặc %s"
                            .formatted(text, thousands, decimals, thousands, decimals),
                    "Cannot tell whether '%s' is %s or %s: write %s or %s"
                            .formatted(text, thousands, decimals, thousands, decimals));
        }
        return whole(text);
    }
}
