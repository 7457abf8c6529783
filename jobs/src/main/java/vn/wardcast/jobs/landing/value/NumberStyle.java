package vn.wardcast.jobs.landing.value;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.file.Cell;

/**
 * Which mark separates decimals in a column of numbers written as text. One value cannot always tell ({@code 1.234}); the
 * column usually can. What stays undecided is refused, never guessed.
 */
final class NumberStyle {

    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+([.,]\\d+)?\\s?[eE]\\s?[+-]?\\d+");

    private final boolean whole;

    /** By notation alone: {@code 34,9} or {@code 1.234.567}. */
    private final Map<DecimalMark, Integer> proven = new EnumMap<>(DecimalMark.class);

    /** By what the column counts: {@code 1.250} among whole numbers. A notation that says otherwise outweighs it. */
    private final Map<DecimalMark, Integer> implied = new EnumMap<>(DecimalMark.class);

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
        if (cell instanceof Cell.Text text && !Glyphs.areDigits(text.text())) {
            Numeral.of(Glyphs.plain(text.text())).ifPresent(this::observe);
        }
    }

    /** Lets one numeral of the column testify. */
    void observe(Numeral numeral) {
        if (numeral.isAmbiguous()) {
            if (canOnlyBeThousands(numeral)) {
                implied.merge(numeral.ifThousands(), 1, Integer::sum);
            }
        } else {
            numeral.proven().ifPresent(mark -> proven.merge(mark, 1, Integer::sum));
        }
    }

    /** Lets a numeral testify that counts something divisible, whatever the column holds: {@code 1.234 triệu}. */
    void observeDivisible(Numeral numeral) {
        numeral.proven().ifPresent(mark -> proven.merge(mark, 1, Integer::sum));
    }

    /** Reads a value; empty when it is not a number or cannot be decided. */
    Optional<BigDecimal> read(String text) {
        return Numeral.of(Glyphs.plain(text)).flatMap(this::read);
    }

    /** Reads a numeral; empty when it cannot be decided or its thousands do not stand in groups of three. */
    Optional<BigDecimal> read(Numeral numeral) {
        if (numeral.isPlain()) {
            return numeral.with(DecimalMark.COMMA);
        }
        Optional<DecimalMark> mark = numeral.isAmbiguous() ? decided(numeral) : numeral.proven();
        return mark.flatMap(numeral::with);
    }

    /** Reads a numeral that counts something divisible: only the column's notation tells what its mark means. */
    Optional<BigDecimal> readDivisible(Numeral numeral) {
        return numeral.isAmbiguous() ? noted().flatMap(numeral::with) : read(numeral);
    }

    /**
     * Reads a numeral that counts things without parts, as {@code 1.000 đồng} does: its mark separates thousands unless the
     * column's notation says otherwise.
     */
    Optional<BigDecimal> readWhole(Numeral numeral) {
        if (!numeral.isAmbiguous()) {
            return read(numeral);
        }
        return proven.containsKey(numeral.ifThousands().other())
                ? Optional.empty()
                : numeral.with(numeral.ifThousands());
    }

    /** Whether the value is a number that can be read in two ways and the column does not help. */
    boolean isUndecided(String text) {
        return Numeral.of(Glyphs.plain(text)).filter(this::isUndecided).isPresent();
    }

    boolean isUndecided(Numeral numeral) {
        return numeral.isAmbiguous() && decided(numeral).isEmpty();
    }

    static boolean isScientific(String text) {
        return SCIENTIFIC.matcher(text).matches();
    }

    private Optional<DecimalMark> decided(Numeral numeral) {
        if (!proven.isEmpty()) {
            boolean contradicted = canOnlyBeThousands(numeral)
                    && proven.containsKey(numeral.ifThousands().other());
            return contradicted ? Optional.empty() : noted();
        }
        return canOnlyBeThousands(numeral) ? Optional.of(numeral.ifThousands()) : noted();
    }

    /** The mark that the column uses, if it keeps to one. */
    private Optional<DecimalMark> noted() {
        return only(proven.isEmpty() ? implied : proven);
    }

    private boolean canOnlyBeThousands(Numeral numeral) {
        return whole && numeral.mayBeGrouped() && !numeral.body().endsWith("000");
    }

    private static Optional<DecimalMark> only(Map<DecimalMark, Integer> seen) {
        return seen.size() == 1 ? Optional.of(seen.keySet().iterator().next()) : Optional.empty();
    }
}
