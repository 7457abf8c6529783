package vn.wardcast.jobs.tourism;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.TourismTables;

/**
 * How likely each of the next fourteen days, and each of the next twelve months, is to bring a crowd: more than a site is said to hold,
 * or else as many as on the busiest twentieth of the days of the year before.
 */
public final class CrowdDays implements Answer {

    @Override
    public String stage() {
        return "crowd_days";
    }

    @Override
    public String title() {
        return "Khả năng quá đông khách từng ngày, từng tháng · Chances of crowded days and months";
    }

    /** What a series gives: its row of forecast.crowd and its chances. */
    private record Outlook(Row crowd, List<Row> chances) implements Serializable {
        static Outlook of(CrowdChances chances) {
            List<Row> ahead = chances.ahead();
            return new Outlook(chances.crowd(ahead.isEmpty()), ahead);
        }
    }

    @Override
    public void write(AnswerRun run) {
        CrowdSetting setting = CrowdSetting.of(run);
        JavaRDD<Outlook> outlooks = series(run)
                .map(series -> Outlook.of(new CrowdChances(series, setting)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            run.writer()
                    .replacePartitions(
                            TourismTables.CROWD.name(),
                            AnswerRows.sorted(run, TourismTables.CROWD, outlooks.map(Outlook::crowd)));
            run.writer()
                    .append(
                            ScoreTables.CHANCE.name(),
                            AnswerRows.sorted(
                                    run,
                                    ScoreTables.CHANCE,
                                    outlooks.flatMap(
                                            outlook -> outlook.chances().iterator())));
        } finally {
            outlooks.unpersist();
        }
    }

    @Override
    public Optional<Dataset<Row>> replayed(AnswerRun run) {
        CrowdSetting setting = CrowdSetting.of(run);
        JavaRDD<Row> rows = series(run)
                .flatMap(series -> new CrowdChances(series, setting).replayed().iterator());
        return Optional.of(AnswerRows.sorted(run, ScoreTables.CHANCE_REPLAY, rows));
    }

    /** Daily series of places to which people come. */
    static JavaRDD<SeenSeries> series(AnswerRun run) {
        return SeenSeries.of(run, List.copyOf(CrowdSetting.crowds(run).keySet()), "day");
    }
}
