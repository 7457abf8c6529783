package vn.wardcast.models.daily;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vn.wardcast.models.calendar.Festival;
import vn.wardcast.models.calendar.HolidayCalendar;
import vn.wardcast.models.calendar.LunarCalendar;

/** Histories made by hand, with one festival of two days on 2 September. */
final class Days {

    static final LocalDate START = LocalDate.of(2021, 1, 1);

    static final Festival NATIONAL_DAY = new Festival(
            "national_day",
            new TreeSet<>(IntStream.rangeClosed(2000, 2040)
                    .mapToObj(year -> MonthDay.of(9, 2).atYear(year))
                    .toList()),
            2);

    static final DayCalendar CALENDAR =
            new DayCalendar(LunarCalendar.VIETNAM, HolidayCalendar.VIETNAM.newYear(), List.of(NATIONAL_DAY));

    private Days() {}

    static DayHistory of(int days, ToDoubleFunction<LocalDate> value) {
        double[] values = IntStream.range(0, days)
                .mapToDouble(day -> value.applyAsDouble(START.plusDays(day)))
                .toArray();
        return new DayHistory(values, START, CALENDAR);
    }

    /** Repeatable noise: a factor between 0.8 and 1.25. */
    static double noise(LocalDate day) {
        long mixed = day.toEpochDay() * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        double uniform = ((mixed ^ (mixed >>> 32)) >>> 11) / (double) (1L << 53);
        return Math.exp((2 * uniform - 1) * Math.log(1.25));
    }
}
