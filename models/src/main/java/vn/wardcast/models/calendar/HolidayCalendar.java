package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which days are special: whose lunar new year counts, and the festivals beside it. Nothing is supposed about what they do;
 * models look for effects in the history and ignore a festival that has none.
 */
public record HolidayCalendar(LunarCalendar lunar, List<Festival> festivals) {

    /**
     * Tết and what else is kept in Vietnam: 1 January, Hùng Kings (10th of the third lunar month, a day off since 2007),
     * 30 April, 2 September, Christmas, the middle of the seventh (Vu Lan) and eighth (mid-autumn) lunar months.
     */
    public static final HolidayCalendar VIETNAM = new HolidayCalendar(
            LunarCalendar.VIETNAM,
            List.of(
                    yearly("new_year", 1970, year -> Optional.of(LocalDate.of(year, 1, 1))),
                    lunar("hung_kings", 2007, 3, 10, LunarCalendar.VIETNAM),
                    yearly("reunification_and_labour", 1976, year -> Optional.of(LocalDate.of(year, 4, 30)))
                            .lasting(2),
                    lunar("vu_lan", 1970, 7, 15, LunarCalendar.VIETNAM),
                    yearly("national_day", 1970, year -> Optional.of(LocalDate.of(year, 9, 2))),
                    lunar("mid_autumn", 1970, 8, 15, LunarCalendar.VIETNAM),
                    yearly("christmas", 1970, year -> Optional.of(LocalDate.of(year, 12, 25)))));

    /** Chinese New Year alone: what else is kept differs from place to place; add it with {@link #with}. */
    public static final HolidayCalendar CHINA = new HolidayCalendar(LunarCalendar.CHINA, List.of());

    public HolidayCalendar {
        Objects.requireNonNull(lunar, "lunar");
        festivals = List.copyOf(festivals);
    }

    /** With one more festival, in place of any of the same name. */
    public HolidayCalendar with(Festival festival) {
        var kept = new ArrayList<>(festivals);
        kept.removeIf(other -> other.name().equals(festival.name()));
        kept.add(festival);
        return new HolidayCalendar(lunar, kept);
    }

    /** With festivals given as a calendar: the days of each by name, past and future. */
    public HolidayCalendar with(Map<String, ? extends Collection<LocalDate>> days) {
        var all = this;
        for (String name : days.keySet().stream().sorted().toList()) {
            all = all.with(Festival.of(name, days.get(name)));
        }
        return all;
    }

    /**
     * With the first and the fifteenth of every lunar month, when people go to temples. They are festivals of days only: every month
     * has both.
     */
    public HolidayCalendar withLunarDays() {
        return with(Festival.of("lunar_first", lunarDays(1))).with(Festival.of("full_moon", lunarDays(15)));
    }

    private List<LocalDate> lunarDays(int day) {
        return lunar.monthStarts().stream()
                .map(first -> first.plusDays(day - 1L))
                .toList();
    }

    /** The lunar new year as a festival. */
    public Festival newYear() {
        return yearly("lunar_new_year", LunarCalendar.FIRST_YEAR, lunar::newYear);
    }

    private static Festival lunar(String name, int since, int month, int day, LunarCalendar lunar) {
        return yearly(name, since, year -> lunar.day(year, month, day));
    }

    private static Festival yearly(String name, int since, IntFunction<Optional<LocalDate>> day) {
        Stream<LocalDate> days = IntStream.rangeClosed(since, LunarCalendar.LAST_YEAR)
                .mapToObj(day)
                .flatMap(Optional::stream);
        return Festival.of(name, days.toList());
    }
}
