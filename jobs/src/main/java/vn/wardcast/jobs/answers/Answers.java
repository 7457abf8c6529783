package vn.wardcast.jobs.answers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import vn.wardcast.lakehouse.TableName;

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

    private static final String REPLAYED = "_replayed";

    /** What tells one replayed event from another. */
    private static final List<String> EVENT =
            List.of("unit_id", "indicator", "breakdown", "frequency", "period_start", "event", "threshold_of", "as_of");

    /** What tells one replayed answer from another. */
    private static final List<String> UNIT = List.of("unit_id", "as_of");

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
                added += console.stage(
                        "replay_" + answer.stage(),
                        answer.title(),
                        () -> addNew(run, ScoreTables.CHANCE_REPLAY.name(), chances.get(), EVENT));
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
                        () -> past.stream()
                                .mapToLong(each -> addNew(run, each.table().name(), each.rows(), UNIT, "unit_id"))
                                .sum());
            }
        }
        return added;
    }

    /** Appends the rows of which the table has none with the same {@code key}: what a replay said stays as it is. */
    private static long addNew(AnswerRun run, TableName table, Dataset<Row> rows, List<String> key, String... sortBy) {
        String same = key.stream().map("o.%1$s = n.%1$s"::formatted).collect(Collectors.joining(" AND "));
        rows.createOrReplaceTempView(REPLAYED);
        Dataset<Row> fresh = run.lake()
                .spark()
                .sql("SELECT n.* FROM %s n LEFT ANTI JOIN %s o ON %s".formatted(REPLAYED, table, same))
                .localCheckpoint();
        long count = fresh.count();
        if (count > 0) {
            run.writer().append(table, fresh.coalesce(1).sortWithinPartitions("domain", sortBy));
        }
        return count;
    }
}
