package vn.wardcast.jobs.tourism;

import java.sql.Date;
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
        JavaRDD<Row> rows = CrowdDays.series(run).flatMap(series -> {
            DayHistory history = new DayHistory(series.spaced(), series.first(), FestivalDays.calendar(festivals));
            return new FestivalUplift(history)
                    .all().stream()
                            .map(uplift -> row(series, uplift, namesEn, runId))
                            .iterator();
        });
        run.writer()
                .replacePartitions(
                        TourismTables.FESTIVAL_UPLIFT.name(),
                        AnswerRows.sorted(run, TourismTables.FESTIVAL_UPLIFT, rows));
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
