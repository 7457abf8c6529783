package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;

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

    /** A series of which {@code end} values are known. */
    private record Cut(Series series, int end) {
        boolean isPossible() {
            return end >= LEAST_KNOWN && end + DAYS <= series.length();
        }

        Series known() {
            return series.first(end);
        }
    }

    /** Sums over series and days. */
    private static final class Sums {
        private double values;
        private double errors;
        private int days;
        private int inside80;
        private int inside95;
        private int forecasts;

        void add(Cut cut, Forecast forecast) {
            double[] mean = forecast.mean();
            forecasts++;
            for (int step = 0; step < DAYS; step++) {
                double actual = cut.series().value(cut.end() + step);
                if (!Double.isNaN(actual)) {
                    values += Math.abs(actual);
                    errors += Math.abs(actual - mean[step]);
                    inside80 += forecast.interval(80).contains(step, actual) ? 1 : 0;
                    inside95 += forecast.interval(95).contains(step, actual) ? 1 : 0;
                    days++;
                }
            }
        }

        double wape() {
            return 100 * errors / values;
        }
    }

    /** All series, and only those that are the total of a direction. */
    private record Both(Sums all, Sums totals) {
        void add(Cut cut, Forecast forecast) {
            all.add(cut, forecast);
            if (cut.series().id().endsWith("|total")) {
                totals.add(cut, forecast);
            }
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
    public Section sit(Path folder, List<String> models, Workers workers) throws IOException {
        var collection = SET.read(folder);
        var grid = Grid.of("model", "year", "series", "n", "WAPE", "cov80", "cov95", "source");
        var bars = new ArrayList<Bar>();
        for (LocalDate day : newYears(folder)) {
            var cuts = cuts(collection, day);
            for (String model : cuts.isEmpty() ? List.<String>of() : models) {
                var sums = judge(model, cuts, workers);
                grid.add(row(model, day, "all", sums.all));
                grid.add(row(model, day, "total", sums.totals));
                if (model.equals(Bars.JUDGED)) {
                    bars.clear();
                    bars.add(new Bar("holiday WAPE", sums.totals.wape(), Range.atMost(9), Range.atMost(7)));
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

    private static List<Cut> cuts(List<Series> collection, LocalDate newYear) {
        return collection.stream()
                .map(series -> new Cut(series, series.frequency().stepsBetween(series.start(), newYear) - BEFORE))
                .filter(Cut::isPossible)
                .toList();
    }

    private static Both judge(String model, List<Cut> cuts, Workers workers) {
        var known = cuts.stream().map(Cut::known).toList();
        var fitted = Forecasters.named(model).fitAll(known, workers);
        var sums = new Both(new Sums(), new Sums());
        for (int i = 0; i < cuts.size(); i++) {
            sums.add(cuts.get(i), fitted.get(i).predict(DAYS));
        }
        return sums;
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
