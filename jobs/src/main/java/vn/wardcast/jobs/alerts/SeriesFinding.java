package vn.wardcast.jobs.alerts;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import scala.Tuple2;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.forecast.KnownValues;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.AlertRule;
import vn.wardcast.lakehouse.domain.Indicator;
import vn.wardcast.models.alert.Bound;
import vn.wardcast.models.alert.SeasonalChange;
import vn.wardcast.models.alert.SeriesRule;
import vn.wardcast.models.alert.Signal;

/** Rules on the values of an indicator: thresholds and changes. They know what readers know. */
final class SeriesFinding implements Finding {

    private static final Map<String, Integer> SEASON =
            Map.of("year", 1, "quarter", 4, "month", 12, "week", 52, "day", 364);

    private static final String SQL = """
            SELECT v.indicator, v.frequency, v.unit_id, v.breakdown,
                   CASE WHEN bool_or(v.origin = 'synthetic') THEN 'synthetic' WHEN bool_or(v.origin = 'bridged') THEN 'bridged' ELSE 'reported' END AS origin,
                   sort_array(collect_list(struct(v.period_start, v.known, v.suppression))) AS points
            FROM (%s) v LEFT JOIN reference.unit u ON u.unit_id = v.unit_id
            WHERE (u.valid_to IS NULL OR u.level <> 'commune')
            GROUP BY v.indicator, v.frequency, v.unit_id, v.breakdown
            """;

    /** What a task needs to know of a rule. */
    private record Asked(
            RuleRun rule,
            SeriesRule series,
            Phrase name,
            String indicator,
            List<String> dimensions,
            String frequency,
            int over,
            Amounts amounts,
            Breakdowns breakdowns)
            implements Serializable {

        /** What is said of one series. */
        Phrase named(String breakdown) {
            return breakdowns.of(rule.domain(), name, breakdown);
        }

        boolean isAbout(Row row) {
            return row.<String>getAs("indicator").equals(indicator)
                    && row.<String>getAs("frequency").equals(frequency)
                    && dimensionsOf(row.getAs("breakdown")).equals(dimensions);
        }
    }

    /** A rule and a series that it is about. */
    private record Pair(Asked asked, Known known) implements Serializable {}

    private final Breakdowns breakdowns;
    private final List<Asked> rules = new ArrayList<>();
    private JavaRDD<Pair> pairs;

    SeriesFinding(Breakdowns breakdowns) {
        this.breakdowns = breakdowns;
    }

    void add(RuleRun rule, Indicator indicator, AlertRule.Threshold threshold) {
        SeriesRule bound =
                threshold.above() != null ? new Bound(threshold.above(), true) : new Bound(threshold.below(), false);
        rules.add(asked(rule, bound, indicator, threshold.breakdown(), threshold.frequency(), 1));
    }

    void add(RuleRun rule, Indicator indicator, AlertRule.Change change) {
        SeriesRule seasonal = new SeasonalChange(
                SEASON.get(change.frequency()),
                change.over(),
                Optional.ofNullable(change.falls()).orElse(Double.POSITIVE_INFINITY),
                Optional.ofNullable(change.rises()).orElse(Double.POSITIVE_INFINITY),
                change.unusual(),
                change.least());
        rules.add(asked(rule, seasonal, indicator, change.breakdown(), change.frequency(), change.over()));
    }

    private Asked asked(
            RuleRun rule, SeriesRule series, Indicator indicator, String breakdown, String frequency, int over) {
        return new Asked(
                rule,
                series,
                indicator.name(),
                indicator.id(),
                Indicator.dimensions(breakdown),
                frequency,
                over,
                new Amounts(indicator.uom()),
                breakdowns);
    }

    /** The dimensions of {@code level=primary;grade=1}. */
    private static List<String> dimensionsOf(String breakdown) {
        return breakdown.equals(Indicator.TOTAL)
                ? List.of()
                : Arrays.stream(breakdown.split(";"))
                        .map(pair -> pair.substring(0, pair.indexOf('=')))
                        .toList();
    }

    @Override
    public void read(AnswerRun run) {
        List<Asked> all = List.copyOf(rules);
        Set<String> indicators = all.stream().map(Asked::indicator).collect(Collectors.toSet());
        pairs = run.lake()
                .spark()
                .sql(SQL.formatted(new KnownValues(run.domains()).of(indicators)))
                .toJavaRDD()
                .flatMap(row -> all.stream()
                        .filter(rule -> rule.isAbout(row))
                        .map(rule -> new Pair(rule, Known.of(row, rule.frequency())))
                        .iterator())
                .cache();
    }

    @Override
    public JavaRDD<Row> alerts() {
        return pairs.flatMap(pair -> alert(pair.asked(), pair.known()).stream().iterator());
    }

    @Override
    public List<Row> measured() {
        Map<String, RuleRun> byId =
                rules.stream().map(Asked::rule).collect(Collectors.toMap(RuleRun::id, rule -> rule));
        return pairs
                .mapToPair(pair -> new Tuple2<>(
                        new Tuple2<>(pair.asked().rule().id(), pair.known().origin()),
                        pair.asked().series().record(pair.known().values())))
                .reduceByKey(SeriesRule.Record::plus)
                .collect()
                .stream()
                .map(each -> byId.get(each._1()._1())
                        .measured(
                                each._1()._2(),
                                each._2().judged(),
                                each._2().alerts(),
                                each._2().falseAlerts(),
                                null))
                .toList();
    }

    @Override
    public void close() {
        pairs.unpersist();
    }

    /**
     * A series without holes in its periods.
     *
     * @param values NaN where none is known
     * @param marks why a value is hidden; null: it is not
     */
    private record Known(
            String unitId, String breakdown, String origin, LocalDate last, double[] values, String[] marks)
            implements Serializable {

        static Known of(Row row, String frequency) {
            List<Row> points = row.getList(row.fieldIndex("points"));
            List<Double> values = new ArrayList<>();
            List<String> marks = new ArrayList<>();
            LocalDate at = points.get(0).getDate(0).toLocalDate();
            for (Row point : points) {
                LocalDate start = point.getDate(0).toLocalDate();
                for (; at.isBefore(start); at = Period.plus(frequency, at, 1)) {
                    values.add(Double.NaN);
                    marks.add(null);
                }
                values.add(point.isNullAt(1) ? Double.NaN : point.getDouble(1));
                marks.add(point.getString(2));
                at = Period.plus(frequency, start, 1);
            }
            return new Known(
                    row.getAs("unit_id"),
                    row.getAs("breakdown"),
                    row.getAs("origin"),
                    points.get(points.size() - 1).getDate(0).toLocalDate(),
                    values.stream().mapToDouble(Double::doubleValue).toArray(),
                    marks.toArray(String[]::new));
        }

        /** Why one of the last values, or of those a season before, is hidden; null: none is. */
        String mark(int over, int season) {
            for (int i = 1; i <= over; i++) {
                for (int t : new int[] {marks.length - i, marks.length - i - season}) {
                    if (t >= 0 && marks[t] != null) {
                        return marks[t];
                    }
                }
            }
            return null;
        }
    }

    private static Optional<Row> alert(Asked asked, Known known) {
        int periods = asked.series().spell(known.values());
        if (periods == 0) {
            return Optional.empty();
        }
        Signal signal =
                asked.series().at(known.values(), known.values().length - 1).orElseThrow();
        String mark = known.mark(asked.over(), SEASON.get(asked.frequency()));
        return Optional.of(asked.rule()
                .alert(
                        new RuleRun.About(
                                known.unitId(),
                                asked.indicator(),
                                known.breakdown(),
                                asked.frequency(),
                                known.origin()),
                        new RuleRun.Spell(
                                Period.plus(asked.frequency(), known.last(), 1 - periods), known.last(), periods),
                        reason(asked, known, signal, mark)));
    }

    private static RuleRun.Reason reason(Asked asked, Known known, Signal signal, String mark) {
        String period = period(asked, known.last());
        Phrase name = asked.named(known.breakdown());
        if (mark != null) {
            return new RuleRun.Reason(
                    new Phrase(
                            "%s, %s: vượt mức của quy tắc; số bị ẩn vì dựa trên số người nhỏ."
                                    .formatted(name.vi(), period),
                            "%s, %s: beyond the rule's limit; the figures are hidden because they rest on small numbers of people."
                                    .formatted(name.en(), period)),
                    null,
                    signal.limit(),
                    Map.of("limit", signal.limit()),
                    mark);
        }
        Map<String, Object> arithmetic = new LinkedHashMap<>(signal.operands());
        arithmetic.put("periods", asked.over());
        arithmetic.put("limit", signal.limit());
        return new RuleRun.Reason(
                words(asked, name, signal, period), signal.figure(), signal.limit(), arithmetic, null);
    }

    private static Phrase words(Asked asked, Phrase name, Signal signal, String period) {
        Double now = signal.operands().get("now");
        if (Objects.isNull(now)) {
            Phrase value = asked.amounts().say(signal.figure());
            Phrase limit = asked.amounts().say(signal.limit());
            return new Phrase(
                    "%s, %s: %s; mức của quy tắc %s.".formatted(name.vi(), period, value.vi(), limit.vi()),
                    "%s, %s: %s; the rule's limit is %s.".formatted(name.en(), period, value.en(), limit.en()));
        }
        Phrase sum = asked.amounts().say(now);
        Phrase then = asked.amounts().say(signal.operands().get("then"));
        Phrase change = Amounts.one(Math.abs(signal.figure()));
        Phrase limit = Amounts.one(Math.abs(signal.limit()));
        boolean fell = signal.figure() < 0;
        return new Phrase(
                "%s, %s: %s, %s %s %% so với cùng kỳ năm trước (%s); mức của quy tắc %s %%."
                        .formatted(
                                name.vi(),
                                period,
                                sum.vi(),
                                fell ? "giảm" : "tăng",
                                change.vi(),
                                then.vi(),
                                limit.vi()),
                "%s, %s: %s, %s %s %% against the same period of the year before (%s); the rule's limit is %s %%."
                        .formatted(
                                name.en(), period, sum.en(), fell ? "down" : "up", change.en(), then.en(), limit.en()));
    }

    private static String period(Asked asked, LocalDate last) {
        String to = Period.label(asked.frequency(), last);
        return asked.over() == 1
                ? to
                : Period.label(asked.frequency(), Period.plus(asked.frequency(), last, 1 - asked.over())) + " – " + to;
    }
}
