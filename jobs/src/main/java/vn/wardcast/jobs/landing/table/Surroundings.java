package vn.wardcast.jobs.landing.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.wardcast.jobs.landing.text.Words;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.landing.unit.UnitMention;
import vn.wardcast.jobs.landing.value.Periods;
import vn.wardcast.jobs.landing.value.Span;
import vn.wardcast.lakehouse.domain.ColumnType;

/**
 * What stands around a table and says which unit and period it is about, from nearest to farthest: section row, titles, sheet
 * name, file name. The nearest wins; a farther one that contradicts it deserves a warning.
 */
public final class Surroundings {

    /** Lines that name dates of documents and signatures, not of the figures. */
    private static final Pattern OTHER_DATES = Pattern.compile(
            "(?:^| )(?:quyet dinh|nghi quyet|thong tu|nghi dinh|cong van|ke hoach so|bieu mau|mau so|mau bieu|kem theo|can cu|so [a-z0-9]* ?bc|ngay \\d{1,2} thang|ngay thang nam)(?: |$)");

    /** Only what says "as of this day" dates a table; any other line with a full date is a letterhead. */
    private static final Pattern AS_OF =
            Pattern.compile("(?:^| )(?:tinh den|den ngay|den het ngay|thoi diem|den ngay)(?: |$)");

    /**
     * One place.
     *
     * @param shown its text
     * @param units units it mentions
     * @param spans periods it mentions
     * @param province code of the only province it mentions
     * @param asOf the day up to which its figures count, when it says so ("tính đến ngày 10/4/2026")
     */
    public record Level(
            String shown,
            List<UnitMention> units,
            List<Span> spans,
            Optional<LocalDate> asOf,
            Optional<String> province) {

        public Level(String shown, List<UnitMention> units, List<Span> spans) {
            this(shown, units, spans, Optional.empty(), Optional.empty());
        }

        /** A place that names a province and nothing else. */
        public static Level ofProvince(String code) {
            return new Level(code, List.of(), List.of(), Optional.empty(), Optional.of(code));
        }

        /** What these lines mention together. */
        public static Level of(List<String> lines, ReferenceBook book) {
            List<UnitMention> units = new ArrayList<>();
            List<Span> spans = new ArrayList<>();
            Optional<LocalDate> asOf = Optional.empty();
            for (String line : lines) {
                units.addAll(UnitMention.in(line, book));
                String folded = Words.fold(line);
                boolean dates = AS_OF.matcher(folded).find();
                if (dates || !OTHER_DATES.matcher(folded).find()) {
                    List<Span> mentioned = Periods.mentions(line);
                    spans.addAll(mentioned);
                    asOf = dates ? onlyDay(mentioned) : asOf;
                }
            }
            return new Level(String.join(" · ", lines), units, spans, asOf, province(units, book));
        }

        private static Optional<LocalDate> onlyDay(List<Span> spans) {
            return spans.size() == 1 && spans.get(0) instanceof Span.Day day
                    ? Optional.of(day.date())
                    : Optional.empty();
        }

        private static Optional<String> province(List<UnitMention> units, ReferenceBook book) {
            Set<String> provinces = units.stream()
                    .filter(unit -> unit.level().equals("province"))
                    .flatMap(unit ->
                            unit.code().isEmpty() ? book.provincesNamed(unit.name()).stream() : Stream.of(unit.code()))
                    .collect(Collectors.toSet());
            return provinces.size() == 1 ? Optional.of(provinces.iterator().next()) : Optional.empty();
        }

        private List<UnitMention> communes() {
            return units.stream()
                    .filter(unit -> unit.level().equals("commune"))
                    .distinct()
                    .toList();
        }

        private <T> Optional<T> only(Function<Span, Optional<T>> wanted) {
            Set<T> all =
                    spans.stream().flatMap(span -> wanted.apply(span).stream()).collect(Collectors.toSet());
            return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
        }
    }

    private final List<Level> levels;
    private final Optional<String> province;
    private final Optional<LocalDate> asOf;

    /** Surroundings of these levels, the nearest first. */
    public Surroundings(List<Level> levels) {
        this.levels = List.copyOf(levels);
        // Asked once a row: found once.
        this.province =
                levels.stream().flatMap(level -> level.province().stream()).findFirst();
        this.asOf = levels.stream().flatMap(level -> level.asOf().stream()).findFirst();
    }

    /** The levels, the nearest first. */
    public List<Level> levels() {
        return levels;
    }

    /** These surroundings with a nearer level. */
    public Surroundings inside(Level nearer) {
        List<Level> all = new ArrayList<>();
        all.add(nearer);
        all.addAll(levels);
        return new Surroundings(all);
    }

    /** These levels with others farther away. */
    Surroundings or(Surroundings farther) {
        List<Level> all = new ArrayList<>(levels);
        all.addAll(farther.levels);
        return new Surroundings(all);
    }

    /** The nearest level that mentions communes, with those it mentions. */
    public List<UnitMention> nearestCommunes() {
        return levels.stream()
                .map(Level::communes)
                .filter(units -> !units.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The code of the province that the nearest level names. */
    public Optional<String> province() {
        return province;
    }

    /** The day up to which the figures count, when any level says so: of two files the later one holds. */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    /** What completes a month or day written without its year: the nearest month, or else the nearest year. */
    public Optional<Span> around() {
        for (Level level : levels) {
            Optional<Span> month =
                    level.only(span -> span instanceof Span.Month found ? Optional.<Span>of(found) : Optional.empty());
            if (month.isPresent()) {
                return month;
            }
            Optional<Integer> year = level.only(Span::knownYear);
            if (year.isPresent()) {
                return year.map(Span.Year::new);
            }
        }
        return Optional.empty();
    }

    /** The period of a table whose rows do not name one, completed from near to far; {@code own} is what its header says. */
    public Optional<String> period(ColumnType type, Optional<Span> own) {
        Optional<Span> partial = own;
        if (own.isPresent()) {
            Optional<String> whole = canonical(type, own.get());
            if (whole.isPresent()) {
                return whole;
            }
        }
        for (Level level : levels) {
            if (partial.isEmpty()) {
                Optional<String> whole = level.only(span -> canonical(type, span));
                if (whole.isPresent()) {
                    return whole;
                }
                partial = type == ColumnType.MONTH || type == ColumnType.DAY ? level.only(Surroundings::part) : partial;
            }
            if (partial.isPresent()) {
                Span open = partial.get();
                Optional<Span> completed = level.only(span -> completed(open, span));
                if (completed.isPresent()) {
                    Optional<String> whole = canonical(type, completed.get());
                    if (whole.isPresent()) {
                        return whole;
                    }
                    partial = completed;
                }
            }
            if (isOther(type, level) && partial.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the nearest level that names any period names one of another frequency: a quarter for a monthly form. */
    public boolean isOfOtherFrequency(ColumnType type) {
        return levels.stream()
                .filter(level -> !level.spans().isEmpty())
                .findFirst()
                .filter(level -> isOther(type, level))
                .isPresent();
    }

    /** The text of the nearest level that names any period. */
    public Optional<String> nearestPeriod() {
        return levels.stream()
                .filter(level -> !level.spans().isEmpty())
                .map(Level::shown)
                .findFirst();
    }

    private static boolean isOther(ColumnType type, Level level) {
        boolean other = level.spans().stream()
                .anyMatch(span -> span instanceof Span.Quarter || span instanceof Span.Cumulative);
        boolean fitting = level.spans().stream()
                .anyMatch(span -> canonical(type, span).isPresent() || span instanceof Span.MonthOfYear);
        return other && !fitting;
    }

    private static Optional<Span> part(Span span) {
        return span instanceof Span.MonthOfYear || span instanceof Span.DayOfMonth
                ? Optional.of(span)
                : Optional.empty();
    }

    /** An open span with the year or month that another names. */
    private static Optional<Span> completed(Span open, Span other) {
        if (open instanceof Span.MonthOfYear month) {
            return other.knownYear().map(year -> new Span.Month(year, month.month()));
        }
        if (open instanceof Span.DayOfMonth day && other instanceof Span.Month month) {
            YearMonth of = YearMonth.of(month.year(), month.month());
            return of.isValidDay(day.day()) ? Optional.of(new Span.Day(of.atDay(day.day()))) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The canonical text of a span for a column of this type, when it names one of its periods completely. */
    public static Optional<String> canonical(ColumnType type, Span span) {
        return switch (type) {
            case YEAR -> {
                if (span instanceof Span.Year year) {
                    yield Optional.of(String.valueOf(year.year()));
                }
                boolean end = span instanceof Span.Day day
                        && (day.date().getDayOfYear() == 1
                                || day.date().plusDays(1).getDayOfYear() == 1);
                yield end ? span.knownYear().map(String::valueOf) : Optional.empty();
            }
            case MONTH ->
                span instanceof Span.Month month
                        ? Optional.of(
                                LocalDate.of(month.year(), month.month(), 1).toString())
                        : Optional.empty();
            case DAY -> span instanceof Span.Day day ? Optional.of(day.date().toString()) : Optional.empty();
            case SCHOOL_YEAR ->
                span instanceof Span.SchoolYear year
                        ? Optional.of(year.first() + "-" + (year.first() + 1))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The text of the first level whose periods all contradict this one; empty when none does. */
    public Optional<String> contradiction(ColumnType type, String canonical) {
        return levels.stream()
                .filter(level -> !level.spans().isEmpty())
                .filter(level -> level.spans().stream().noneMatch(span -> agrees(type, canonical, span)))
                .map(Level::shown)
                .findFirst();
    }

    private static boolean agrees(ColumnType type, String canonical, Span span) {
        if (type == ColumnType.SCHOOL_YEAR) {
            int first = Integer.parseInt(canonical.substring(0, 4));
            return span.knownYear()
                    .map(year -> year == first || (year == first + 1 && !(span instanceof Span.SchoolYear)))
                    .orElse(true);
        }
        int year = Integer.parseInt(canonical.substring(0, 4));
        if (span.knownYear().isPresent() && span.knownYear().get() != year) {
            return span instanceof Span.SchoolYear school && school.first() + 1 == year;
        }
        if (type == ColumnType.YEAR) {
            return true;
        }
        int month = Integer.parseInt(canonical.substring(5, 7));
        if (span instanceof Span.Month named) {
            return named.month() == month;
        }
        if (span instanceof Span.MonthOfYear named) {
            return named.month() == month;
        }
        if (span instanceof Span.Quarter quarter) {
            return (month - 1) / 3 + 1 == quarter.quarter();
        }
        if (span instanceof Span.Cumulative cumulative) {
            return month <= cumulative.months();
        }
        return !(span instanceof Span.Day day) || day.date().getMonthValue() == month || type == ColumnType.MONTH;
    }
}
