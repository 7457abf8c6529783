package vn.wardcast.api.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Refusal;

/** A day in a parameter, written as a day, a month or a year. */
public final class Day {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern MONTH = Pattern.compile("[12]\\d{3}-(0[1-9]|1[0-2])");

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Day() {}

    /** As Vietnamese readers write it: 31/03/2025. */
    public static String inVietnamese(LocalDate day) {
        return VIETNAMESE.format(day);
    }

    /** The first day of what {@code text} says: {@code 2025} is 1 January. */
    public static LocalDate first(String field, String text) {
        return findMonths(text).map(months -> months.first().atDay(1)).orElseGet(() -> day(field, text));
    }

    /** The last day of what {@code text} says: {@code 2025} is 31 December. */
    public static LocalDate last(String field, String text) {
        return findMonths(text).map(months -> months.last().atEndOfMonth()).orElseGet(() -> day(field, text));
    }

    private record Months(YearMonth first, YearMonth last) {}

    private static Optional<Months> findMonths(String text) {
        if (YEAR.matcher(text).matches()) {
            Year year = Year.parse(text);
            return Optional.of(new Months(year.atMonth(1), year.atMonth(12)));
        }
        return MONTH.matcher(text).matches()
                ? Optional.of(new Months(YearMonth.parse(text), YearMonth.parse(text)))
                : Optional.empty();
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refusal(field, text);
        }
    }

    private static Refusal refusal(String field, String text) {
        return Parameters.bad(
                field,
                "'%s', viết 2025, 2025-03 hoặc 2025-03-31".formatted(text),
                "'%s', write 2025, 2025-03 or 2025-03-31".formatted(text));
    }
}
