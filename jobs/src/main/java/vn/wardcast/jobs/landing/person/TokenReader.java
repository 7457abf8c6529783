package vn.wardcast.jobs.landing.person;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.value.NumberReader;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;

/**
 * Reads a column of identity numbers into tokens. The number itself ends here: no reading, warning or message holds it, and the
 * caller must not keep the cell ({@code raw}) of a column of type token.
 */
public final class TokenReader {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d*)?[eE][+-]?\\d{1,2}");

    /** A 12-digit number that ends in so many zeros was rounded by Excel before it was stored. */
    private static final int ZEROS_OF_ROUNDING = 6;

    private static final String SHAPE = "12 (CCCD) / 9 (CMND)";

    private final Tokens tokens;
    private final String space;

    /**
     * A reader of one column.
     *
     * @param column its contract, of type token
     * @param domain the domain the file belongs to: the space of its tokens unless the contract names another
     * @param tokens key and erased tokens
     */
    public TokenReader(Column column, String domain, Tokens tokens) {
        this.tokens = tokens;
        this.space = column.space() == null ? domain : column.space();
    }

    /**
     * Reads a cell that is not missing.
     *
     * @param cell the number
     * @param birth the cell of the date or year of birth, if the contract names one
     * @param sex the cell of the sex, if the contract names one
     * @return the token, with a warning IDENTITY_MISMATCH when the digits contradict birth, sex or the list of provinces (numbers are
     *     reissued and birth dates corrected, so the row enters); refused: NOT_AN_IDENTITY, SCIENTIFIC, ERASED_PERSON
     */
    public Reading read(Cell cell, Optional<Cell> birth, Optional<Cell> sex) {
        if (isShortened(cell)) {
            return Reading.refused(Reason.SCIENTIFIC, "");
        }
        Optional<IdentityNumber> number = cell instanceof Cell.Day
                ? Optional.empty()
                : IdentityNumber.in(cell.number().map(TokenReader::whole).orElseGet(cell::shown));
        if (number.isEmpty()) {
            return Reading.refused(Reason.NOT_AN_IDENTITY, SHAPE);
        }
        String token = tokens.token(space, number.get());
        return tokens.isErased(token)
                ? Reading.refused(Reason.ERASED_PERSON, "")
                : new Reading.Read(token, mismatches(number.get(), birth, sex));
    }

    /** At most one warning, naming everything that does not agree; never a digit of it. */
    private static List<Note> mismatches(IdentityNumber number, Optional<Cell> birth, Optional<Cell> sex) {
        List<String> parts = new ArrayList<>();
        OptionalInt written = birth.map(BirthYear::in).orElse(OptionalInt.empty());
        OptionalInt told = number.birthYear();
        if (written.isPresent() && told.isPresent() && written.getAsInt() != told.getAsInt()) {
            parts.add("năm sinh / birth year");
        }
        Optional<Sex> writtenSex = sex.flatMap(Sex::in);
        if (writtenSex.isPresent() && number.sex().isPresent() && !writtenSex.equals(number.sex())) {
            parts.add("giới tính / sex");
        }
        if (!number.namesProvince()) {
            parts.add("mã tỉnh / province code");
        }
        return parts.isEmpty() ? List.of() : List.of(new Note(Reason.IDENTITY_MISMATCH, String.join(", ", parts)));
    }

    private static boolean isShortened(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number.format().toUpperCase(Locale.ROOT).contains("E+")
                    || number.value().stripTrailingZeros().scale() <= -ZEROS_OF_ROUNDING
                            && number.value().compareTo(BigDecimal.TEN.pow(11)) >= 0;
        }
        return SCIENTIFIC.matcher(cell.shown()).matches();
    }

    /** A number stored as one: its digits, or text without the shape of a number when it is broken. */
    private static String whole(BigDecimal value) {
        return NumberReader.whole(new Cell.Number(value));
    }
}
