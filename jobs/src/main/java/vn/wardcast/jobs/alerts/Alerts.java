package vn.wardcast.jobs.alerts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        Rules rules = Rules.of(run);
        try {
            var spark = run.lake().spark();
            JavaRDD<Row> alerts = spark.emptyDataFrame().toJavaRDD();
            for (Finding finding : rules.findings()) {
                alerts = alerts.union(finding.alerts());
            }
            var frame = spark.createDataFrame(
                    alerts, spark.table(AlertTables.ALERT.name().toString()).schema());
            run.writer()
                    .append(
                            AlertTables.ALERT.name(),
                            frame.coalesce(1).sortWithinPartitions("domain", "rule", "unit_id"));
            measure(run, rules);
        } finally {
            rules.findings().forEach(Finding::close);
        }
    }

    /** Only how the rules did in the past: after a replay, which brings probabilities whose outcome is known. */
    public void measure(AnswerRun run) {
        Rules rules = Rules.of(run);
        try {
            measure(run, rules);
        } finally {
            rules.findings().forEach(Finding::close);
        }
    }

    private static void measure(AnswerRun run, Rules rules) {
        List<Row> rows = new ArrayList<>();
        rules.findings().forEach(finding -> rows.addAll(finding.measured()));
        Set<String> known = rows.stream().map(row -> row.getString(2)).collect(Collectors.toSet());
        rules.all().stream()
                .filter(rule -> !known.contains(rule.id()))
                .forEach(rule -> rows.add(rule.measured("reported", 0, 0, 0, null)));
        rows.sort(Comparator.comparing((Row row) -> row.getString(2)).thenComparing(row -> row.getString(7)));
        run.writer().append(AlertTables.ALERT_RULE, rows);
    }

    /** Every rule, and what evaluates them, kind by kind. */
    private record Rules(List<RuleRun> all, List<Finding> findings) {

        static Rules of(AnswerRun run) {
            Row newest = run.lake().spark().sql(TODAY).first();
            if (newest.isNullAt(0)) {
                return new Rules(List.of(), List.of());
            }
            Builder builder = new Builder(Breakdowns.of(run));
            for (Domain domain : run.domains().all()) {
                domain.alerts()
                        .forEach((key, rule) -> builder.add(
                                domain,
                                RuleRun.of(
                                        run.runId(),
                                        domain,
                                        key,
                                        rule,
                                        newest.getDate(0).toLocalDate()),
                                rule));
            }
            builder.findings().forEach(finding -> finding.read(run));
            return new Rules(builder.all, builder.findings());
        }
    }

    private static final class Builder {

        private final Breakdowns breakdowns;
        private final List<RuleRun> all = new ArrayList<>();
        private final Map<Class<?>, Finding> byKind = new LinkedHashMap<>();
        private final List<Finding> single = new ArrayList<>();

        Builder(Breakdowns breakdowns) {
            this.breakdowns = breakdowns;
        }

        void add(Domain domain, RuleRun of, AlertRule rule) {
            all.add(of);
            if (rule instanceof AlertRule.Threshold threshold) {
                one(SeriesFinding.class, () -> new SeriesFinding(breakdowns))
                        .add(of, indicator(domain, threshold.indicator()), threshold);
            } else if (rule instanceof AlertRule.Change change) {
                one(SeriesFinding.class, () -> new SeriesFinding(breakdowns))
                        .add(of, indicator(domain, change.indicator()), change);
            } else if (rule instanceof AlertRule.Chance chance) {
                one(ChanceFinding.class, () -> new ChanceFinding(breakdowns))
                        .add(of, indicator(domain, chance.indicator()), chance);
            } else if (rule instanceof AlertRule.Late late) {
                one(LateFinding.class, LateFinding::new).add(of, domain, late);
            } else if (rule instanceof AlertRule.Outbreak outbreak) {
                single.add(new OutbreakFinding(of, domain.id() + "." + outbreak.indicator(), outbreak));
            } else if (rule instanceof AlertRule.Standstill) {
                single.add(new StandstillFinding(of));
            } else if (rule instanceof AlertRule.Due due) {
                single.add(new DueFinding(of, due));
            } else {
                throw new IllegalStateException("Cannot evaluate rules of kind '%s'".formatted(rule.kind()));
            }
        }

        private <F extends Finding> F one(Class<F> kind, Supplier<F> make) {
            return kind.cast(byKind.computeIfAbsent(kind, k -> make.get()));
        }

        List<Finding> findings() {
            List<Finding> findings = new ArrayList<>(byKind.values());
            findings.addAll(single);
            return findings;
        }

        private static Indicator indicator(Domain domain, String key) {
            return domain.indicators().get(domain.id() + "." + key);
        }
    }
}
