package vn.wardcast.jobs.alerts;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.AlertRule;

/**
 * Verdicts of the outbreak rules that readers may know. A disease that is not endemic is at most a warning: the circular judges it by
 * linked cases. Past alarms are those of the trial on real history, of the endemic diseases.
 */
final class OutbreakFinding implements Finding {

    private static final String NOW = """
            SELECT * FROM forecast.outbreak WHERE run_id = '%s' AND indicator = '%s' AND level = '%s' AND since IS NOT NULL
            """;

    /** A month of warning is one with an alarm of the lower bound and none of the upper one. */
    private static final String PAST = """
            SELECT origin, sum(IF(rule = 'tt15_warning', months, 0)) AS months,
                   sum(IF(rule = 'tt15_epidemic', alarms, 0)) AS epidemic, sum(IF(rule = 'tt15_epidemic', false_alarms, 0)) AS epidemic_false,
                   sum(IF(rule = 'tt15_epidemic', missed, 0)) AS missed,
                   sum(IF(rule = 'tt15_warning', alarms, 0)) AS warning, sum(IF(rule = 'tt15_warning', false_alarms, 0)) AS warning_false
            FROM forecast.outbreak_trial
            WHERE domain = '%1$s' AND run_id = (SELECT max(run_id) FROM forecast.outbreak_trial WHERE domain = '%1$s') AND breakdown IN ('%2$s')
            GROUP BY origin ORDER BY origin
            """;

    private record Asked(RuleRun rule, String indicator, String level) implements Serializable {}

    private AnswerRun run;
    private final Asked asked;
    private final List<String> endemic;

    OutbreakFinding(RuleRun rule, String indicator, AlertRule.Outbreak outbreak) {
        this.asked = new Asked(rule, indicator, outbreak.level().word());
        this.endemic = outbreak.endemic();
    }

    @Override
    public void read(AnswerRun run) {
        this.run = run;
    }

    @Override
    public JavaRDD<Row> alerts() {
        Asked rule = asked;
        return run.lake()
                .spark()
                .sql(NOW.formatted(rule.rule().runId(), rule.indicator(), rule.level()))
                .toJavaRDD()
                .map(row -> alert(rule, row));
    }

    private static Row alert(Asked asked, Row row) {
        LocalDate since = row.<Date>getAs("since").toLocalDate();
        LocalDate last = row.<Date>getAs("period_start").toLocalDate();
        String frequency = row.getAs("frequency");
        int periods = 1;
        for (LocalDate at = since; at.isBefore(last); at = Period.plus(frequency, at, 1)) {
            periods++;
        }
        Map<String, Object> arithmetic = new LinkedHashMap<>();
        for (String column : List.of(
                "level",
                "cases",
                "baseline",
                "epidemic_years",
                "mean",
                "deviation",
                "warning_level",
                "epidemic_level")) {
            arithmetic.put(column, row.getAs(column));
        }
        boolean endemic = row.getAs("endemic");
        String severity = endemic ? asked.rule().severity() : AlertRule.Severity.WARNING.word();
        return asked.rule()
                .alert(
                        new RuleRun.About(
                                row.getAs("unit_id"),
                                asked.indicator(),
                                row.getAs("breakdown"),
                                frequency,
                                row.getAs("origin")),
                        new RuleRun.Spell(since, last, periods),
                        new RuleRun.Reason(
                                new Phrase(row.getAs("reason_vi"), row.getAs("reason_en")),
                                row.getAs("cases"),
                                row.getAs(asked.level() + "_level"),
                                arithmetic,
                                row.getAs("suppression")),
                        severity);
    }

    @Override
    public List<Row> measured() {
        String diseases = endemic.stream().map(each -> "disease=" + each).collect(Collectors.joining("', '"));
        boolean warning = asked.level().equals("warning");
        return run.lake().spark().sql(PAST.formatted(asked.rule().domain(), diseases)).collectAsList().stream()
                .map(row -> warning
                        ? asked.rule()
                                .measured(
                                        row.getAs("origin"),
                                        row.getAs("months"),
                                        row.<Long>getAs("warning") - row.<Long>getAs("epidemic"),
                                        row.<Long>getAs("warning_false") - row.<Long>getAs("epidemic_false"),
                                        null)
                        : asked.rule()
                                .measured(
                                        row.getAs("origin"),
                                        row.getAs("months"),
                                        row.getAs("epidemic"),
                                        row.getAs("epidemic_false"),
                                        row.getAs("missed")))
                .toList();
    }
}
