package vn.wardcast.models.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;

class CalendarEffectTest {

    private static final int NOISES = 200;

    @Test
    void months_ofNoise_seldomHaveAnEffect() {
        long invented = IntStream.range(0, NOISES)
                .mapToObj(seed -> monthlyNoise(new Random(seed)))
                .filter(series -> effect(series, HolidayCalendar.VIETNAM) != CalendarEffect.NONE)
                .count();
        assertTrue(invented <= 0.05 * NOISES, "effects invented in " + invented + " of " + NOISES);
    }

    @Test
    void days_ofNoise_seldomHaveAnEffect() {
        long invented = IntStream.range(0, NOISES)
                .mapToObj(seed -> dailyNoise(new Random(seed)))
                .filter(series -> effect(series, HolidayCalendar.VIETNAM) != CalendarEffect.NONE)
                .count();
        assertTrue(invented <= 0.05 * NOISES, "effects invented in " + invented + " of " + NOISES);
    }

    @Test
    void months_recoverASimulatedEffect() {
        var series = monthlyWithNewYear(LunarCalendar.VIETNAM, 0.4);
        var effect = effect(series, HolidayCalendar.VIETNAM);
        // 2024: 10 February, all of the week before in February; 2023: 22 January, all of it in January
        double moved = Math.log(effect.factor(index(series, 2024, 2)) / effect.factor(index(series, 2023, 2)));
        assertEquals(0.4, moved, 0.06);
        assertEquals(0, Math.log(effect.factor(index(series, 2023, 7))), 0.02);
    }

    @Test
    void months_ofChina_wantTheChineseYear() {
        var series = monthlyWithNewYear(LunarCalendar.CHINA, 0.4);
        var chinese = effect(series, HolidayCalendar.CHINA);
        double moved = Math.log(chinese.factor(index(series, 2024, 2)) / chinese.factor(index(series, 2023, 2)));
        assertEquals(0.4, moved, 0.06);
    }

    @Test
    void days_recoverTheBreak_whateverWeekdayItIs() {
        var series = daily(
                LocalDate.of(2022, 6, 1),
                1250,
                date -> days(LunarCalendar.VIETNAM, date) >= -1 && days(LunarCalendar.VIETNAM, date) <= 4
                        ? Math.log(0.5)
                        : weekday(date));
        var effect = effect(series, HolidayCalendar.VIETNAM);
        int tet = Frequency.DAY.stepsBetween(series.start(), LocalDate.of(2026, 2, 17));
        for (int day = 0; day <= 4; day++) {
            double usual = Math.exp(weekday(series.date(tet + day)));
            assertEquals(0.5, usual * effect.factor(tet + day), 0.06, "day " + day);
        }
        assertEquals(1, effect.factor(tet + 60), 1e-9);
    }

    @Test
    void days_ofAClosedBorder_doNotCount() {
        var reopened = LocalDate.of(2023, 3, 1);
        var series = daily(LocalDate.of(2021, 6, 1), 1250, date -> {
            long day = days(LunarCalendar.VIETNAM, date);
            boolean closed = date.isBefore(reopened);
            double holiday = Math.abs(day) <= 5 ? Math.log(closed ? 3 : 0.5) : 0;
            return holiday + (closed ? Math.log(0.02) : 0);
        });
        var effect = effect(series, HolidayCalendar.VIETNAM);
        int tet = Frequency.DAY.stepsBetween(series.start(), LocalDate.of(2025, 1, 29));
        assertTrue(effect.factor(tet) < 0.65, "factor " + effect.factor(tet));
    }

    @Test
    void days_withAStorm_stillKnowTheBreak() {
        var storm = LocalDate.of(2024, 9, 8);
        var open = daily(LocalDate.of(2022, 6, 1), 1250, date -> {
            long day = days(LunarCalendar.VIETNAM, date);
            return day >= -1 && day <= 4 ? Math.log(0.5) : weekday(date);
        });
        double[] values = open.values();
        Arrays.fill(values, index(open, storm), index(open, storm.plusDays(4)), 0);
        var closed = Series.of(values, Frequency.DAY, open.start());
        int tet = index(open, LocalDate.of(2026, 2, 17));
        assertEquals(
                effect(open, HolidayCalendar.VIETNAM).factor(tet),
                effect(closed, HolidayCalendar.VIETNAM).factor(tet),
                0.03);
    }

    @Test
    void days_findTheFullMoon() {
        var series = daily(
                LocalDate.of(2022, 6, 1),
                1250,
                date -> weekday(date)
                        + (LunarCalendar.VIETNAM.dayOfMonth(date).orElseThrow() == 15 ? Math.log(1.8) : 0));
        var effect = effect(series, HolidayCalendar.VIETNAM);
        // The full moon of the second lunar month of 2025, a Friday; the day itself counts as a break, so its weekday
        // goes out.
        int moon = index(series, LocalDate.of(2025, 3, 14));
        double usual = Math.exp(weekday(series.date(moon)));
        assertEquals(1.8 * usual, usual * effect.factor(moon), 0.15);
        assertEquals(1, effect.factor(moon + 7), 0.05);
    }

    private static int index(Series series, LocalDate date) {
        return Frequency.DAY.stepsBetween(series.start(), date);
    }

    @Test
    void festivals_ofTheCaller_areFound() {
        var fairs = List.of(
                LocalDate.of(2022, 10, 3),
                LocalDate.of(2023, 11, 9),
                LocalDate.of(2024, 9, 18),
                LocalDate.of(2025, 10, 21));
        var series = daily(LocalDate.of(2022, 1, 1), 1300, date -> fairs.contains(date) ? Math.log(2) : weekday(date));
        var effect = effect(series, HolidayCalendar.VIETNAM.with(Map.of("fair", fairs)));
        int next = Frequency.DAY.stepsBetween(series.start(), LocalDate.of(2025, 10, 21));
        assertTrue(next > series.length());
        assertEquals(2 / Math.exp(weekday(series.date(next))), effect.factor(next), 0.25);
    }

    @Test
    void years_haveNoEffect() {
        var series = Series.of(new double[40], Frequency.YEAR, LocalDate.of(1980, 1, 1));
        assertSame(CalendarEffect.NONE, effect(series, HolidayCalendar.VIETNAM));
    }

    @Test
    void festival_knowsTheNearestDay() {
        var festival = Festival.of("fair", List.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 11)));
        assertEquals(2, festival.distance(LocalDate.of(2024, 3, 3)));
        assertEquals(-3, festival.distance(LocalDate.of(2024, 3, 8)));
        assertEquals(-5, festival.distance(LocalDate.of(2024, 3, 6)));
    }

    @Test
    void monthShares_haveNoSeason() {
        var share = MonthShares.window(HolidayCalendar.VIETNAM.newYear(), -7, 6);
        for (int month = 1; month <= 3; month++) {
            double sum = 0;
            for (int year = LunarCalendar.FIRST_YEAR; year <= LunarCalendar.LAST_YEAR; year++) {
                sum += share.applyAsDouble(LocalDate.of(year, month, 1));
            }
            assertEquals(0, sum, 1e-9);
        }
    }

    static CalendarEffect effect(Series series, HolidayCalendar calendar) {
        return CalendarEffect.of(calendar).in(series, History.of(series));
    }

    private static int index(Series series, int year, int month) {
        return Frequency.MONTH.stepsBetween(series.start(), LocalDate.of(year, month, 1));
    }

    private static long days(LunarCalendar lunar, LocalDate date) {
        return ChronoUnit.DAYS.between(lunar.newYear(date.getYear()).orElseThrow(), date);
    }

    private static double weekday(LocalDate date) {
        return date.getDayOfWeek().getValue() >= 6 ? 0.4 : 0;
    }

    /** A random walk with a season and errors. */
    private static Series monthlyNoise(Random random) {
        var values = new double[180];
        double level = 0;
        for (int t = 0; t < values.length; t++) {
            level += 0.02 * random.nextGaussian();
            values[t] = 100 * Math.exp(level + 0.2 * Math.sin(Math.PI * t / 6) + 0.04 * random.nextGaussian());
        }
        return Series.of(values, Frequency.MONTH, LocalDate.of(2008, 1, 1));
    }

    /** A week and errors that resemble those of the day before. */
    private static Series dailyNoise(Random random) {
        var errors = new ArrayList<Double>(List.of(0.0));
        return daily(LocalDate.of(2022, 1, 1), 1200, date -> {
            double error = 0.5 * errors.get(errors.size() - 1) + 0.08 * random.nextGaussian();
            errors.add(error);
            return weekday(date) + error;
        });
    }

    /** Sales of the week before the new year. */
    private static Series monthlyWithNewYear(LunarCalendar lunar, double size) {
        var random = new Random(11);
        var start = LocalDate.of(2008, 1, 1);
        var values = new double[180];
        Arrays.setAll(values, t -> {
            var month = start.plusMonths(t);
            double share = IntStream.rangeClosed(1, 7)
                            .mapToObj(day ->
                                    lunar.newYear(month.getYear()).orElseThrow().minusDays(day))
                            .filter(day -> day.getMonth() == month.getMonth())
                            .count()
                    / 7.0;
            return 100 * Math.exp(size * share + 0.1 * Math.sin(Math.PI * t / 6) + 0.02 * random.nextGaussian());
        });
        return Series.of(values, Frequency.MONTH, start);
    }

    private static Series daily(LocalDate start, int length, ToDoubleFunction<LocalDate> log) {
        var random = new Random(3);
        var values = new double[length];
        Arrays.setAll(
                values, t -> 1000 * Math.exp(log.applyAsDouble(start.plusDays(t)) + 0.02 * random.nextGaussian()));
        return Series.of(values, Frequency.DAY, start);
    }
}
