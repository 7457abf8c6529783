package vn.wardcast.models.daily;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.wardcast.models.calendar.Festival;
import vn.wardcast.models.calendar.LunarCalendar;

/**
 * What the calendar says about a day, as regressors: weekday, month, day about Tết, first and middle of the moon, day about each
 * festival, years since the beginning. Nothing is supposed about what they do.
 */
public final class DayCalendar {

    /** What kind of day it is: errors are larger on some. */
    public enum Kind {
        FESTIVE,
        LUNAR,
        WEEKEND,
        ORDINARY
    }

    /** First and last days of stretches about the first day of a festival that share a coefficient. */
    private static final int[][] ABOUT_FESTIVAL = {{-10, -6}, {-5, -3}, {-2, -2}, {-1, -1}};

    private static final int[][] ABOUT_TET = {
        {-20, -14},
        {-13, -8},
        {-7, -4},
        {-3, -3},
        {-2, -2},
        {-1, -1},
        {0, 0},
        {1, 1},
        {2, 2},
        {3, 3},
        {4, 4},
        {5, 5},
        {6, 6},
        {7, 9},
        {10, 14},
        {15, 20}
    };

    private static final int FESTIVE_BEFORE = 2;
    private static final int FESTIVE_AFTER = 1;
    private static final int TET_BEFORE = 7;
    private static final int TET_AFTER = 14;
    private static final int WEEKDAYS = 7;
    private static final int MONTHS = 12;
    private static final int LUNAR = 3;
    private static final double DAYS_PER_YEAR = 365.25;

    private final Festival tet;
    private final List<Festival> festivals;
    private final LunarCalendar lunar;
    private final List<int[][]> stretches = new ArrayList<>();
    private final int columns;

    /** @param festivals beside Tết, each with the days it takes place, past and future */
    public DayCalendar(LunarCalendar lunar, Festival tet, List<Festival> festivals) {
        this.lunar = lunar;
        this.tet = tet;
        this.festivals = List.copyOf(festivals);
        int count = firstOfFestivals();
        for (Festival festival : festivals) {
            int[][] about = about(festival.length());
            stretches.add(about);
            count += about.length;
        }
        this.columns = count;
    }

    /** Before it, each of its days, the day after, and two days of going home. */
    private static int[][] about(int length) {
        int[][] about = Arrays.copyOf(ABOUT_FESTIVAL, ABOUT_FESTIVAL.length + length + 2);
        for (int day = 0; day <= length; day++) {
            about[ABOUT_FESTIVAL.length + day] = new int[] {day, day};
        }
        about[about.length - 1] = new int[] {length + 1, length + 2};
        return about;
    }

    private static int firstOfTet() {
        return 2 + WEEKDAYS + MONTHS + LUNAR;
    }

    private static int firstOfFestivals() {
        return firstOfTet() + ABOUT_TET.length;
    }

    int columns() {
        return columns;
    }

    /** Days before the first of a festival that it may already change, and after its last; Tết is festival -1. */
    int reachBefore(int festival) {
        return festival < 0 ? -ABOUT_TET[0][0] : -ABOUT_FESTIVAL[0][0];
    }

    int reachAfter(int festival) {
        return festival < 0 ? ABOUT_TET[ABOUT_TET.length - 1][1] : 2;
    }

    /** A row without what one festival does; Tết is festival -1. */
    Row without(Row row, int festival) {
        int first = festival < 0 ? firstOfTet() : firstOfFestivals();
        for (int i = 0; i < festival; i++) {
            first += stretches.get(i).length;
        }
        int end = first + (festival < 0 ? ABOUT_TET.length : stretches.get(festival).length);
        var kept = new Row.Builder();
        for (int i = 0; i < row.columns().length; i++) {
            int column = row.columns()[i];
            if (column < first || column >= end) {
                kept.add(column, row.values()[i]);
            }
        }
        return kept.done();
    }

    /** Tết, then the festivals, in the order of their numbers from -1. */
    public List<Festival> occasions() {
        List<Festival> all = new ArrayList<>();
        all.add(tet);
        all.addAll(festivals);
        return all;
    }

    /** Whether a column tells months of the year or the passing of years: a short history cannot tell them from its level. */
    static boolean needsYears(int column) {
        return column == 1 || 2 + WEEKDAYS <= column && column < 2 + WEEKDAYS + MONTHS;
    }

    /** The regressors of a day: the columns that are not zero. {@code origin} is where years are counted from. */
    Row row(LocalDate date, LocalDate origin) {
        var row = new Row.Builder();
        row.add(0, 1);
        row.add(1, (date.toEpochDay() - origin.toEpochDay()) / DAYS_PER_YEAR);
        row.add(1 + date.getDayOfWeek().getValue(), 1);
        row.add(1 + WEEKDAYS + date.getMonthValue(), 1);
        int moon = lunar.dayOfMonth(date).orElse(0);
        if (moon == 1 || moon == 14 || moon == 15) {
            row.add(2 + WEEKDAYS + MONTHS + (moon == 1 ? 0 : moon - 13), 1);
        }
        addStretch(row, tet.distance(date), ABOUT_TET, firstOfTet());
        int first = firstOfFestivals();
        for (int i = 0; i < festivals.size(); i++) {
            addStretch(row, festivals.get(i).distance(date), stretches.get(i), first);
            first += stretches.get(i).length;
        }
        return row.done();
    }

    private static void addStretch(Row.Builder row, long day, int[][] stretches, int first) {
        for (int i = 0; i < stretches.length; i++) {
            if (stretches[i][0] <= day && day <= stretches[i][1]) {
                row.add(first + i, 1);
            }
        }
    }

    /** What kind of day it is; the rarer kind where it is several. */
    public Kind kind(LocalDate date) {
        long day = tet.distance(date);
        boolean festive = -TET_BEFORE <= day && day <= TET_AFTER
                || festivals.stream().anyMatch(festival -> within(festival, date, FESTIVE_BEFORE, FESTIVE_AFTER));
        if (festive) {
            return Kind.FESTIVE;
        }
        int moon = lunar.dayOfMonth(date).orElse(0);
        if (moon == 1 || moon == 15) {
            return Kind.LUNAR;
        }
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? Kind.WEEKEND : Kind.ORDINARY;
    }

    private static boolean within(Festival festival, LocalDate date, int before, int after) {
        long day = festival.distance(date);
        return -before <= day && day < festival.length() + after;
    }

    /** The columns of a day that are not zero. */
    record Row(int[] columns, double[] values) {

        double times(double[] coefficients) {
            double sum = 0;
            for (int i = 0; i < columns.length; i++) {
                sum += values[i] * coefficients[columns[i]];
            }
            return sum;
        }

        private static final class Builder {
            private final int[] columns = new int[16];
            private final double[] values = new double[16];
            private int size;

            /** Two festivals may fall on one day, never more than a handful. */
            void add(int column, double value) {
                columns[size] = column;
                values[size++] = value;
            }

            Row done() {
                return new Row(Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
            }
        }
    }
}
