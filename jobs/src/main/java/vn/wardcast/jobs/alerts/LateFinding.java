package vn.wardcast.jobs.alerts;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.AlertRule;
import vn.wardcast.lakehouse.domain.Domain;

/**
 * Figures that were promised and did not come. How late they are was counted by the last load, on its own day. Consecutive periods
 * that are missing are one alert. An alert was false when the file came within {@value #SOON_DAYS} days after it: nobody had to do
 * anything.
 */
final class LateFinding implements Finding {

    private static final int SOON_DAYS = 3;

    private static final String NOW = """
            SELECT domain, dataset, unit_id, sort_array(collect_list(struct(period_start, period, arrival, due_on, late_days))) AS periods
            FROM ops.quality WHERE period_start IS NOT NULL AND arrival <> 'not_due'
            GROUP BY domain, dataset, unit_id
            """;

    private static final String PAST = """
            SELECT r.rule, count(*), count_if(q.late_days >= r.days), count_if(q.arrival = 'late' AND q.late_days >= r.days AND q.late_days < r.days + %2$d)
            FROM ops.quality q JOIN (VALUES %1$s) AS r(rule, domain, days) ON r.domain = q.domain
            WHERE q.arrival IN ('in_time', 'late') OR q.arrival = 'missing' AND q.late_days >= r.days + %2$d
            GROUP BY r.rule
            """;

    private record Asked(RuleRun rule, Map<String, Phrase> titles, int days) implements Serializable {}

    private final List<Asked> rules = new ArrayList<>();
    private AnswerRun run;

    void add(RuleRun rule, Domain domain, AlertRule.Late late) {
        Map<String, Phrase> titles = new LinkedHashMap<>();
        domain.sources().forEach((key, source) -> titles.put(domain.id() + "." + key, source.title()));
        rules.add(new Asked(rule, titles, late.days()));
    }

    @Override
    public void read(AnswerRun run) {
        this.run = run;
    }

    @Override
    public JavaRDD<Row> alerts() {
        List<Asked> all = List.copyOf(rules);
        return run.lake()
                .spark()
                .sql(NOW)
                .toJavaRDD()
                .flatMap(row -> all.stream()
                        .filter(rule -> rule.rule().domain().equals(row.getAs("domain")))
                        .flatMap(rule -> alert(rule, row).stream())
                        .iterator());
    }

    private static Optional<Row> alert(Asked asked, Row row) {
        List<Row> periods = row.getList(row.fieldIndex("periods"));
        int first = periods.size();
        while (first > 0 && periods.get(first - 1).getString(2).equals("missing")) {
            first--;
        }
        if (first == periods.size() || periods.get(first).getInt(4) < asked.days()) {
            return Optional.empty();
        }
        Row oldest = periods.get(first);
        Row newest = periods.get(periods.size() - 1);
        String dataset = row.getAs("dataset");
        Phrase title = asked.titles().getOrDefault(dataset, new Phrase(dataset, dataset));
        LocalDate due = oldest.getDate(3).toLocalDate();
        int lateDays = oldest.getInt(4);
        Map<String, Object> arithmetic = new LinkedHashMap<>();
        arithmetic.put("due_on", due.toString());
        arithmetic.put("late_days", lateDays);
        arithmetic.put("limit_days", asked.days());
        arithmetic.put("periods_missing", periods.size() - first);
        Phrase words = new Phrase(
                "%s, kỳ %s: hạn %s, quá hạn %d ngày, chưa nhận được%s."
                        .formatted(
                                title.vi(),
                                oldest.getString(1),
                                due,
                                lateDays,
                                periods.size() - first > 1
                                        ? " (%d kỳ liên tiếp)".formatted(periods.size() - first)
                                        : ""),
                "%s, period %s: due on %s, %d days late, not received%s."
                        .formatted(
                                title.en(),
                                oldest.getString(1),
                                due,
                                lateDays,
                                periods.size() - first > 1
                                        ? " (%d periods in a row)".formatted(periods.size() - first)
                                        : ""));
        return Optional.of(asked.rule()
                .alert(
                        new RuleRun.About(
                                row.getAs("unit_id"), dataset, "total", frequency(oldest.getString(1)), "reported"),
                        new RuleRun.Spell(
                                oldest.getDate(0).toLocalDate(),
                                newest.getDate(0).toLocalDate(),
                                periods.size() - first),
                        new RuleRun.Reason(words, (double) lateDays, (double) asked.days(), arithmetic, null)));
    }

    /** Of {@code 2025}, {@code 2025-2026}, {@code 2025-Q1}, {@code 2025-03}, {@code 2025-W09} or {@code 2025-03-31}. */
    private static String frequency(String period) {
        if (period.contains("Q")) {
            return "quarter";
        }
        if (period.contains("W")) {
            return "week";
        }
        return switch (period.length()) {
            case 10 -> "day";
            case 7 -> "month";
            default -> "year";
        };
    }

    @Override
    public List<Row> measured() {
        Map<String, RuleRun> byId =
                rules.stream().map(Asked::rule).collect(Collectors.toMap(RuleRun::id, rule -> rule));
        String values = rules.stream()
                .map(rule -> "('%s', '%s', %d)"
                        .formatted(rule.rule().id(), rule.rule().domain(), rule.days()))
                .collect(Collectors.joining(", "));
        return run.lake().spark().sql(PAST.formatted(values, SOON_DAYS)).collectAsList().stream()
                .map(row -> byId.get(row.getString(0))
                        .measured("reported", row.getLong(1), row.getLong(2), row.getLong(3), null))
                .toList();
    }
}
