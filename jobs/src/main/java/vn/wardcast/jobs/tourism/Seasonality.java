package vn.wardcast.jobs.tourism;

import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.TourismTables;
import vn.wardcast.models.calendar.HolidayCalendar;
import vn.wardcast.models.seasonality.DayProfiles;
import vn.wardcast.models.seasonality.MonthTable;
import vn.wardcast.models.seasonality.ProfileCell;

/** When in the year, the week and the lunar calendar each forecast target of months or days is high or low. */
public final class Seasonality implements Answer {

    @Override
    public String stage() {
        return "seasonality";
    }

    @Override
    public String title() {
        return "Mùa vụ theo tháng, thứ, ngày âm lịch · Seasons by month, weekday and lunar day";
    }

    @Override
    public void write(AnswerRun run) {
        List<String> targets = run.domains()
                .indicators()
                .filter(indicator -> indicator.target().isPresent())
                .map(indicator -> indicator.id())
                .toList();
        String runId = run.runId();
        JavaRDD<Row> rows = SeenSeries.of(run, targets, "month", "day")
                .flatMap(series -> rows(series, runId).iterator());
        run.writer()
                .replacePartitions(
                        TourismTables.SEASONALITY.name(), AnswerRows.sorted(run, TourismTables.SEASONALITY, rows));
    }

    private static List<Row> rows(SeenSeries series, String runId) {
        List<ProfileCell> cells = new ArrayList<>(new MonthTable(months(series)).cells());
        if (series.frequency().equals("day")) {
            cells.addAll(new DayProfiles(series.spaced(), series.first(), HolidayCalendar.VIETNAM).cells());
        }
        return cells.stream().map(cell -> row(series, cell, runId)).toList();
    }

    /** Months that are known whole; of a daily history, the mean of their days. */
    private static Map<YearMonth, MonthTable.Month> months(SeenSeries series) {
        Map<YearMonth, double[]> sums = new HashMap<>();
        for (int i = 0; i < series.days().length; i++) {
            double[] sum = sums.computeIfAbsent(YearMonth.from(series.days()[i]), month -> new double[2]);
            sum[0] += series.values()[i];
            sum[1]++;
        }
        boolean daily = series.frequency().equals("day");
        Map<YearMonth, MonthTable.Month> months = new HashMap<>();
        sums.forEach((month, sum) -> {
            if (!daily || sum[1] == month.lengthOfMonth()) {
                months.put(month, new MonthTable.Month(sum[0] / sum[1], (int) sum[1]));
            }
        });
        return months;
    }

    private static Row row(SeenSeries series, ProfileCell cell, String runId) {
        return RowFactory.create(
                runId,
                series.domain(),
                series.unit(),
                series.indicator(),
                series.breakdown(),
                series.frequency(),
                cell.kind().code(),
                cell.year().isPresent() ? cell.year().getAsInt() : null,
                cell.cell(),
                cell.index().isPresent() ? cell.index().getAsDouble() : null,
                cell.count(),
                cell.caveat().map(ProfileCell.Caveat::code).orElse(null),
                series.origin(),
                Date.valueOf(series.first()),
                Date.valueOf(series.last()),
                series.hidden());
    }
}
