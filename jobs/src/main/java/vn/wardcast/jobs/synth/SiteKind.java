package vn.wardcast.jobs.synth;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** What draws visitors to a place, and so on which days they come. */
enum SiteKind {
    /** Pilgrims: mùng 1 and rằm, the weeks after Tết, weekends. */
    TEMPLE(1.5, 3.2),
    /** Weekends, holidays, festivals. */
    SQUARE(1.5, 2.2),
    /** San Thàng: Thursday and Sunday; shut over Tết, crowded before it. */
    MARKET(1, 0.2),
    /** Community tourism: weekends, the ripe terraces of September. */
    VILLAGE(1.6, 1.8);

    private static final double[] MONTHS = {1.1, 1.1, 1.05, 1.0, .9, .85, .85, .95, 1.05, .9, .8, .85};
    private static final double[] VILLAGE_MONTHS = {1.1, 1.2, 1.15, 1.1, 1.0, .8, .7, .8, 1.4, 1.1, .9, .9};

    private final double weekend;
    private final double tet;

    SiteKind(double weekend, double tet) {
        this.weekend = weekend;
        this.tet = tet;
    }

    double onDay(LocalDate day) {
        return week(day) * season(day) * moon(day) * tet(LunarCalendar.daysFromTet(day)) * holiday(day);
    }

    private double week(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (this == MARKET) {
            return switch (weekday) {
                case THURSDAY -> 2.2;
                case SUNDAY -> 3.5;
                default -> 1;
            };
        }
        return weekday.getValue() >= 6 ? weekend : 1;
    }

    private double season(LocalDate day) {
        return (this == VILLAGE ? VILLAGE_MONTHS : MONTHS)[day.getMonthValue() - 1];
    }

    /** Pilgrimage goes by the moon: the first lunar month most of all, then the second. */
    private double moon(LocalDate day) {
        if (this != TEMPLE) {
            return 1;
        }
        LunarCalendar.LunarDay lunar = LunarCalendar.of(day);
        double spring = lunar.leap() ? 1 : lunar.month() == 1 ? 1.6 : lunar.month() == 2 ? 1.25 : 1;
        return spring * (lunar.day() == 1 || lunar.day() == 15 ? 1.8 : 1);
    }

    private double tet(int fromTet) {
        if (fromTet >= 0 && fromTet < 6) {
            return tet;
        }
        if (fromTet >= -7 && fromTet < 0) {
            return this == MARKET ? 1.6 : 0.6;
        }
        return 1;
    }

    private double holiday(LocalDate day) {
        int date = day.getMonthValue() * 100 + day.getDayOfMonth();
        LunarCalendar.LunarDay lunar = LunarCalendar.of(day);
        boolean kings = lunar.month() == 3 && lunar.day() == 10 && !lunar.leap();
        boolean free = date == 101 || date == 430 || date == 501 || date == 831 || date >= 901 && date <= 903 || kings;
        return free && this != MARKET ? 2.0 : 1;
    }
}
