package vn.wardcast.jobs.answers;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.alerts.Alerts;
import vn.wardcast.jobs.disbursement.Disbursement;
import vn.wardcast.jobs.enrolment.SchoolYears;
import vn.wardcast.jobs.land.LandChange;
import vn.wardcast.jobs.outbreak.Outbreaks;
import vn.wardcast.jobs.population.PopulationProjection;
import vn.wardcast.jobs.revenue.BudgetYears;
import vn.wardcast.jobs.revenue.ProvincePlans;
import vn.wardcast.jobs.score.Scores;
import vn.wardcast.jobs.targets.Targets;
import vn.wardcast.jobs.tourism.CrowdDays;
import vn.wardcast.jobs.tourism.FestivalUplifts;
import vn.wardcast.jobs.tourism.Seasonality;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;

/** Every answer there is, in the order in which they are computed; scores judge them all, and alerts come last: they read what the others said and how it was scored. */
public final class Answers {

    private static final List<Answer> ALL = List.of(
            BudgetYears.revenue(),
            BudgetYears.expenditure(),
            new ProvincePlans(),
            new Disbursement(),
            new SchoolYears(),
            new Seasonality(),
            new CrowdDays(),
            new FestivalUplifts(),
            new PopulationProjection(),
            new LandChange(),
            new Outbreaks(),
            new Targets(),
            new Scores(),
            new Alerts());

    private Answers() {}

    /** Computes all of them. */
    public static void write(AnswerRun run, Console console) {
        for (Answer answer : ALL) {
            console.stage(answer.stage(), answer.title(), () -> {
                answer.write(run);
                return null;
            });
        }
    }

    /** Adds the probabilities of past days that no replay has written before; how many. */
    public static long replay(AnswerRun run, Console console) {
        long added = 0;
        for (Answer answer : ALL) {
            Optional<Dataset<Row>> chances = answer.replayed(run);
            if (chances.isPresent()) {
                added += console.stage("replay_" + answer.stage(), answer.title(), () -> addNew(run, chances.get()));
            }
        }
        return added;
    }

    /** Adds answers as of past days that no replay has written before; how many rows. */
    public static long replayPast(AnswerRun run, Console console) {
        long added = 0;
        for (Answer answer : ALL) {
            List<PastAnswer> past = answer.past(run);
            if (!past.isEmpty()) {
                added += console.stage(
                        "past_" + answer.stage(),
                        answer.title(),
                        () -> past.stream().mapToLong(each -> addNew(run, each)).sum());
            }
        }
        return added;
    }

    /** What a replay said of a unit on a day stays as it is. */
    private static long addNew(AnswerRun run, PastAnswer past) {
        SharedTable table = past.table().asOfPastDays();
        AnswerRows.frame(run, table, past.rows()).createOrReplaceTempView("_past_answers");
        Dataset<Row> fresh = run.lake()
                .spark()
                .sql(
                        "SELECT n.* FROM _past_answers n LEFT ANTI JOIN %s o ON o.unit_id = n.unit_id AND o.as_of = n.as_of"
                                .formatted(table.name()))
                .localCheckpoint();
        long count = fresh.count();
        if (count > 0) {
            run.writer().append(table.name(), fresh.coalesce(1).sortWithinPartitions("domain", "unit_id"));
        }
        return count;
    }

    private static long addNew(AnswerRun run, Dataset<Row> chances) {
        chances.createOrReplaceTempView("_replayed_chances");
        Dataset<Row> fresh = run.lake().spark().sql("""
                SELECT n.* FROM _replayed_chances n
                LEFT ANTI JOIN forecast.chance_replay o ON o.unit_id = n.unit_id AND o.indicator = n.indicator AND o.breakdown = n.breakdown
                 AND o.frequency = n.frequency AND o.period_start = n.period_start AND o.event = n.event
                 AND o.threshold_of = n.threshold_of AND o.as_of = n.as_of
                """).localCheckpoint();
        long count = fresh.count();
        if (count > 0) {
            run.writer()
                    .append(ScoreTables.CHANCE_REPLAY.name(), fresh.coalesce(1).sortWithinPartitions("domain"));
        }
        return count;
    }
}
