package vn.wardcast.models.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.calendar.LunarCalendar;
import vn.wardcast.models.numeric.Ridge;

class CalendarRegressionTest {

    @Test
    void ridge_agreesWithTheNormalEquations() {
        double[][] columns = randomColumns();
        double[] target = target(columns);
        var net = new ElasticNet(products(columns), products(columns, target));
        double[] exact = Ridge.solve(columns, target, 0.2 * target.length);
        assertArrayEquals(exact, net.solve(0.2, 0, new double[3]), 1e-5);
    }

    @Test
    void elasticNet_dropsAColumnWithoutEffect() {
        double[][] columns = randomColumns();
        double[] target = target(columns);
        double[] found = new ElasticNet(products(columns), products(columns, target)).solve(0.3, 0.5, new double[3]);
        assertTrue(found[0] > 1);
        assertEquals(0, found[2], 1e-12);
    }

    @Test
    void months_learnTradingDaysAndTet() {
        var series = monthly();
        var known = series.first(series.length() - 12);
        double regression = error(series, known, "calendar_regression");
        double naive = error(series, known, "seasonal_naive");
        assertTrue(regression < 0.5 * naive, regression + " against " + naive);
    }

    @Test
    void days_learnTheBreak() {
        var series = daily();
        var known = series.first(Frequency.DAY.stepsBetween(series.start(), LocalDate.of(2026, 2, 1)));
        double[] mean =
                Forecasters.named("calendar_regression").fit(known).predict(28).mean();
        int tet = Frequency.DAY.stepsBetween(known.date(known.length()), LocalDate.of(2026, 2, 17));
        assertTrue(mean[tet] < 70, "on the first day " + mean[tet]);
        assertTrue(mean[tet + 10] > 85, "later " + mean[tet + 10]);
    }

    private static double error(Series series, Series known, String model) {
        double[] mean = Forecasters.named(model).fit(known).predict(12).mean();
        double sum = 0;
        for (int step = 0; step < 12; step++) {
            sum += Math.abs(mean[step] - series.value(known.length() + step));
        }
        return sum;
    }

    /** Working days are worth more, and the month of Tết less. */
    private static Series monthly() {
        var random = new Random(2);
        var start = LocalDate.of(2010, 1, 1);
        var values = new double[12 * 14];
        Arrays.setAll(values, t -> {
            var month = start.plusMonths(t);
            double days = month.datesUntil(month.plusMonths(1))
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                    .count();
            var tet = LunarCalendar.VIETNAM.newYear(month.getYear()).orElseThrow();
            double off = tet.getMonth() == month.getMonth() ? 0.15 : 0;
            return 100 * Math.exp(0.03 * (days - 21.7) - off + 0.005 * random.nextGaussian());
        });
        return Series.of(values, Frequency.MONTH, start);
    }

    private static Series daily() {
        var random = new Random(9);
        var start = LocalDate.of(2022, 9, 1);
        var values = new double[1300];
        Arrays.setAll(values, t -> {
            var date = start.plusDays(t);
            long day = ChronoUnit.DAYS.between(
                    LunarCalendar.VIETNAM.newYear(date.getYear()).orElseThrow(), date);
            return (day >= 0 && day < 6 ? 50 : 100) * Math.exp(0.03 * random.nextGaussian());
        });
        return Series.of(values, Frequency.DAY, start);
    }

    private static double[][] randomColumns() {
        var random = new Random(1);
        var columns = new double[3][400];
        for (double[] column : columns) {
            Arrays.setAll(column, t -> random.nextGaussian());
        }
        return columns;
    }

    private static double[] target(double[][] columns) {
        var target = new double[columns[0].length];
        Arrays.setAll(target, t -> 2 * columns[0][t] - columns[1][t]);
        return target;
    }

    private static double[][] products(double[][] columns) {
        var products = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            products[i] = products(columns, columns[i]);
        }
        return products;
    }

    private static double[] products(double[][] columns, double[] with) {
        var products = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            products[i] = Ridge.dot(columns[i], with) / with.length;
        }
        return products;
    }
}
