package vn.wardcast.jobs.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.AlertTables;
import vn.wardcast.lakehouse.domain.AlertRule;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Indicator;

/**
 * Who should look at what: every rule of every domain, on the newest figures, probabilities and verdicts of the run. Since when an
 * alert stands follows from the data, so that it is the same alert at every run as long as it lasts. Beside each rule stands how often
 * its past alerts were false (docs/alerts.md).
 */
public final class Alerts implements Answer {

    private static final String TODAY = """
            SELECT coalesce(max(period_start) FILTER (WHERE frequency IN ('day', 'week', 'month')), max(period_start)) FROM gold.indicator_value
            """;

    @Override
    public String stage() {
        return "alerts";
    }

    @Override
    public String title() {
        return "Cảnh báo · Alerts";
    }

    @Override
    public void write(AnswerRun run) {
        List<Finding> findings = findings(run);
        JavaRDD<Row> alerts = run.lake().spark().emptyDataFrame().toJavaRDD();
        for (Finding finding : findings) {
            alerts = alerts.union(finding.alerts());
        }
        var spark = run.lake().spark();
        var frame = spark.createDataFrame(
                alerts, spark.table(AlertTables.ALERT.name().toString()).schema());
        run.writer()
                .append(AlertTables.ALERT.name(), frame.coalesce(1).sortWithinPartitions("domain", "rule", "unit_id"));
        measure(run, findings);
    }

    /** Only how the rules did in the past: after a replay, which brings probabilities whose outcome is known. */
    public void measure(AnswerRun run) {
        measure(run, findings(run));
    }

    private static void measure(AnswerRun run, List<Finding> findings) {
        List<Row> rows = new ArrayList<>();
        findings.forEach(finding -> rows.addAll(finding.measured()));
        run.writer().append(AlertTables.ALERT_RULE, rows);
    }

    private static List<Finding> findings(AnswerRun run) {
        Row newest = run.lake().spark().sql(TODAY).first();
        List<Finding> findings = new ArrayList<>();
        if (newest.isNullAt(0)) {
            return findings;
        }
        LocalDate today = newest.getDate(0).toLocalDate();
        for (Domain domain : run.domains().all()) {
            domain.alerts()
                    .forEach((key, rule) -> findings.add(
                            finding(run, domain, RuleRun.of(run.runId(), domain, key, rule, today), rule)));
        }
        return findings;
    }

    private static Finding finding(AnswerRun run, Domain domain, RuleRun of, AlertRule rule) {
        if (rule instanceof AlertRule.Threshold threshold) {
            return SeriesFinding.of(run, of, indicator(domain, threshold.indicator()), threshold);
        }
        if (rule instanceof AlertRule.Change change) {
            return SeriesFinding.of(run, of, indicator(domain, change.indicator()), change);
        }
        if (rule instanceof AlertRule.Chance chance) {
            return new ChanceFinding(run, of, indicator(domain, chance.indicator()), chance);
        }
        if (rule instanceof AlertRule.Late late) {
            return new LateFinding(run, of, domain, late);
        }
        if (rule instanceof AlertRule.Outbreak outbreak) {
            return new OutbreakFinding(run, of, domain.id() + "." + outbreak.indicator(), outbreak);
        }
        if (rule instanceof AlertRule.Standstill) {
            return new StandstillFinding(run, of);
        }
        throw new IllegalStateException("Cannot evaluate rules of kind '%s'".formatted(rule.kind()));
    }

    private static Indicator indicator(Domain domain, String key) {
        return domain.indicators().get(domain.id() + "." + key);
    }
}
