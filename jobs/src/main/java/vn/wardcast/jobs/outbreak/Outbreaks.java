package vn.wardcast.jobs.outbreak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.Tuple2;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.PastAnswer;
import vn.wardcast.jobs.answers.PastDays;
import vn.wardcast.lakehouse.OutbreakTables;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.domain.AlertRule;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Indicator;
import vn.wardcast.lakehouse.domain.People;
import vn.wardcast.models.outbreak.Arithmetic;
import vn.wardcast.models.outbreak.Count;
import vn.wardcast.models.outbreak.CountForecast;
import vn.wardcast.models.outbreak.DiseaseWatch;
import vn.wardcast.models.outbreak.Hindsight;
import vn.wardcast.models.outbreak.NegativeBinomial;
import vn.wardcast.models.outbreak.Slot;
import vn.wardcast.models.outbreak.Verdict;

/**
 * What Thông tư 15/2026/TT-BYT says of the newest cases of every disease that a contract watches ({@link AlertRule.Outbreak}), with
 * the probability that the next month passes the level of an epidemic, and the alarms that the rules would have raised on history.
 *
 * <p>Readers get what follows from what readers see. A verdict that would tell a hidden count stands only in
 * {@code ops.outbreak_exact}.
 */
public final class Outbreaks implements Answer {

    /** Value of {@code threshold_of}: mean + 2 SD, of Điều 16.1b. */
    static final String THRESHOLD_OF = "tt15";

    /** Months of a series that are asked again: sixty of real figures, a year of synthetic ones. Bridged ones repeat them. */
    private static final int REPLAYED_REPORTED = 60;

    private static final int REPLAYED_SYNTHETIC = 12;

    @Override
    public String stage() {
        return "outbreaks";
    }

    @Override
    public String title() {
        return "Dịch bệnh theo TT 15/2026 · Outbreaks";
    }

    /** What a contract wants watched. */
    private record Watched(Domain domain, Indicator indicator, AlertRule.Outbreak rule) {

        int floor() {
            return indicator.countsPeople().map(People::floor).orElse(1);
        }

        int dueDays() {
            return indicator.datasets().stream()
                    .map(dataset -> domain.sources().get(dataset.substring(dataset.indexOf('.') + 1)))
                    .filter(source -> source != null && source.dueDays() != null)
                    .mapToInt(source -> source.dueDays())
                    .max()
                    .orElse(0);
        }

        Words words() {
            return new Words(domain.dimensions().get("disease").values());
        }
    }

    private static List<Watched> watched(AnswerRun run) {
        List<Watched> found = new ArrayList<>();
        for (Domain domain : run.domains().all()) {
            for (AlertRule rule : domain.alerts().values()) {
                if (rule instanceof AlertRule.Outbreak outbreak && outbreak.level() == AlertRule.Level.EPIDEMIC) {
                    found.add(new Watched(
                            domain, domain.indicators().get(domain.id() + "." + outbreak.indicator()), outbreak));
                }
            }
        }
        return found;
    }

    @Override
    public void write(AnswerRun run) {
        for (Watched each : watched(run)) {
            JavaRDD<DiseaseSeries> series = DiseaseSeries.all(
                            run.lake().spark(), each.indicator().id(), each.floor())
                    .cache();
            try {
                write(run, each, series);
            } finally {
                series.unpersist();
            }
        }
        writeLevels(run);
    }

    /** Of all contracts at once: they replace those of the run before. */
    private static void writeLevels(AnswerRun run) {
        String runId = run.runId();
        JavaRDD<Row> rows = run.lake().spark().emptyDataFrame().toJavaRDD();
        for (Watched each : watched(run)) {
            rows = rows.union(DiseaseSeries.all(
                            run.lake().spark(), each.indicator().id(), each.floor())
                    .flatMap(one -> one.seenByReaders()
                            .map(watch -> LevelRows.of(runId, one, watch))
                            .orElse(List.of())
                            .iterator()));
        }
        run.writer()
                .replacePartitions(
                        OutbreakTables.OUTBREAK_LEVEL.name(),
                        AnswerRows.sorted(run, OutbreakTables.OUTBREAK_LEVEL, rows));
    }

    private static void write(AnswerRun run, Watched each, JavaRDD<DiseaseSeries> series) {
        String runId = run.runId();
        Words words = each.words();
        Set<String> endemic = Set.copyOf(each.rule().endemic());
        append(
                run,
                OutbreakTables.OUTBREAK,
                series.flatMap(one -> one.seenByReaders()
                        .map(watch -> List.of(row(runId, one, watch, words, endemic.contains(one.disease()), false)))
                        .orElse(List.of())
                        .iterator()));
        append(
                run,
                OutbreakTables.OUTBREAK_EXACT,
                series.filter(DiseaseSeries::hides)
                        .flatMap(one -> one.exact()
                                .map(watch ->
                                        List.of(row(runId, one, watch, words, endemic.contains(one.disease()), true)))
                                .orElse(List.of())
                                .iterator()));
        append(
                run,
                ScoreTables.CHANCE,
                series.flatMap(one -> one.seenByReaders()
                        .flatMap(watch -> chance(runId, one, watch, watch.last().next()))
                        .map(List::of)
                        .orElse(List.of())
                        .iterator()));
        append(run, OutbreakTables.OUTBREAK_TRIAL, trials(runId, series));
    }

    @Override
    public Optional<Dataset<Row>> replayed(AnswerRun run) {
        String runId = run.runId();
        JavaRDD<Row> rows = run.lake().spark().emptyDataFrame().toJavaRDD();
        for (Watched each : watched(run)) {
            int dueDays = each.dueDays();
            rows = rows.union(DiseaseSeries.all(
                            run.lake().spark(), each.indicator().id(), each.floor())
                    .filter(one ->
                            one.frequency().equals("month") && !one.origin().equals("bridged"))
                    .flatMap(one -> one.seenByReaders()
                            .map(watch -> replay(runId, one, watch, dueDays))
                            .orElse(List.of())
                            .iterator()));
        }
        return Optional.of(AnswerRows.frame(run, ScoreTables.CHANCE_REPLAY, rows));
    }

    /** What the rules would have said then; of each series back from its own newest month. */
    @Override
    public List<PastAnswer> past(AnswerRun run) {
        String runId = run.runId();
        JavaRDD<Row> rows = run.lake().spark().emptyDataFrame().toJavaRDD();
        for (Watched each : watched(run)) {
            Words words = each.words();
            Set<String> endemic = Set.copyOf(each.rule().endemic());
            int dueDays = each.dueDays();
            rows = rows.union(DiseaseSeries.all(
                            run.lake().spark(), each.indicator().id(), each.floor())
                    .flatMap(one -> past(runId, one, words, endemic.contains(one.disease()), dueDays)
                            .iterator()));
        }
        return List.of(PastAnswer.of(run, OutbreakTables.OUTBREAK, rows));
    }

    private static List<Row> past(String runId, DiseaseSeries series, Words words, boolean endemic, int dueDays) {
        List<Row> rows = new ArrayList<>();
        for (LocalDate month : PastDays.months(series.last())) {
            LocalDate day = PastDays.after(month);
            DiseaseSeries then = series.until(day.minusDays(dueDays));
            then.seenByReaders()
                    .ifPresent(watch -> rows.add(PastDays.asOf(day, row(runId, then, watch, words, endemic, false))));
        }
        return rows;
    }

    private static List<Row> replay(String runId, DiseaseSeries series, DiseaseWatch watch, int dueDays) {
        int months = series.origin().equals("synthetic") ? REPLAYED_SYNTHETIC : REPLAYED_REPORTED;
        List<Row> rows = new ArrayList<>();
        watch.verdicts().descendingKeySet().stream()
                .limit(months)
                // The month before had to be over and reported.
                .forEach(slot -> chance(runId, series, watch, slot)
                        .ifPresent(row -> rows.add(
                                PastDays.asOf(row, slot.firstDay().minusDays(1).plusDays(dueDays)))));
        return rows;
    }

    /** A row of {@code forecast.chance} for {@code slot}, from the months before it. */
    private static Optional<Row> chance(String runId, DiseaseSeries series, DiseaseWatch watch, Slot slot) {
        Optional<Double> level = watch.epidemicLevel(slot);
        Optional<NegativeBinomial> forecast = watch.forecast(slot);
        if (level.isEmpty() || forecast.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(RowFactory.create(
                runId,
                series.domain(),
                series.unitId(),
                series.indicator(),
                series.breakdown(),
                series.frequency(),
                series.period(slot),
                DiseaseSeries.sql(slot),
                "above",
                level.get(),
                THRESHOLD_OF,
                forecast.get().probabilityAbove(level.get()),
                forecast.get().mean(),
                CountForecast.MODEL,
                1,
                series.period(Slot.of(slot.window(), slot.firstDay().minusDays(1))),
                series.origin()));
    }

    private static Row row(
            String runId, DiseaseSeries series, DiseaseWatch watch, Words words, boolean endemic, boolean exact) {
        Slot last = watch.last();
        Verdict verdict = watch.now();
        Optional<Arithmetic> sum = arithmetic(verdict);
        boolean complete = sum.map(Arithmetic::complete).orElse(true);
        var said = words.say(series, verdict, watch.isOver(), endemic);
        Slot next = last.next();
        boolean hidden = !exact && sum.map(Words::hides).orElse(false);
        return RowFactory.create(
                runId,
                series.domain(),
                series.unitId(),
                series.indicator(),
                series.breakdown(),
                series.frequency(),
                series.period(last),
                DiseaseSeries.sql(last),
                complete,
                endemic,
                level(verdict, watch.isOver()),
                reason(verdict),
                watch.since().map(DiseaseSeries::sql).orElse(null),
                sum.map(Arithmetic::count)
                        .filter(count -> count instanceof Count.Shown)
                        .map(Count::least)
                        .orElse(null),
                exactly(sum.map(Arithmetic::mean)),
                exactly(sum.map(Arithmetic::deviation)),
                exactly(sum.map(Arithmetic::warning)),
                exactly(sum.map(Arithmetic::epidemic)),
                sum.map(each -> Words.baseline(series, each.baseline())).orElse(""),
                sum.map(each -> String.join(
                                " ",
                                each.epidemicYears().stream()
                                        .map(String::valueOf)
                                        .toList()))
                        .orElse(""),
                series.period(next),
                watch.epidemicLevel(next).orElse(null),
                watch.probability(next).orElse(null),
                watch.forecast(next).map(NegativeBinomial::mean).orElse(null),
                said.vi(),
                said.en(),
                hidden ? "small_count" : null,
                series.origin());
    }

    private static Optional<Arithmetic> arithmetic(Verdict verdict) {
        if (verdict instanceof Verdict.Reached reached) {
            return Optional.of(reached.arithmetic());
        }
        return verdict instanceof Verdict.Concealed concealed ? Optional.of(concealed.arithmetic()) : Optional.empty();
    }

    private static Double exactly(Optional<Arithmetic.Range> range) {
        return range.filter(Arithmetic.Range::exact)
                .map(Arithmetic.Range::least)
                .orElse(null);
    }

    static String level(Verdict verdict, boolean over) {
        if (verdict instanceof Verdict.Reached reached) {
            return over ? "over" : Words.word(reached.level());
        }
        return verdict instanceof Verdict.Concealed ? "concealed" : "unknown";
    }

    static String reason(Verdict verdict) {
        if (verdict instanceof Verdict.NotEnough lack) {
            return lack.lack().name().toLowerCase(Locale.ROOT);
        }
        return verdict instanceof Verdict.Concealed ? "small_count" : null;
    }

    /** Only series without hidden counts, which hindsight cannot judge, and not those that repeat others under units of today. */
    private static JavaRDD<Row> trials(String runId, JavaRDD<DiseaseSeries> series) {
        return series.filter(one -> one.frequency().equals("month")
                        && !one.hides()
                        && !one.origin().equals("bridged"))
                .flatMapToPair(one -> tallies(one).iterator())
                .reduceByKey((a, b) -> new Tuple2<>(a._1() + b._1(), a._2().plus(b._2())), 1)
                .map(each -> {
                    List<String> key = each._1();
                    Hindsight.Tally tally = each._2()._2();
                    return RowFactory.create(
                            runId,
                            key.get(0),
                            key.get(1),
                            key.get(2),
                            key.get(3),
                            each._2()._1(),
                            tally.months(),
                            tally.outbreakMonths(),
                            tally.alarms(),
                            tally.falseAlarms(),
                            tally.outbreaks(),
                            tally.missed(),
                            tally.delayMonths());
                });
    }

    private static List<Tuple2<List<String>, Tuple2<Integer, Hindsight.Tally>>> tallies(DiseaseSeries series) {
        List<Tuple2<List<String>, Tuple2<Integer, Hindsight.Tally>>> found = new ArrayList<>();
        series.exact().ifPresent(watch -> {
            Hindsight hindsight = watch.hindsight();
            watch.alarms().forEach((rule, alarms) -> {
                Hindsight.Tally tally = hindsight.judge(alarms);
                if (tally.months() > 0) {
                    List<String> key = new ArrayList<>(Arrays.asList(
                            series.domain(),
                            rule.name().toLowerCase(Locale.ROOT),
                            series.breakdown(),
                            series.origin()));
                    found.add(new Tuple2<>(key, new Tuple2<>(1, tally)));
                }
            });
        });
        return found;
    }

    private static void append(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        run.writer()
                .append(
                        table.name(),
                        AnswerRows.frame(run, table, rows).coalesce(1).sortWithinPartitions("domain", "breakdown"));
    }
}
