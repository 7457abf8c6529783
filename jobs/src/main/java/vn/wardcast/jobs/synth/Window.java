package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The months asked for, both ends included, and the yearly figures that fall into them. */
record Window(YearMonth first, YearMonth last) {

    /** The lunar table and the merger list carry this far. */
    static final YearMonth EARLIEST = YearMonth.of(2010, 1);

    static final YearMonth LATEST = YearMonth.of(2040, 12);

    Window {
        if (first.isAfter(last) || first.isBefore(EARLIEST) || last.isAfter(LATEST)) {
            throw new IllegalArgumentException("Cannot use months %s to %s: they must lie between %s and %s"
                    .formatted(first, last, EARLIEST, LATEST));
        }
    }

    /** As forms write a month: {@code 03/2025}. */
    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    static Window endingWith(YearMonth until, int months) {
        return new Window(until.minusMonths(months - 1L), until);
    }

    List<Integer> years() {
        return IntStream.rangeClosed(first.getYear(), last.getYear()).boxed().toList();
    }

    List<YearMonth> monthsOf(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(this::covers)
                .toList();
    }

    Stream<LocalDate> daysOf(int year) {
        return monthsOf(year).stream()
                .flatMap(month -> month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)));
    }

    /**
     * The years with a figure for the given month (December: the state at 31/12; September: the count of pupils). A window
     * without such a month has the last figure before its end, so that even one month of landing files knows its residents.
     */
    List<Integer> yearsWith(int month) {
        List<Integer> years = years().stream()
                .filter(year -> covers(YearMonth.of(year, month)))
                .toList();
        if (!years.isEmpty()) {
            return years;
        }
        boolean passed = last.getMonthValue() >= month;
        return List.of(passed ? last.getYear() : last.getYear() - 1);
    }

    private boolean covers(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }
}
