package vn.wardcast.jobs.tourism;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.TourismTables;
import vn.wardcast.models.daily.DayHistory;
import vn.wardcast.models.daily.FestivalUplift;

/** How many visitors each festival brought beyond those who would have come anyway. */
public final class FestivalUplifts implements Answer {

    @Override
    public String stage() {
        return "festival_uplift";
    }

    @Override
    public String title() {
        return "Lễ hội mang thêm bao nhiêu khách · What festivals bring";
    }

    @Override
    public void write(AnswerRun run) {
        String runId = run.runId();
        List<FestivalDays> festivals = FestivalDays.read(run.lake().spark());
        Map<String, String> namesEn = FestivalDays.namesEn(festivals);
        JavaRDD<Told> told = CrowdDays.series(run)
                .flatMap(series -> {
                    DayHistory history =
                            new DayHistory(series.spaced(), series.first(), FestivalDays.calendar(festivals));
                    return new FestivalUplift(history)
                            .all().stream()
                                    .map(uplift ->
                                            new Told(row(series, uplift, namesEn, runId), days(series, uplift, runId)))
                                    .iterator();
                })
                .cache();
        try {
            replace(run, TourismTables.FESTIVAL_UPLIFT, told.map(Told::window));
            replace(
                    run,
                    TourismTables.FESTIVAL_DAY,
                    told.flatMap(each -> each.days().iterator()));
        } finally {
            told.unpersist();
        }
    }

    /** A festival of one year: a row of its window, and one of each day. */
    private record Told(Row window, List<Row> days) implements Serializable {}

    private static void replace(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        run.writer().replacePartitions(table.name(), AnswerRows.sorted(run, table, rows));
    }

    private static List<Row> days(SeenSeries series, FestivalUplift.Uplift uplift, String runId) {
        List<Row> days = new ArrayList<>();
        for (double expected : uplift.counterfactualDays()) {
            days.add(RowFactory.create(
                    runId,
                    series.domain(),
                    series.unit(),
                    series.indicator(),
                    series.breakdown(),
                    uplift.festival().name(),
                    Date.valueOf(uplift.from()),
                    Date.valueOf(uplift.from().plusDays(days.size())),
                    expected));
        }
        return days;
    }

    private static Row row(SeenSeries series, FestivalUplift.Uplift uplift, Map<String, String> namesEn, String runId) {
        Optional<Double> beyond =
                uplift.actual().isPresent() && uplift.counterfactual().isPresent()
                        ? Optional.of(uplift.actual().getAsDouble()
                                - uplift.counterfactual().getAsDouble())
                        : Optional.empty();
        return RowFactory.create(
                runId,
                series.domain(),
                series.unit(),
                series.indicator(),
                series.breakdown(),
                uplift.festival().name(),
                namesEn.get(uplift.festival().name()),
                Date.valueOf(uplift.from()),
                Date.valueOf(uplift.to()),
                cell(uplift.actual()),
                cell(uplift.counterfactual()),
                beyond.orElse(null),
                uplift.range80().map(FestivalUplift.Range::low).orElse(null),
                uplift.range80().map(FestivalUplift.Range::high).orElse(null),
                uplift.range95().map(FestivalUplift.Range::low).orElse(null),
                uplift.range95().map(FestivalUplift.Range::high).orElse(null),
                uplift.ordinaryWindows(),
                cell(uplift.coverage80()),
                cell(uplift.coverage95()),
                uplift.beside().isEmpty() ? null : String.join(", ", uplift.beside()),
                uplift.caveat().map(FestivalUplift.Caveat::code).orElse(null),
                series.origin());
    }

    private static Double cell(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
