package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The lunar calendar of a country: months begin on the day of the new moon, and the month of the winter solstice is the
 * eleventh. When thirteen months lie between two solstices, the first one in which the sun enters no new sign (a multiple
 * of thirty degrees) is a leap month. Vietnam and China follow the same rule on clocks one hour apart, so that now and then
 * their new years differ by a day or, as in 1985, by a month.
 *
 * <p>Reckoned, not looked up, for the years 1970 to 2050. It fails where a new moon or a solar term falls within a few minutes
 * of midnight; no such case is known in these years. Before 1976 parts of Vietnam used China's clock; this is ignored.
 */
public enum LunarCalendar {
    /** Tết: days of UTC+7. */
    VIETNAM(7),
    /** Chinese New Year: days of UTC+8. */
    CHINA(8);

    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2050;

    private static final double MEAN_MONTH = 29.530588861;
    private static final double FIRST_NEW_MOON = 2451550.09766;
    /** The Julian day begins at noon. */
    private static final double MIDNIGHT = 0.5;

    private final double zone;
    private final LocalDate[] newYears = new LocalDate[LAST_YEAR - FIRST_YEAR + 1];

    LunarCalendar(int hours) {
        this.zone = hours / 24.0;
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            newYears[year - FIRST_YEAR] = date(monthStart(year, 1));
        }
    }

    /** The first day of the lunar year that begins in a calendar year; empty outside 1970 to 2050. */
    public Optional<LocalDate> newYear(int year) {
        return knows(year) ? Optional.of(newYears[year - FIRST_YEAR]) : Optional.empty();
    }

    /**
     * A day of the lunar year that begins in calendar year {@code year}; leap months have no days here. Empty outside 1970
     * to 2050.
     *
     * @param month 1 to 12
     * @param day 1 to 29 (a thirtieth may belong to the next month)
     */
    public Optional<LocalDate> day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 30) {
            throw new IllegalArgumentException(
                    "Cannot find lunar day %d of month %d: use months 1 to 12 and days 1 to 30".formatted(day, month));
        }
        return knows(year) ? Optional.of(date(monthStart(year, month) + day - 1)) : Optional.empty();
    }

    /** Which day of its lunar month a date is, 1 to 30, leap months included; empty outside 1970 to 2050. */
    public OptionalInt dayOfMonth(LocalDate date) {
        if (!knows(date.getYear())) {
            return OptionalInt.empty();
        }
        long day = date.getLong(JulianFields.JULIAN_DAY);
        int moon = (int) Math.floor((day - FIRST_NEW_MOON) / MEAN_MONTH) + 1;
        while (newMoonDay(moon) > day) {
            moon--;
        }
        return OptionalInt.of(Math.toIntExact(day - newMoonDay(moon)) + 1);
    }

    /** The first day of every lunar month from 1970 to 2050, leap months included. */
    List<LocalDate> monthStarts() {
        List<LocalDate> starts = new ArrayList<>();
        long last = LocalDate.of(LAST_YEAR, 12, 31).getLong(JulianFields.JULIAN_DAY);
        int moon = (int) Math.floor(
                (LocalDate.of(FIRST_YEAR, 1, 1).getLong(JulianFields.JULIAN_DAY) - FIRST_NEW_MOON) / MEAN_MONTH);
        for (long day = newMoonDay(moon); day <= last; day = newMoonDay(++moon)) {
            LocalDate start = date(day);
            if (start.getYear() >= FIRST_YEAR) {
                starts.add(start);
            }
        }
        return starts;
    }

    static boolean knows(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Julian day number of the first day of a month that is not a leap month. Months 11 and 12 follow the solstice. */
    private long monthStart(int year, int month) {
        int solsticeYear = month >= 11 ? year : year - 1;
        int first = moonOfSolstice(solsticeYear);
        boolean leapYear = moonOfSolstice(solsticeYear + 1) - first == 13;
        int place = Math.floorMod(month - 11, 12);
        boolean afterLeap = leapYear && place >= leapPlace(first);
        return newMoonDay(first + place + (afterLeap ? 1 : 0));
    }

    /** How many months after the solstice month the leap month is: the first in which the sun changes no sign. */
    private int leapPlace(int first) {
        int place = 1;
        while (place < 13 && sign(newMoonDay(first + place)) != sign(newMoonDay(first + place + 1))) {
            place++;
        }
        return place;
    }

    /** The new moon that begins the month in which the winter solstice of a year falls. */
    private int moonOfSolstice(int year) {
        long endOfYear = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        int moon = (int) Math.floor((endOfYear - FIRST_NEW_MOON) / MEAN_MONTH) + 1;
        while (newMoonDay(moon) > endOfYear || sign(newMoonDay(moon)) >= 9) {
            moon--;
        }
        return moon;
    }

    /** 0 to 11: in which twelfth of its circle the sun stands when a day begins; the solstice opens the tenth (9). */
    private int sign(long day) {
        return (int) Math.floor(Astronomy.solarLongitude(day - MIDNIGHT - zone) / 30);
    }

    private long newMoonDay(int moon) {
        return (long) Math.floor(Astronomy.newMoon(moon) + zone + MIDNIGHT);
    }

    private static LocalDate date(long julianDay) {
        return LocalDate.MIN.with(JulianFields.JULIAN_DAY, julianDay);
    }
}
