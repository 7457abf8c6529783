package vn.wardcast.jobs.alerts;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.domain.AlertRule;

/**
 * Entries of the plans whose day comes soon, or is over while its month was not reported. The day is held against the last day that
 * the lake knows. Of a report of a plan (weekly, monthly, 15 June) the lake does not see whether it was handed in, so it is only told
 * beforehand. There is no past to judge: whether anybody acted in time is nowhere written.
 */
final class DueFinding implements Finding {

    private static final TableName TARGETS = TableName.of("gold.target");
    private static final String SUBJECT = "public_services.target_progress";

    private static final String NOW = """
            SELECT p.unit_id, p.target_id, p.known_until, p.due_on, p.origin, t.title, t.owner
            FROM forecast.target_progress p JOIN gold.target t ON t.unit_id = p.unit_id AND t.target_id = p.target_id
            WHERE p.run_id = '%s' AND p.due_on IS NOT NULL AND p.status NOT IN ('reached', 'missed', 'baseline')
            """;

    private final RuleRun rule;
    private final AlertRule.Due due;
    private AnswerRun run;

    DueFinding(RuleRun rule, AlertRule.Due due) {
        this.rule = rule;
        this.due = due;
    }

    @Override
    public void read(AnswerRun run) {
        this.run = run;
    }

    @Override
    public JavaRDD<Row> alerts() {
        if (!run.lake().lake().has(TARGETS)) {
            return run.lake().spark().emptyDataFrame().toJavaRDD();
        }
        RuleRun mine = rule;
        AlertRule.Due asked = due;
        return run.lake()
                .spark()
                .sql(NOW.formatted(rule.runId()))
                .toJavaRDD()
                .filter(row -> raised(asked, daysLeft(row)))
                .map(row -> alert(mine, asked, row));
    }

    private static boolean raised(AlertRule.Due due, long daysLeft) {
        return due.within() != null ? daysLeft >= 0 && daysLeft <= due.within() : -daysLeft >= due.after();
    }

    private static long daysLeft(Row row) {
        return ChronoUnit.DAYS.between(day(row, "known_until"), day(row, "due_on"));
    }

    private static LocalDate day(Row row, String column) {
        return row.<Date>getAs(column).toLocalDate();
    }

    private static Row alert(RuleRun rule, AlertRule.Due due, Row row) {
        LocalDate known = day(row, "known_until");
        LocalDate on = day(row, "due_on");
        LocalDate since = due.within() != null ? on.minusDays(due.within()) : on.plusDays(due.after());
        long left = daysLeft(row);
        int limit = due.within() != null ? due.within() : due.after();
        Map<String, Object> arithmetic = new LinkedHashMap<>();
        arithmetic.put("due_on", on.toString());
        arithmetic.put("known_until", known.toString());
        arithmetic.put(left >= 0 ? "days_left" : "days_over", Math.abs(left));
        arithmetic.put("limit_days", limit);
        String owner = row.getAs("owner");
        return (owner == null ? rule : rule.ownedBy(new Phrase(owner, owner)))
                .alert(
                        new RuleRun.About(
                                row.getAs("unit_id"),
                                SUBJECT,
                                "target_id=" + row.getAs("target_id"),
                                "day",
                                row.getAs("origin")),
                        new RuleRun.Spell(since, known, (int) ChronoUnit.DAYS.between(since, known) + 1),
                        new RuleRun.Reason(
                                words(row, on, known, left), (double) left, (double) limit, arithmetic, null));
    }

    private static Phrase words(Row row, LocalDate on, LocalDate known, long left) {
        String what = "%s %s".formatted(row.getAs("target_id"), row.getAs("title"));
        return left >= 0
                ? new Phrase(
                        "%s: hạn %s, còn %d ngày tính từ %s.".formatted(what, on, left, known),
                        "%s: due on %s, %d days after %s.".formatted(what, on, left, known))
                : new Phrase(
                        "%s: hạn %s, quá hạn %d ngày tính đến %s, kỳ đó chưa được báo."
                                .formatted(what, on, -left, known),
                        "%s: due on %s, %d days over by %s, its month was not reported."
                                .formatted(what, on, -left, known));
    }

    @Override
    public List<Row> measured() {
        return List.of();
    }
}
