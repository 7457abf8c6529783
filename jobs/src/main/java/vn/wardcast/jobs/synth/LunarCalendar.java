package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The Vietnamese lunar calendar (UTC+7), from a table of the first days of its months, 2010-2040. */
final class LunarCalendar {

    private static final NavigableMap<LocalDate, String> MONTHS = new TreeMap<>();

    static {
        ParameterFile.rows("lunar-months.csv")
                .forEach(row -> MONTHS.put(LocalDate.parse(row.text("first_day")), row.text("lunar_month")));
    }

    private static final NavigableSet<LocalDate> TET = everyYear(1, 1);
    private static final NavigableSet<LocalDate> MID_AUTUMN = everyYear(15, 8);

    private LunarCalendar() {}

    /** A day of the lunar calendar; a leap month bears the number of the one before it. */
    record LunarDay(int day, int month, boolean leap) {}

    static LunarDay of(LocalDate date) {
        Map.Entry<LocalDate, String> month = MONTHS.floorEntry(date);
        int day = (int) ChronoUnit.DAYS.between(month.getKey(), date) + 1;
        boolean leap = month.getValue().startsWith("+");
        return new LunarDay(day, Integer.parseInt(month.getValue()), leap);
    }

    /** Days from the nearest first day of the lunar year: negative before Tết, 0 on mùng 1. */
    static int daysFromTet(LocalDate date) {
        return daysFromNearest(TET, date);
    }

    /** Days from the nearest full moon of the eighth month, the night of the Thành Tuyên festival. */
    static int daysFromMidAutumn(LocalDate date) {
        return daysFromNearest(MID_AUTUMN, date);
    }

    private static int daysFromNearest(NavigableSet<LocalDate> feasts, LocalDate date) {
        LocalDate before = feasts.floor(date);
        LocalDate after = feasts.ceiling(date);
        int since = before == null ? Integer.MAX_VALUE : (int) ChronoUnit.DAYS.between(before, date);
        int until = after == null ? Integer.MAX_VALUE : (int) ChronoUnit.DAYS.between(date, after);
        return since <= until ? since : -until;
    }

    private static NavigableSet<LocalDate> everyYear(int day, int month) {
        NavigableSet<LocalDate> feasts = new TreeSet<>();
        MONTHS.forEach((firstDay, number) -> {
            if (number.equals(Integer.toString(month))) {
                feasts.add(firstDay.plusDays(day - 1L));
            }
        });
        return feasts;
    }
}
