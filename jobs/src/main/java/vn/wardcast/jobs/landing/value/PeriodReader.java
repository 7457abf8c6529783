package vn.wardcast.jobs.landing.value;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/**
 * Reads a column of years, months, days or school years into {@code 2025}, {@code 2025-03-01}, {@code 2025-03-31},
 * {@code 2025-2026}.
 *
 * <p>A quarter or several months never become a month. Refused too: dates by the moon, impossible and far ones, serial numbers
 * without a date's format, and dates whose day and month nothing tells apart.
 */
public final class PeriodReader implements CellReader {

    private static final int REMEMBERED = 20_000;
    private static final Pattern FLOAT = Pattern.compile("(\\d{1,6})[.,]0+");
    private static final int MONTHS = 12;

    private final ColumnType type;
    private final DateOrder order;
    private final Horizon horizon;
    private final Map<String, Written> written = new HashMap<>();

    /** Forgotten whenever the column testifies once more; by identity, since each text is taken apart once. */
    private final Map<Written, Reading> readings = new IdentityHashMap<>();

    /** A reader of one column of type YEAR, MONTH, DAY or SCHOOL_YEAR. */
    public PeriodReader(Column column) {
        this(column, Year.now().getValue());
    }

    PeriodReader(Column column, int thisYear) {
        this.type = column.type();
        this.order = new DateOrder(!"mdy".equals(column.order()), type == ColumnType.MONTH);
        this.horizon = new Horizon(thisYear);
    }

    /** What a text says before its column and surroundings are asked. */
    private sealed interface Written {
        record Date(NumericDate date) implements Written {}

        record Named(Span span) implements Written {}

        /** One or two digits. */
        record Bare(int number) implements Written {}

        record Other(Reason reason) implements Written {}

        /** Whether what stands around decides too. */
        default boolean isOpen() {
            return this instanceof Bare
                    || (this instanceof Named named && named.span().knownYear().isEmpty());
        }
    }

    @Override
    public void observe(Cell cell) {
        if (!readings.isEmpty()) {
            readings.clear();
        }
        if (cell instanceof Cell.Day day) {
            order.observe(day.date());
            horizon.observe(day.date().getYear());
        } else if (cell instanceof Cell.Text || cell instanceof Cell.Number) {
            Written what = written(cell);
            if (what instanceof Written.Date date) {
                order.observe(date.date());
                horizon.observe(date.date().year());
            } else if (what instanceof Written.Named named) {
                named.span().knownYear().ifPresent(horizon::observe);
            }
        }
    }

    @Override
    public Reading read(Cell cell) {
        return read(cell, Optional.empty());
    }

    /**
     * Reads a cell that may leave its year (or month and year) to what stands around it.
     *
     * @param cell the cell, not missing
     * @param around the nearest span that the row's other columns, section, title, sheet or file name give
     */
    public Reading read(Cell cell, Optional<Span> around) {
        if (cell instanceof Cell.Unreadable unreadable) {
            return Reading.refused(unreadable.reason(), "");
        }
        if (cell instanceof Cell.Day day) {
            boolean doubted = type != ColumnType.YEAR && order.isUndecided(day.date());
            return doubted ? Reading.refused(Reason.UNDECIDED_DATE, "") : day(day.date());
        }
        Written what = written(cell);
        if (what.isOpen()) {
            return read(what, around);
        }
        Reading known = readings.get(what);
        if (known != null) {
            return known;
        }
        Reading read = read(what, around);
        if (readings.size() < REMEMBERED) {
            readings.put(what, read);
        }
        return read;
    }

    private Reading read(Written what, Optional<Span> around) {
        if (what instanceof Written.Date date) {
            return date(date.date());
        }
        if (what instanceof Written.Named named) {
            return named(named.span(), around);
        }
        if (what instanceof Written.Bare bare) {
            return named(type == ColumnType.MONTH ? month(bare.number()) : dayOfMonth(bare.number()), around);
        }
        return refused(((Written.Other) what).reason());
    }

    private Reading date(NumericDate date) {
        if (type != ColumnType.YEAR && order.isUndecided(date)) {
            return Reading.refused(Reason.UNDECIDED_DATE, "");
        }
        return order.date(date).map(this::day).orElseGet(this::notAPeriod);
    }

    private Reading day(LocalDate date) {
        return switch (type) {
            case YEAR -> isYearsEdge(date) ? year(date.getYear()) : notAPeriod();
            case MONTH -> near(date.getYear(), date.withDayOfMonth(1).toString());
            case DAY -> near(date.getYear(), date.toString());
            default -> notAPeriod();
        };
    }

    /** A state at the end of a year, or its first day as Excel's stand-in for the year. */
    private static boolean isYearsEdge(LocalDate date) {
        return date.getDayOfYear() == 1 || date.plusDays(1).getDayOfYear() == 1;
    }

    private Reading named(Span span, Optional<Span> around) {
        if (span instanceof Span.Day day) {
            return day(day.date());
        }
        return switch (type) {
            case YEAR -> span instanceof Span.Year year ? year(year.year()) : otherThan(span);
            case MONTH -> monthOf(span, around).map(this::month).orElseGet(() -> otherThan(span));
            case DAY -> dayOf(span, around).map(this::day).orElseGet(() -> otherThan(span));
            default ->
                span instanceof Span.SchoolYear year
                        ? near(year.first(), year.first() + "-" + (year.first() + 1))
                        : otherThan(span);
        };
    }

    private static Optional<YearMonth> monthOf(Span span, Optional<Span> around) {
        if (span instanceof Span.Month month) {
            return Optional.of(YearMonth.of(month.year(), month.month()));
        }
        return span instanceof Span.MonthOfYear month
                ? calendarYear(around).map(year -> YearMonth.of(year, month.month()))
                : Optional.empty();
    }

    private static Optional<LocalDate> dayOf(Span span, Optional<Span> around) {
        return span instanceof Span.DayOfMonth day
                ? around.flatMap(PeriodReader::monthAround)
                        .filter(month -> month.isValidDay(day.day()))
                        .map(month -> month.atDay(day.day()))
                : Optional.empty();
    }

    private static Optional<YearMonth> monthAround(Span around) {
        if (around instanceof Span.Month month) {
            return Optional.of(YearMonth.of(month.year(), month.month()));
        }
        return around instanceof Span.Day day ? Optional.of(YearMonth.from(day.date())) : Optional.empty();
    }

    /** A school year lies in two years and settles none. */
    private static Optional<Integer> calendarYear(Optional<Span> around) {
        return around.filter(span -> !(span instanceof Span.SchoolYear)).flatMap(Span::knownYear);
    }

    private Reading month(YearMonth month) {
        return near(month.getYear(), month.atDay(1).toString());
    }

    /** Plans name years far ahead. */
    private Reading year(int year) {
        return Periods.isNear(year) ? Reading.of(String.valueOf(year)) : notAPeriod();
    }

    private Reading near(int year, String canonical) {
        return horizon.reaches(year) ? Reading.of(canonical) : notAPeriod();
    }

    private static Span month(int number) {
        return number >= 1 && number <= MONTHS ? new Span.MonthOfYear(number) : new Span.DayOfMonth(number);
    }

    private static Span dayOfMonth(int number) {
        return new Span.DayOfMonth(number);
    }

    /** A period, but not one of this column. */
    private Reading otherThan(Span span) {
        boolean longer = span instanceof Span.Quarter
                || span instanceof Span.Cumulative
                || (type == ColumnType.MONTH && (span instanceof Span.Year || span instanceof Span.SchoolYear))
                || (type == ColumnType.YEAR && span instanceof Span.Month);
        return refused(longer ? Reason.OTHER_FREQUENCY : Reason.NOT_A_PERIOD);
    }

    private Reading notAPeriod() {
        return refused(Reason.NOT_A_PERIOD);
    }

    private Reading refused(Reason reason) {
        return Reading.refused(reason, expected(type));
    }

    /** The same few texts fill a long column: each is taken apart once. */
    private Written written(Cell cell) {
        String text = NumberReader.whole(cell);
        Written known = written.get(text);
        if (known != null) {
            return known;
        }
        Written read = parsed(text);
        if (written.size() < REMEMBERED) {
            written.put(text, read);
        }
        return read;
    }

    private static Written parsed(String text) {
        String plain = PeriodText.plain(text);
        Matcher number = FLOAT.matcher(plain);
        String tidy = number.matches() ? number.group(1) : plain;
        if (PeriodText.isLunar(tidy)) {
            return new Written.Other(Reason.LUNAR_DATE);
        }
        if (Glyphs.areDigits(tidy) && tidy.length() <= 2) {
            return new Written.Bare(Integer.parseInt(tidy));
        }
        return NumericDate.of(tidy)
                .<Written>map(Written.Date::new)
                .or(() -> Periods.spanIn(tidy).map(Written.Named::new))
                .orElseGet(() ->
                        new Written.Other(Periods.isLaterHalf(tidy) ? Reason.OTHER_FREQUENCY : Reason.NOT_A_PERIOD));
    }

    /** What a sender should write, in both languages. */
    public static String expected(ColumnType type) {
        return switch (type) {
            case YEAR -> "một năm · a year";
            case MONTH -> "một tháng (03/2025) · a month";
            case DAY -> "một ngày (31/03/2025) · a day";
            default -> "một năm học (2025-2026) · a school year";
        };
    }
}
