package vn.wardcast.jobs.landing.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of three numbers with the year last, {@code 05/03/2025}: which of the first two is the day, only the column can say.
 *
 * @param first the number before the first mark
 * @param second the number behind it
 * @param year with its century
 */
record NumericDate(int first, int second, int year) {

    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})(?:,? \\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]m)?)?");
    private static final int SHORTEST = 6;
    private static final int MONTHS = 12;
    private static final int LAST_OF_THIS_CENTURY = 49;

    /** The date that a {@linkplain PeriodText#plain plain} text is; it may be an impossible one. */
    static Optional<NumericDate> of(String plain) {
        if (plain.length() < SHORTEST || !Glyphs.isDigit(plain.charAt(0))) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(plain);
        return shape.matches()
                ? Optional.of(new NumericDate(
                        Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(3)), year(shape.group(4))))
                : Optional.empty();
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year <= LAST_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
    }

    Optional<LocalDate> dayFirst() {
        return date(first, second);
    }

    Optional<LocalDate> monthFirst() {
        return date(second, first);
    }

    private Optional<LocalDate> date(int day, int month) {
        // Asked of every date in both orders: an exception for each impossible one would cost more than all the rest.
        boolean possible = month >= 1
                && month <= MONTHS
                && day >= 1
                && year >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return possible ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }
}
