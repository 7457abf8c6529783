package vn.wardcast.jobs.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.alerts.Alerts;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.Answers;
import vn.wardcast.jobs.answers.PastDays;
import vn.wardcast.jobs.score.Scores;
import vn.wardcast.jobs.spark.Publications;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.jobs.spark.WriterLock;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;

/**
 * Makes forecasts once more as they would have been made on past days, with the values known then and today's models, and scores
 * them. So a new lake has a record of how far its forecasts can be trusted before its first own forecast comes due. Values that were
 * corrected since enter as they are today: what was known then is cut by period, not by version.
 */
public final class ReplayJob {

    private static final String CUTS = "_replay_cuts";

    private final SparkLake lake;
    private final Domains domains;
    private final Console console;
    private final Publications publications;

    public ReplayJob(SparkLake lake, Domains domains, Console console) {
        this.lake = lake;
        this.domains = domains;
        this.console = console;
        this.publications = new Publications(lake);
    }

    /** Replays every past day of the plan that was not replayed before. */
    public ReplayReport run() {
        Map<String, Indicator.Target> targets = new HashMap<>();
        domains.indicators()
                .forEach(indicator -> indicator.target().ifPresent(target -> targets.put(indicator.id(), target)));
        try (WriterLock lock = WriterLock.acquire(
                lake.settings(),
                () -> console.say("  Đang chờ lần ghi khác xong · Waiting for another writer to finish"))) {
            publications.rollBackUnpublished();
            lake.tuneFor(0);
            boolean left = new ReplayPlan(lake, domains).create(CUTS, targets.keySet());
            return replay(targets, left);
        }
    }

    /** @param left whether any past day of the series is left; answers find out for themselves */
    private ReplayReport replay(Map<String, Indicator.Target> targets, boolean left) {
        String runId = "replay-" + ForecastJob.RUN_ID.format(Instant.now());
        TableWriter writer = new TableWriter(lake, "replay", "run " + runId);
        AnswerRun run = new AnswerRun(lake, domains, runId, writer);
        long forecasts = left ? writeForecasts(targets, runId, writer) : 0;
        long chances = Answers.replay(run, console);
        long answers = Answers.replayPast(run, console);
        if (forecasts + chances + answers == 0) {
            return new ReplayReport("", 0, 0, 0, 0, publications.current().number());
        }
        Scores scores = new Scores();
        console.stage(scores.stage(), scores.title(), () -> {
            scores.write(run);
            return null;
        });
        Alerts alerts = new Alerts();
        console.stage(alerts.stage(), alerts.title(), () -> {
            alerts.measure(run);
            return null;
        });
        long days = lake.spark().table(CUTS).select("as_of").distinct().count();
        return new ReplayReport(
                runId,
                days,
                forecasts,
                chances,
                answers,
                publications.publish("replay").number());
    }

    private long writeForecasts(Map<String, Indicator.Target> targets, String runId, TableWriter writer) {
        Dataset<Row> forecasts = forecasts(targets, runId).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            long count = console.stage(
                    "replay", "Dự báo lại như ở các ngày đã qua · Forecasts as of past days", forecasts::count);
            writer.append(ScoreTables.REPLAY.name(), forecasts.coalesce(1).sortWithinPartitions("domain"));
            return count;
        } finally {
            forecasts.unpersist();
        }
    }

    private Dataset<Row> forecasts(Map<String, Indicator.Target> targets, String runId) {
        var rows = new TargetSeries(lake, domains, targets).groups(CUTS).flatMap(group -> {
            LocalDate asOf = group.asOf().orElseThrow();
            return new GroupForecast(group.series(runId))
                    .forecasts().stream().map(row -> PastDays.asOf(row, asOf)).iterator();
        });
        return lake.spark()
                .createDataFrame(
                        rows,
                        lake.spark().table(ScoreTables.REPLAY.name().toString()).schema());
    }
}
