package vn.wardcast.models.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.backtest.Metrics;
import vn.wardcast.models.method.History;

class TetTest {

    @Test
    void months_withoutTet_haveNoEffect() {
        var series = monthly(0);
        var effect = CalendarEffect.of(HolidayCalendar.VIETNAM).in(series, History.of(series));
        assertEquals(1, effect.factor(series.length() + 1));
    }

    @Test
    void months_withTet_areForecastBetterThanWithout() {
        var series = monthly(0.5);
        var known = series.first(series.length() - 12);
        double with = error(series, known, Forecasters.automatic());
        double without = error(series, known, Forecasters.named("dynamic_theta"));
        assertTrue(with < 0.9 * without, with + " against " + without);
    }

    @Test
    void days_learnTheProfileOfTheYearBefore() {
        var series = daily();
        int origin = Frequency.DAY.stepsBetween(series.start(), LocalDate.of(2025, 1, 10));
        var known = series.first(origin);
        double[] mean = Forecasters.automatic().fit(known).predict(40).mean();
        int tet = Frequency.DAY.stepsBetween(known.date(origin), LocalDate.of(2025, 1, 29));
        assertTrue(mean[tet] < 80, "first day of the year " + mean[tet]);
        assertTrue(mean[tet + 15] > 90, "two weeks later " + mean[tet + 15]);
    }

    private static double error(Series series, Series known, Forecaster forecaster) {
        double[] actual = Arrays.copyOfRange(series.values(), known.length(), series.length());
        return Metrics.smape(actual, forecaster.fit(known).predict(12).mean());
    }

    /** Sales that rise in the weeks before Tết, whatever month these fall into. */
    private static Series monthly(double effect) {
        var random = new Random(5);
        var start = LocalDate.of(2008, 1, 1);
        var values = new double[12 * 15 + 12];
        Arrays.setAll(values, t -> {
            var month = start.plusMonths(t);
            double before = 0;
            for (int day = 1; day <= 14; day++) {
                var date = LunarCalendar.VIETNAM
                        .newYear(month.getYear())
                        .orElseThrow()
                        .minusDays(day);
                before += date.getMonth() == month.getMonth() ? 1 / 14.0 : 0;
            }
            return 100 * Math.exp(effect * before + 0.03 * random.nextGaussian());
        });
        return Series.of(values, Frequency.MONTH, start);
    }

    /** Visitors who stay at home for a week from the first day of the lunar year. */
    private static Series daily() {
        var random = new Random(5);
        var start = LocalDate.of(2023, 6, 1);
        var values = new double[800];
        Arrays.setAll(values, t -> {
            var date = start.plusDays(t);
            long day = ChronoUnit.DAYS.between(
                    LunarCalendar.VIETNAM.newYear(date.getYear()).orElseThrow(), date);
            return (day >= 0 && day < 7 ? 50 : 100) + random.nextGaussian();
        });
        return Series.of(values, Frequency.DAY, start);
    }
}
