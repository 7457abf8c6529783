package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Series;

/**
 * Daily passengers in the 41 days around each Lunar New Year, forecast from 21 days before it. Error: sum of absolute errors
 * over sum of values (WAPE), in percent. The bar is on the total in the latest year; earlier ones are shown beside it,
 * among them the years in which borders were closed.
 */
final class HolidayExam implements Exam {

    private static final int BEFORE = 20;
    private static final int DAYS = 2 * BEFORE + 1;
    private static final int LEAST_KNOWN = 364;
    private static final String DATES = "lunar_new_year_dates.csv";

    private static final BenchmarkSet SET = BenchmarkSets.named("hk_daily");

    /** Sums over series and days. */
    private static final class Sums {
        private double values;
        private double errors;
        private int days;
        private int inside80;
        private int inside95;
        private int forecasts;

        double wape() {
            return 100 * errors / values;
        }
    }

    @Override
    public String name() {
        return "hk_daily_lunar_new_year";
    }

    @Override
    public boolean isPossible(Path folder) {
        return SET.isIn(folder) && Files.exists(folder.resolve(DATES));
    }

    @Override
    public Section sit(Path folder, List<String> models) throws IOException {
        var all = SET.read(folder);
        var total = all.stream().filter(each -> each.id().endsWith("|total")).toList();
        var grid = Grid.of("model", "year", "series", "n", "WAPE", "cov80", "cov95", "source");
        var bars = new ArrayList<Bar>();
        for (LocalDate day : newYears(folder)) {
            for (String model : models) {
                var sums = judge(model, all, day);
                var totals = judge(model, total, day);
                if (totals.days > 0) {
                    grid.add(row(model, day, "all", sums));
                    grid.add(row(model, day, "total", totals));
                    if (model.equals(Bars.JUDGED)) {
                        bars.clear();
                        bars.add(new Bar("holiday WAPE", totals.wape(), Range.atMost(9), Range.atMost(7)));
                    }
                }
            }
        }
        Reference.of(name()).forEach(each -> grid.add(row(each)));
        return new Section(name(), name() + ": 41 days around it, from 21 days before", grid, bars, List.of());
    }

    private static List<LocalDate> newYears(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve(DATES)).stream()
                .skip(1)
                .map(line -> LocalDate.parse(line.split(",")[2]))
                .toList();
    }

    private static Sums judge(String model, List<Series> collection, LocalDate newYear) {
        var sums = new Sums();
        for (Series series : collection) {
            int end = series.frequency().stepsBetween(series.start(), newYear) - BEFORE;
            if (end >= LEAST_KNOWN && end + DAYS <= series.length()) {
                add(sums, series, end, model);
            }
        }
        return sums;
    }

    private static void add(Sums sums, Series series, int end, String model) {
        var forecast = Forecasters.named(model).fit(series.first(end)).predict(DAYS);
        double[] mean = forecast.mean();
        sums.forecasts++;
        for (int step = 0; step < DAYS; step++) {
            double actual = series.value(end + step);
            if (!Double.isNaN(actual)) {
                sums.values += Math.abs(actual);
                sums.errors += Math.abs(actual - mean[step]);
                sums.inside80 += forecast.interval(80).contains(step, actual) ? 1 : 0;
                sums.inside95 += forecast.interval(95).contains(step, actual) ? 1 : 0;
                sums.days++;
            }
        }
    }

    private static List<String> row(String model, LocalDate newYear, String series, Sums sums) {
        return List.of(
                model,
                Integer.toString(newYear.getYear()),
                series,
                Integer.toString(sums.forecasts),
                Grid.number(sums.wape(), 2),
                Grid.number((double) sums.inside80 / sums.days, 3),
                Grid.number((double) sums.inside95 / sums.days, 3),
                "Wardcast");
    }

    private static List<String> row(Reference reference) {
        return List.of(
                reference.score().model(),
                "-",
                "-",
                "-",
                Grid.number(reference.percent(), 2),
                "-",
                "-",
                reference.source());
    }
}
