package vn.wardcast.jobs.landing.value;

import java.math.BigDecimal;
import vn.wardcast.jobs.landing.file.Cell;

/**
 * Finds whole numbers that lost their thousands dot: somebody typed 1.250 where the dot separates decimals, and the workbook
 * keeps 1.25. Then 72.000 has become a 72 that looks honest, so that small numbers are doubted too where most large ones of
 * the column suffered.
 */
final class LostThousands {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private int lost;
    private int intact;

    /** Lets a stored number testify. */
    void observe(Cell.Number number, NumberFormat format) {
        if (isLost(number.value(), format)) {
            // Where the format gives the loss away, it does so for every cell that suffered.
            lost += format.thousandths() ? 0 : 1;
        } else if (number.value().abs().compareTo(THOUSAND) >= 0) {
            intact++;
        }
    }

    /** Whether the number is one thousandth of what was meant, or may well be. */
    boolean isSuspect(BigDecimal value, NumberFormat format) {
        return isLost(value, format) || (isSmall(value) && lost > 1 && lost > intact);
    }

    private static boolean isLost(BigDecimal value, NumberFormat format) {
        if (!isSmall(value)) {
            return false;
        }
        boolean fraction = !NumberReader.isWhole(value);
        return format.thousandths() || (fraction && NumberReader.isWhole(value.multiply(THOUSAND)));
    }

    /** What 1.000 to 999.999 become. */
    private static boolean isSmall(BigDecimal value) {
        BigDecimal size = value.abs();
        return size.compareTo(BigDecimal.ONE) >= 0 && size.compareTo(THOUSAND) < 0;
    }
}
