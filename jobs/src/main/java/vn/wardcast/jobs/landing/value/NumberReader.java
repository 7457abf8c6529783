package vn.wardcast.jobs.landing.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Reads a column of counts, whole numbers, decimals or money into plain decimals in the base unit of measure. */
public final class NumberReader implements CellReader {

    private final Column column;
    private final BigDecimal scale;
    private final NumberStyle style;

    /**
     * A reader of one column.
     *
     * @param column its contract: type, range
     * @param scale factor into the base unit: what the header says, or else the contract
     */
    public NumberReader(Column column, BigDecimal scale) {
        this.column = column;
        this.scale = scale;
        boolean whole = column.type() == ColumnType.COUNT || column.type() == ColumnType.INTEGER;
        this.style = new NumberStyle(whole && scale.compareTo(BigDecimal.ONE) == 0);
    }

    @Override
    public void observe(Cell cell) {
        style.observe(cell);
    }

    @Override
    public Reading read(Cell cell) {
        String shown = cell.shown();
        Optional<BigDecimal> read = cell.number().or(() -> style.read(shown));
        if (read.isEmpty()) {
            return Reading.refused(style.isUndecided(shown) ? Reason.UNDECIDED_NUMBER : Reason.NOT_A_NUMBER, "");
        }
        BigDecimal scaled = read.get().multiply(scale);
        if (column.type() == ColumnType.MONEY) {
            scaled = scaled.setScale(0, RoundingMode.HALF_EVEN);
        }
        if ((column.type() == ColumnType.COUNT || column.type() == ColumnType.INTEGER) && !isWhole(scaled)) {
            return Reading.refused(Reason.NOT_WHOLE, "");
        }
        return isAllowed(scaled)
                ? Reading.of(plain(scaled))
                : Reading.refused(
                        Reason.OUT_OF_RANGE,
                        "%s … %s".formatted(lower(), column.max() == null ? "∞" : plain(column.max())));
    }

    private boolean isAllowed(BigDecimal value) {
        return (lower().equals("−∞") || value.compareTo(new BigDecimal(lower())) >= 0)
                && (column.max() == null || value.compareTo(column.max()) <= 0);
    }

    /** A count is never below zero, said or not. */
    private String lower() {
        if (column.min() != null) {
            return plain(column.min());
        }
        return column.type() == ColumnType.COUNT ? "0" : "−∞";
    }

    /** Text of a cell in which Excel may have turned a code or year into a number: 2025.0 is 2025. */
    public static String whole(Cell cell) {
        return cell.number()
                .filter(NumberReader::isWhole)
                .map(NumberReader::plain)
                .orElseGet(cell::shown);
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    static String plain(BigDecimal value) {
        return isWhole(value)
                ? value.setScale(0).toPlainString()
                : value.stripTrailingZeros().toPlainString();
    }
}
