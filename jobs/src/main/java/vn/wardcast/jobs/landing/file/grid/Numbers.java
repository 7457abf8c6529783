package vn.wardcast.jobs.landing.file.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;

/** Numbers of worksheets, which are doubles whatever is written. */
public final class Numbers {

    /** Decimals of so many digits survive the way into a double and back. */
    private static final int SAFE_DIGITS = 15;

    private static final int LONGEST_PLAIN = 24;

    private Numbers() {}

    /** The cell of a number as a file writes it; text that is no number is an error of the cell. */
    public static Cell cell(String written, Display display) {
        try {
            double value = Double.parseDouble(written);
            return Double.isFinite(value)
                    ? display.cell(value, shortest(written, value))
                    : new Cell.Unreadable(Reason.CELL_ERROR, written);
        } catch (NumberFormatException e) {
            return new Cell.Unreadable(Reason.CELL_ERROR, written.strip());
        }
    }

    /** The cell of a double. */
    public static Cell cell(double value, Display display) {
        return Double.isFinite(value)
                ? display.cell(value, shortest(value))
                : new Cell.Unreadable(Reason.CELL_ERROR, Double.toString(value));
    }

    private static BigDecimal shortest(String written, double value) {
        boolean plain = written.length() <= LONGEST_PLAIN && written.indexOf('E') < 0 && written.indexOf('e') < 0;
        if (plain) {
            BigDecimal decimal = new BigDecimal(written.strip());
            if (decimal.precision() <= SAFE_DIGITS) {
                return tidy(decimal);
            }
        }
        return shortest(value);
    }

    /** The decimal with the fewest digits that is this double. Java 17 does not always print it. */
    static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = SAFE_DIGITS; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return tidy(rounded);
            }
        }
        return tidy(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal tidy(BigDecimal decimal) {
        if (decimal.scale() == 0) {
            return decimal;
        }
        BigDecimal bare = decimal.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
