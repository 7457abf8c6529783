package vn.wardcast.jobs.landing.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ways in which years, months, days and school years are written in ward files. Day comes before month. */
public final class Periods {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final Pattern YEAR =
            Pattern.compile("(?:năm\\s*)?(\\d{4})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})|(\\d{4})(\\d{2})");
    private static final Pattern MONTH_YEAR = Pattern.compile(
            "(?:tháng\\s*|t\\s*)?(\\d{1,2})\\s*(?:[-/.]|năm)\\s*(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})\\s*[-–—/]\\s*(\\d{4})");

    private Periods() {}

    static Optional<Integer> year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.matches() ? Optional.of(Integer.parseInt(year.group(1))).filter(Periods::isNear) : Optional.empty();
    }

    /** The first day of the month. */
    static Optional<LocalDate> month(String text) {
        Matcher yearFirst = YEAR_MONTH.matcher(text);
        if (yearFirst.matches()) {
            String year = yearFirst.group(1) != null ? yearFirst.group(1) : yearFirst.group(3);
            String month = yearFirst.group(2) != null ? yearFirst.group(2) : yearFirst.group(4);
            return date(year, month, "1");
        }
        Matcher monthFirst = MONTH_YEAR.matcher(text);
        if (monthFirst.matches()) {
            return date(monthFirst.group(2), monthFirst.group(1), "1");
        }
        return day(text).map(day -> day.withDayOfMonth(1));
    }

    static Optional<LocalDate> day(String text) {
        Matcher iso = ISO_DAY.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher day = DAY.matcher(text);
        return day.matches() ? date(day.group(3), day.group(2), day.group(1)) : Optional.empty();
    }

    /** {@code 2025-2026}; the two years must follow each other. */
    static Optional<String> schoolYear(String text) {
        Matcher years = SCHOOL_YEAR.matcher(text);
        if (!years.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        return Integer.parseInt(years.group(2)) == first + 1 && isNear(first)
                ? Optional.of(first + "-" + (first + 1))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date).filter(d -> isNear(d.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isNear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The period that the text is. */
    public static Optional<Span> spanIn(String text) {
        return Optional.empty();
    }

    /** The periods that the text mentions. */
    public static java.util.List<Span> mentions(String text) {
        return java.util.List.of();
    }
}
