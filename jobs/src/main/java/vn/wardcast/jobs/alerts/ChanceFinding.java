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
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.AlertRule;
import vn.wardcast.lakehouse.domain.Indicator;

/** Rules on the probabilities of this run; events of periods in a row are one alert. Past ones are judged by their scores. */
final class ChanceFinding implements Finding {

    private static final String NOW = """
            SELECT indicator, threshold_of, unit_id, breakdown, frequency, max(origin) AS origin,
                   sort_array(collect_list(struct(period_start, probability, threshold, expected, event))) AS events
            FROM forecast.chance WHERE run_id = '%s' AND indicator IN ('%s')
            GROUP BY indicator, threshold_of, unit_id, breakdown, frequency
            """;

    /** An event that was scored again counts by its newest score. */
    private static final String PAST = """
            SELECT rule, origin, count(*) AS judged, count_if(raised) AS alerts, count_if(raised AND NOT came) AS false_alerts, count_if(came AND NOT raised) AS missed
            FROM (
              SELECT s.origin, r.rule, IF(r.less, s.probability <= r.probability, s.probability >= r.probability) AS raised,
                     IF(r.less, NOT s.happened, s.happened) AS came, row_number() OVER (
                PARTITION BY r.rule, s.run_id, s.unit_id, s.breakdown, s.frequency, s.period_start, s.event, s.threshold, s.as_of ORDER BY s.scored_at DESC) AS nth
              FROM forecast.chance_score s JOIN (VALUES %s) AS r(rule, indicator, threshold_of, breakdown, probability, less)
                ON r.indicator = s.indicator AND r.threshold_of IN (s.threshold_of, split_part(s.threshold_of, ':', 1))
               AND (r.breakdown = '' OR r.breakdown = replace(regexp_replace(s.breakdown, '=[^;]*', ''), ';', '+'))
            ) WHERE nth = 1 GROUP BY rule, origin
            """;

    private record Asked(
            RuleRun rule,
            Phrase name,
            String indicator,
            String thresholdOf,
            String breakdown,
            double probability,
            boolean less,
            Amounts amounts,
            Breakdowns breakdowns)
            implements Serializable {

        /** {@code item=1000;sub_item=1001} is of the breakdown {@code item+sub_item}. */
        boolean isAbout(Row row) {
            return indicator.equals(row.getAs("indicator"))
                    && (thresholdOf.equals(row.getAs("threshold_of"))
                            || row.<String>getAs("threshold_of").startsWith(thresholdOf + ":"))
                    && (breakdown.isEmpty()
                            || breakdown.equals(row.<String>getAs("breakdown")
                                    .replaceAll("=[^;]*", "")
                                    .replace(';', '+')));
        }

        boolean raised(double chance) {
            return less ? chance <= probability : chance >= probability;
        }
    }

    private final Breakdowns breakdowns;
    private final List<Asked> rules = new ArrayList<>();
    private AnswerRun run;

    ChanceFinding(Breakdowns breakdowns) {
        this.breakdowns = breakdowns;
    }

    void add(RuleRun rule, Indicator indicator, AlertRule.Chance chance) {
        rules.add(new Asked(
                rule,
                indicator.name(),
                indicator.id(),
                chance.thresholdOf(),
                Optional.ofNullable(chance.breakdown()).orElse(""),
                chance.probability(),
                chance.less(),
                new Amounts(indicator.uom()),
                breakdowns));
    }

    @Override
    public void read(AnswerRun run) {
        this.run = run;
    }

    @Override
    public JavaRDD<Row> alerts() {
        List<Asked> all = List.copyOf(rules);
        String indicators = all.stream().map(Asked::indicator).distinct().collect(Collectors.joining("', '"));
        return run.lake()
                .spark()
                .sql(NOW.formatted(run.runId(), indicators))
                .toJavaRDD()
                .flatMap(row -> all.stream()
                        .filter(rule -> rule.isAbout(row))
                        .flatMap(rule -> spells(rule, row).stream())
                        .iterator());
    }

    private static List<Row> spells(Asked asked, Row row) {
        String frequency = row.getAs("frequency");
        List<Row> alerts = new ArrayList<>();
        List<Row> spell = new ArrayList<>();
        List<Row> events = row.getList(row.fieldIndex("events"));
        for (Row event : events) {
            boolean raised = asked.raised(event.getDouble(1));
            boolean goesOn = !spell.isEmpty()
                    && Period.plus(frequency, start(spell.get(spell.size() - 1)), 1)
                            .equals(start(event));
            if (!spell.isEmpty() && !(raised && goesOn)) {
                alerts.add(alert(asked, row, spell));
                spell.clear();
            }
            if (raised) {
                spell.add(event);
            }
        }
        if (!spell.isEmpty()) {
            alerts.add(alert(asked, row, spell));
        }
        return alerts;
    }

    private static LocalDate start(Row event) {
        return event.getDate(0).toLocalDate();
    }

    private static Row alert(Asked asked, Row row, List<Row> spell) {
        String frequency = row.getAs("frequency");
        LocalDate since = start(spell.get(0));
        LocalDate last = start(spell.get(spell.size() - 1));
        Row worst = spell.get(0);
        for (Row event : spell) {
            boolean worse =
                    asked.less() ? event.getDouble(1) < worst.getDouble(1) : event.getDouble(1) > worst.getDouble(1);
            worst = worse ? event : worst;
        }
        Map<String, Object> arithmetic = new LinkedHashMap<>();
        arithmetic.put("period", Period.label(frequency, start(worst)));
        arithmetic.put("event", worst.getString(4));
        arithmetic.put("threshold", worst.getDouble(2));
        arithmetic.put("probability", worst.getDouble(1));
        arithmetic.put("expected", worst.getDouble(3));
        arithmetic.put("limit", asked.probability());
        return asked.rule()
                .alert(
                        new RuleRun.About(
                                row.getAs("unit_id"),
                                asked.indicator(),
                                row.getAs("breakdown"),
                                frequency,
                                row.getAs("origin")),
                        new RuleRun.Spell(since, last, spell.size()),
                        new RuleRun.Reason(
                                words(
                                        asked,
                                        asked.breakdowns()
                                                .of(asked.rule().domain(), asked.name(), row.getAs("breakdown")),
                                        frequency,
                                        worst),
                                worst.getDouble(1),
                                asked.probability(),
                                arithmetic,
                                null));
    }

    private static Phrase words(Asked asked, Phrase name, String frequency, Row event) {
        String period = Period.label(frequency, start(event));
        Phrase threshold = asked.amounts().say(event.getDouble(2));
        Phrase expected = asked.amounts().say(event.getDouble(3));
        Phrase probability = Amounts.probability(event.getDouble(1));
        Phrase limit = Amounts.probability(asked.probability());
        Phrase relation = switch (event.getString(4)) {
            case "at_least" -> new Phrase("đạt ít nhất", "reaching at least");
            case "above" -> new Phrase("vượt", "being above");
            case "at_most" -> new Phrase("không quá", "being at most");
            default -> new Phrase("dưới", "being below");
        };
        return new Phrase(
                "%s, %s: xác suất %s %s là %s, dự kiến %s; quy tắc báo khi %s %s."
                        .formatted(
                                name.vi(),
                                period,
                                relation.vi(),
                                threshold.vi(),
                                probability.vi(),
                                expected.vi(),
                                asked.less() ? "không quá" : "từ",
                                limit.vi()),
                "%s, %s: the probability of %s %s is %s, expected %s; the rule alerts %s %s."
                        .formatted(
                                name.en(),
                                period,
                                relation.en(),
                                threshold.en(),
                                probability.en(),
                                expected.en(),
                                asked.less() ? "at or below" : "from",
                                limit.en()));
    }

    /** What a rule warns of came: the event, or, of a rule on a low probability, its failing. */
    @Override
    public List<Row> measured() {
        Map<String, RuleRun> byId =
                rules.stream().map(Asked::rule).collect(Collectors.toMap(RuleRun::id, rule -> rule));
        String values = rules.stream()
                .map(rule -> "('%s', '%s', '%s', '%s', %sD, %s)"
                        .formatted(
                                rule.rule().id(),
                                rule.indicator(),
                                rule.thresholdOf(),
                                rule.breakdown(),
                                rule.probability(),
                                rule.less()))
                .collect(Collectors.joining(", "));
        return run.lake().spark().sql(PAST.formatted(values)).collectAsList().stream()
                .map(row -> byId.get(row.getString(0))
                        .measured(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .toList();
    }
}
