package vn.wardcast.jobs.alerts;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.DisbursementTable;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.TableName;

/**
 * Projects of the year's plan without a payment for three full months. An alert was false when the next month brought a payment by
 * itself.
 */
final class StandstillFinding implements Finding {

    private static final int STILL_MONTHS = 3;
    private static final String SUBJECT = "investment.paid";

    private static final String NOW = """
            SELECT unit_id, project, known_until, plan, paid, months_without_payment, origin
            FROM forecast.disbursement WHERE run_id = '%s' AND stalled AND project <> '%s'
            """;

    /** Every month that a unit reported, of every project of its plan; a project without a row was paid nothing. */
    private static final String PAST = """
            WITH plan AS (
              SELECT unit_id, year(period_start) AS plan_year, project, CAST(plan AS DOUBLE) AS plan, origin FROM gold.project_year WHERE plan > 0
            ), month AS (
              SELECT DISTINCT unit_id, plan_year, period_start FROM gold.project_month
            ), paid AS (
              SELECT p.unit_id, p.plan_year, p.project, p.plan, p.origin, m.period_start, coalesce(CAST(x.paid AS DOUBLE), 0D) AS paid
              FROM plan p JOIN month m ON m.unit_id = p.unit_id AND m.plan_year = p.plan_year
              LEFT JOIN gold.project_month x ON x.unit_id = p.unit_id AND x.plan_year = p.plan_year AND x.project = p.project AND x.period_start = m.period_start
            ), seen AS (
              SELECT origin, plan, row_number() OVER w AS month, sum(paid) OVER w AS so_far,
                     sum(paid) OVER (PARTITION BY unit_id, plan_year, project ORDER BY period_start ROWS 2 PRECEDING) AS three, lead(paid) OVER w AS next
              FROM paid WINDOW w AS (PARTITION BY unit_id, plan_year, project ORDER BY period_start)
            )
            SELECT origin, count(*), count_if(still), count_if(still AND next > 0)
            FROM (SELECT *, month >= %d AND three = 0 AND so_far < plan AS still FROM seen) WHERE next IS NOT NULL
            GROUP BY origin ORDER BY origin
            """;

    private AnswerRun run;
    private final RuleRun rule;

    StandstillFinding(RuleRun rule) {
        this.rule = rule;
    }

    @Override
    public void read(AnswerRun run) {
        this.run = run;
    }

    @Override
    public JavaRDD<Row> alerts() {
        RuleRun mine = rule;
        Amounts amounts = new Amounts("vnd");
        return run.lake()
                .spark()
                .sql(NOW.formatted(rule.runId(), DisbursementTable.ALL_PROJECTS))
                .toJavaRDD()
                .map(row -> alert(mine, amounts, row));
    }

    private static Row alert(RuleRun rule, Amounts amounts, Row row) {
        int months = row.getAs("months_without_payment");
        LocalDate last = row.<Date>getAs("known_until").toLocalDate();
        double plan = row.getAs("plan");
        double paid = row.getAs("paid");
        Map<String, Object> arithmetic = new LinkedHashMap<>();
        arithmetic.put("plan", plan);
        arithmetic.put("paid", paid);
        arithmetic.put("months_without_payment", months);
        arithmetic.put("limit_months", STILL_MONTHS);
        Phrase words = new Phrase(
                "Dự án %s: %d tháng không giải ngân, đã chi %s trên kế hoạch %s."
                        .formatted(
                                row.<String>getAs("project"),
                                months,
                                amounts.say(paid).vi(),
                                amounts.say(plan).vi()),
                "Project %s: %d months without a payment, %s paid of a plan of %s."
                        .formatted(
                                row.<String>getAs("project"),
                                months,
                                amounts.say(paid).en(),
                                amounts.say(plan).en()));
        return rule.alert(
                new RuleRun.About(
                        row.getAs("unit_id"), SUBJECT, "project=" + row.getAs("project"), "month", row.getAs("origin")),
                new RuleRun.Spell(last.minusMonths(months - 1L), last, months),
                new RuleRun.Reason(words, (double) months, (double) STILL_MONTHS, arithmetic, null));
    }

    @Override
    public List<Row> measured() {
        if (!run.lake().lake().has(TableName.of("gold.project_year"))) {
            return List.of();
        }
        return run.lake().spark().sql(PAST.formatted(STILL_MONTHS)).collectAsList().stream()
                .map(row -> rule.measured(row.getString(0), row.getLong(1), row.getLong(2), row.getLong(3), null))
                .toList();
    }
}
