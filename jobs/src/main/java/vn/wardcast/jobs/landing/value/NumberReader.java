package vn.wardcast.jobs.landing.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/**
 * Reads a column of counts, whole numbers, decimals or money into plain decimals in the base unit of measure: đồng, hectare,
 * one, percent.
 *
 * <p>A unit in the cell ({@code 1,2 tỷ}) or in its format outweighs the column's. Refused, never guessed: what can be read in
 * two ways, ranges and guesses, percentages where something is counted, digits lost to scientific notation or to a thousands
 * dot taken for a decimal one.
 */
public final class NumberReader implements CellReader {

    private static final int EXACT_DIGITS = 15;
    private static final int LONG_DIGITS = 18;
    private static final int LARGEST = 22;

    /** A double has none larger; a file that claims more would fill the memory with zeros. */
    private static final int LARGEST_EXPONENT = 350;

    private static final BigDecimal NOISE = new BigDecimal("2e-15");
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Column column;
    private final BigDecimal scale;
    private final boolean unscaled;
    private final boolean whole;
    private final Measured measured;
    private final NumberStyle style;
    private final LostThousands lost = new LostThousands();
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final Optional<BigDecimal> min;

    /**
     * A reader of one column.
     *
     * @param column its contract: type, range
     * @param scale factor into the base unit: what the header says, or else the contract
     */
    public NumberReader(Column column, BigDecimal scale) {
        this.column = column;
        this.scale = scale;
        this.unscaled = scale.compareTo(BigDecimal.ONE) == 0;
        this.whole = column.type() == ColumnType.COUNT || column.type() == ColumnType.INTEGER;
        this.measured = Measured.by(column);
        this.style = new NumberStyle(whole && unscaled);
        // A count is never below zero, said or not.
        this.min = column.min() == null && column.type() == ColumnType.COUNT
                ? Optional.of(BigDecimal.ZERO)
                : Optional.ofNullable(column.min());
    }

    @Override
    public void observe(Cell cell) {
        if (cell instanceof Cell.Text text) {
            if (!Glyphs.areDigits(text.text()) && NumberText.of(text.text()) instanceof NumberText.Figure figure) {
                figure.parts().forEach(this::observe);
            }
        } else if (cell instanceof Cell.Number number) {
            lost.observe(number, format(number));
        }
    }

    private void observe(NumberText.Part part) {
        if (part.unit().isEmpty()) {
            style.observe(part.numeral());
        } else {
            style.observeDivisible(part.numeral());
        }
    }

    @Override
    public Reading read(Cell cell) {
        if (cell instanceof Cell.Text text) {
            String written = text.text();
            return Glyphs.areDigits(written) && written.length() <= LONG_DIGITS
                    ? finished(BigDecimal.valueOf(Long.parseLong(written)).multiply(scale))
                    : written(written);
        }
        if (cell instanceof Cell.Number number) {
            return stored(number.value(), format(number));
        }
        Reason reason = cell instanceof Cell.Unreadable unreadable ? unreadable.reason() : Reason.NOT_A_NUMBER;
        return Reading.refused(reason, "");
    }

    // Text

    private Reading written(String text) {
        NumberText read = NumberText.of(text);
        if (read instanceof NumberText.Unusable unusable) {
            return Reading.refused(unusable.reason(), "");
        }
        NumberText.Figure figure = (NumberText.Figure) read;
        Optional<Reason> fault = figure.parts().stream()
                .map(this::faultOf)
                .flatMap(Optional::stream)
                .findFirst();
        return fault.map(reason -> Reading.refused(reason, ""))
                .or(() -> sum(figure.parts()).map(sum -> finished(figure.negative() ? sum.negate() : sum)))
                .orElseGet(() -> Reading.refused(Reason.NOT_A_NUMBER, ""));
    }

    private Optional<Reason> faultOf(NumberText.Part part) {
        if (part.unit().isPresent() && !measured.accepts(part.unit().get())) {
            boolean share = part.unit().get().kind().equals(Optional.of(UnitOfMeasure.Kind.SHARE));
            return Optional.of(share ? Reason.PERCENT : Reason.NOT_A_NUMBER);
        }
        if (value(part).isPresent()) {
            return Optional.empty();
        }
        boolean twoWays =
                part.numeral().isAmbiguous() && (part.numeral().mayBeGrouped() || style.isUndecided(part.numeral()));
        return Optional.of(twoWays ? Reason.UNDECIDED_NUMBER : Reason.NOT_A_NUMBER);
    }

    private Optional<BigDecimal> value(NumberText.Part part) {
        if (part.unit().isEmpty() && !countsWholeThings(part)) {
            return style.read(part.numeral());
        }
        return countsWholeThings(part) ? style.readWhole(part.numeral()) : style.readDivisible(part.numeral());
    }

    /** {@code 1 tỷ 200 triệu}: whole numbers of falling units, each part less than one of the unit before it. */
    private Optional<BigDecimal> sum(List<NumberText.Part> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal room = null;
        for (NumberText.Part part : parts) {
            BigDecimal value = value(part).orElseThrow();
            BigDecimal unit = part.unit().map(this::factor).orElse(scale);
            boolean fits =
                    room == null || (value.signum() >= 0 && value.multiply(unit).compareTo(room) < 0);
            if (!fits || (parts.size() > 1 && !isWhole(value))) {
                return Optional.empty();
            }
            sum = sum.add(value.multiply(unit));
            room = unit;
        }
        return Optional.of(sum);
    }

    /** Đồng have no parts, whether somebody writes them behind the number or the column counts them: 500.006 can only be thousands. */
    private boolean countsWholeThings(NumberText.Part part) {
        if (part.unit().isEmpty()) {
            return unscaled && column.type() == ColumnType.MONEY;
        }
        return part.unit()
                .filter(unit -> unit.factor().compareTo(BigDecimal.ONE) == 0)
                .flatMap(UnitWords.Phrase::kind)
                .filter(kind -> kind == UnitOfMeasure.Kind.MONEY)
                .isPresent();
    }

    private BigDecimal factor(UnitWords.Phrase unit) {
        return measured.isShare() ? unit.factor().divide(measured.base()) : unit.factor();
    }

    // Stored numbers

    private NumberFormat format(Cell.Number number) {
        return number.format().isEmpty()
                ? NumberFormat.GENERAL
                : formats.computeIfAbsent(number.format(), NumberFormat::of);
    }

    private Reading stored(BigDecimal value, NumberFormat format) {
        Optional<Reason> fault = faultOf(value, format);
        if (fault.isPresent()) {
            return Reading.refused(fault.get(), "");
        }
        if (format.percent()) {
            return finished(value.multiply(PERCENT).divide(measured.base()));
        }
        BigDecimal unit = format.unit().map(this::factor).orElse(format.steps() > 0 ? BigDecimal.ONE : scale);
        BigDecimal scaled = value.multiply(unit);
        return finished(withoutNoise(scaled));
    }

    private Optional<Reason> faultOf(BigDecimal value, NumberFormat format) {
        if (Math.abs(value.scale()) > LARGEST_EXPONENT) {
            return Optional.of(Reason.NOT_A_NUMBER);
        }
        int digits = value.precision() - value.scale();
        if (digits > EXACT_DIGITS
                && (format.scientific() || value.stripTrailingZeros().precision() >= EXACT_DIGITS)) {
            return Optional.of(Reason.SCIENTIFIC);
        }
        if (format.percent() && !measured.isShare()) {
            return Optional.of(Reason.PERCENT);
        }
        if (format.unit().isPresent()) {
            // A format is often set without a thought: it may complete a silent header, not contradict a speaking one.
            boolean contradicts = !unscaled && factor(format.unit().get()).compareTo(scale) != 0;
            boolean accepted = measured.accepts(format.unit().get());
            return accepted && !contradicts
                    ? Optional.empty()
                    : Optional.of(accepted ? Reason.UNDECIDED_NUMBER : Reason.NOT_A_NUMBER);
        }
        // Shown in thousands: then either the header says so, and the stored number is whole, or it does not count.
        if (format.steps() > 0 && !unscaled && scale.compareTo(BigDecimal.TEN.pow(3 * format.steps())) != 0) {
            return Optional.of(Reason.UNDECIDED_NUMBER);
        }
        return whole && unscaled && lost.isSuspect(value, format)
                ? Optional.of(Reason.LOST_THOUSANDS)
                : Optional.empty();
    }

    /** A sum of doubles misses the whole number it means by a few units in its last place. */
    private BigDecimal withoutNoise(BigDecimal value) {
        if (isWhole(value) || !(whole || column.type() == ColumnType.MONEY)) {
            return value;
        }
        BigDecimal rounded = value.setScale(0, RoundingMode.HALF_EVEN);
        boolean noise = value.subtract(rounded).abs().compareTo(value.abs().multiply(NOISE)) <= 0;
        return noise ? rounded : value;
    }

    // Both

    private Reading finished(BigDecimal value) {
        if (whole && !isWhole(value)) {
            return Reading.refused(Reason.NOT_WHOLE, "");
        }
        if (!isAllowed(value)) {
            return Reading.refused(
                    Reason.OUT_OF_RANGE,
                    "%s … %s"
                            .formatted(
                                    min.map(NumberReader::plain).orElse("−∞"),
                                    column.max() == null ? "∞" : plain(column.max())));
        }
        if (column.type() != ColumnType.MONEY || isWhole(value)) {
            return Reading.of(plain(value));
        }
        String rounded = plain(value.setScale(0, RoundingMode.HALF_EVEN));
        // Millions with ten decimals come out of a computation; a fraction written in đồng is odd.
        return unscaled ? Reading.of(rounded, new Note(Reason.FRACTION_OF_DONG, rounded)) : Reading.of(rounded);
    }

    /** Within the contract's range and the size that the lake's column holds. */
    private boolean isAllowed(BigDecimal value) {
        int digits = switch (column.type()) {
            case MONEY -> LONG_DIGITS + 1;
            case NUMBER -> LARGEST;
            default -> LONG_DIGITS;
        };
        return value.precision() - value.scale() <= digits
                && (min.isEmpty() || value.compareTo(min.get()) >= 0)
                && (column.max() == null || value.compareTo(column.max()) <= 0);
    }

    /** Text of a cell in which Excel may have turned a code or year into a number: 2025.0 is 2025. */
    public static String whole(Cell cell) {
        return cell.number()
                .filter(NumberReader::isWhole)
                .map(NumberReader::plain)
                .orElseGet(cell::shown);
    }

    static boolean isWhole(BigDecimal value) {
        return value.scale() <= 0
                || value.signum() == 0
                || value.stripTrailingZeros().scale() <= 0;
    }

    static String plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value.toString();
        }
        return isWhole(value)
                ? value.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : value.stripTrailingZeros().toPlainString();
    }
}
