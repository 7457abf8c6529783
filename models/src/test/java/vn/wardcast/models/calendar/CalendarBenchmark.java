package vn.wardcast.models.calendar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.backtest.Backtest;
import vn.wardcast.models.backtest.RollingOrigin;
import vn.wardcast.models.longfile.LongFile;

/**
 * What the calendar is worth on files that may not be shipped: {@code CalendarBenchmark FOLDER days MODELS} prints, for daily
 * series, absolute errors over absolute values in the 41 days around a lunar new year, forecast from 21 days before it, and
 * in ordinary weeks; {@code CalendarBenchmark FOLDER months SETS} prints the MASE of the default with and without a calendar.
 */
final class CalendarBenchmark {

    private static final List<LocalDate> NEW_YEARS = List.of(LocalDate.of(2024, 2, 10), LocalDate.of(2025, 1, 29));

    private CalendarBenchmark() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        if (args[1].equals("days")) {
            var all = LongFile.read(folder.resolve("hk_daily.csv"), Frequency.DAY, 7);
            for (String name : args[2].split(",")) {
                days(all, name, Forecasters.named(name));
            }
        } else {
            for (String set : args[2].split(",")) {
                months(set, LongFile.read(folder.resolve(set + ".csv"), Frequency.MONTH, 12));
            }
        }
    }

    static void days(List<Series> all, String name, Forecaster model) {
        for (LocalDate newYear : NEW_YEARS) {
            double sum = 0;
            var line = new StringBuilder();
            for (Series series : all) {
                int origin = Frequency.DAY.stepsBetween(series.start(), newYear.minusDays(20));
                double error = shareOfError(series, origin, 41, model);
                sum += error / all.size();
                line.append(String.format(Locale.ROOT, " %5.1f", error));
            }
            System.out.printf(Locale.ROOT, "%-20s %s mean %5.1f each %s%n", name, newYear, sum, line);
        }
        ordinary(all, name, model);
    }

    /** Origins every four weeks from June 2024 on, four weeks ahead, that touch no new year window. */
    private static void ordinary(List<Series> all, String name, Forecaster model) {
        double sum = 0;
        double total = 0;
        int count = 0;
        for (LocalDate day = LocalDate.of(2024, 3, 15);
                day.isBefore(LocalDate.of(2025, 11, 1));
                day = day.plusDays(28)) {
            boolean holiday = day.isAfter(LocalDate.of(2024, 12, 12)) && day.isBefore(LocalDate.of(2025, 2, 19));
            for (Series series : all) {
                int origin = Frequency.DAY.stepsBetween(series.start(), day);
                if (!holiday && origin + 28 <= series.length()) {
                    double error = shareOfError(series, origin, 28, model);
                    sum += error;
                    total += series.id().equals("Arrival|total") ? error : 0;
                    count++;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-20s ordinary   mean %6.2f, arrivals %6.2f, n %d%n",
                model.name(),
                sum / count,
                total * all.size() / count,
                count);
    }

    private static double shareOfError(Series series, int origin, int steps, Forecaster model) {
        double[] mean = model.fit(series.first(origin)).predict(steps).mean();
        double errors = 0;
        double values = 0;
        for (int step = 0; step < steps; step++) {
            errors += Math.abs(mean[step] - series.value(origin + step));
            values += Math.abs(series.value(origin + step));
        }
        return 100 * errors / values;
    }

    private static void months(String set, List<Series> all) {
        var origins = new Backtest(new RollingOrigin(3, 12, 12));
        var nothing = Forecasters.automatic(CalendarEffect.none());
        for (var each : List.of(nothing, Forecasters.automatic(), Forecasters.automatic(HolidayCalendar.CHINA))) {
            var score = origins.judge(all, each);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s MASE %7.4f sMAPE %7.3f MSIS %7.3f%n",
                    set,
                    score.mase(),
                    score.smape(),
                    score.msis95());
        }
        long with = all.stream()
                .filter(series -> CalendarEffect.of(HolidayCalendar.VIETNAM)
                                .in(series, vn.wardcast.models.method.History.of(series))
                        != CalendarEffect.NONE)
                .count();
        System.out.println(set + ": effects in " + with + " of " + all.size());
    }
}
