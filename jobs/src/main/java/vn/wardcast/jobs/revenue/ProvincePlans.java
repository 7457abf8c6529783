package vn.wardcast.jobs.revenue;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.PastDays;
import vn.wardcast.jobs.forecast.KnownValues;
import vn.wardcast.lakehouse.RevenueTables;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.models.yearend.PlanRatios;
import vn.wardcast.models.yearend.YearEnd;

/**
 * Final accounts of provinces against their plans, revenue and expenditure: years that have a plan and no accounts yet. Plans are public
 * before the year begins, accounts come {@value #LAG} years later, and the replay keeps to that.
 */
public final class ProvincePlans implements Answer {

    static final String MODEL = "plan_ratio";

    /** Accounts of a year are known when the plan of the year after next is decided (approval takes up to 18 months). */
    private static final int LAG = 2;

    /** Multiples of the plan that are asked about, in percent: the plan itself nearly always is surpassed. */
    private static final int[] MULTIPLES = {100, 150, 200};

    /** Final accounts and the plan they are held against. */
    private static final Map<String, String> PLANS = Map.of(
            "budget.province_revenue", "budget.province_revenue_plan",
            "budget.province_expenditure", "budget.province_expenditure_plan");

    @Override
    public String stage() {
        return "province_plans";
    }

    @Override
    public String title() {
        return "Quyết toán tỉnh so với dự toán · Final accounts of provinces against plans";
    }

    /** A year of a province; {@code actual} is empty until its accounts are known. */
    private record PlanYear(String unitId, String origin, int year, double plan, Optional<Double> actual) {

        double log() {
            return Math.log(actual.orElseThrow() / plan);
        }

        boolean bridged() {
            return origin.equals("bridged");
        }
    }

    @Override
    public void write(AnswerRun run) {
        List<Row> years = new ArrayList<>();
        List<Row> chances = new ArrayList<>();
        for (String indicator : new TreeSet<>(PLANS.keySet())) {
            List<PlanYear> all = read(run, indicator);
            int last = all.stream()
                    .filter(year -> year.actual().isPresent())
                    .mapToInt(PlanYear::year)
                    .max()
                    .orElse(Integer.MAX_VALUE);
            known(all, last)
                    .ifPresent(ratios -> all.stream()
                            .filter(year -> year.year() > last)
                            .forEach(year -> {
                                YearEnd end = end(year, ratios, all, last);
                                years.add(yearRow(run.runId(), indicator, year, end, last));
                                chances.addAll(chanceRows(run.runId(), indicator, year, end, last));
                            }));
        }
        append(run, RevenueTables.YEAR, years);
        append(run, ScoreTables.CHANCE, chances);
    }

    @Override
    public Optional<Dataset<Row>> replayed(AnswerRun run) {
        List<Row> chances = new ArrayList<>();
        for (String indicator : PLANS.keySet()) {
            List<PlanYear> all = read(run, indicator);
            for (PlanYear year : all) {
                int last = year.year() - LAG;
                if (year.actual().isPresent() && !year.bridged() && yearsKnown(all, last) >= LAG) {
                    PlanRatios ratios = known(all, last).orElseThrow();
                    LocalDate asOf = LocalDate.of(year.year(), 1, 1);
                    chanceRows(run.runId(), indicator, year, end(year, ratios, all, last), last)
                            .forEach(row -> chances.add(PastDays.asOf(row, asOf)));
                }
            }
        }
        return Optional.of(AnswerRows.frame(run, ScoreTables.CHANCE_REPLAY, chances));
    }

    private static long yearsKnown(List<PlanYear> all, int last) {
        return all.stream()
                .filter(year -> year.actual().isPresent() && year.year() <= last)
                .map(PlanYear::year)
                .distinct()
                .count();
    }

    /** What the accounts up to {@code last} teach; units of today carry the same years once more and teach nothing new. */
    private static Optional<PlanRatios> known(List<PlanYear> all, int last) {
        Map<String, List<Double>> logs = new HashMap<>();
        all.stream()
                .filter(year -> year.actual().isPresent() && year.year() <= last && !year.bridged())
                .forEach(year -> logs.computeIfAbsent(year.unitId(), any -> new ArrayList<>())
                        .add(year.log()));
        return logs.isEmpty() ? Optional.empty() : Optional.of(PlanRatios.of(logs));
    }

    private static YearEnd end(PlanYear year, PlanRatios ratios, List<PlanYear> all, int last) {
        List<Double> own = all.stream()
                .filter(past ->
                        past.unitId().equals(year.unitId()) && past.actual().isPresent() && past.year() <= last)
                .map(PlanYear::log)
                .toList();
        return PlanRatios.yearEnd(year.plan(), ratios.ratios(own));
    }

    private static List<PlanYear> read(AnswerRun run, String indicator) {
        KnownValues known = new KnownValues(run.domains());
        return run
                .lake()
                .spark()
                .sql("""
                        SELECT p.unit_id, p.origin, year(p.period_start) AS year, p.known AS plan, a.known AS actual
                        FROM (%s) p LEFT JOIN (%s) a ON a.unit_id = p.unit_id AND a.period_start = p.period_start AND a.breakdown = p.breakdown AND a.known > 0
                        WHERE p.known > 0 AND p.frequency = 'year' ORDER BY p.unit_id, p.period_start
                        """.formatted(known.of(List.of(PLANS.get(indicator))), known.of(List.of(indicator))))
                .collectAsList()
                .stream()
                .map(row -> new PlanYear(
                        row.getString(0),
                        row.getString(1),
                        row.getInt(2),
                        row.getDouble(3),
                        row.isNullAt(4) ? Optional.empty() : Optional.of(row.getDouble(4))))
                .toList();
    }

    private static Row yearRow(String runId, String indicator, PlanYear year, YearEnd end, int last) {
        return RowFactory.create(
                runId,
                AreaRows.DOMAIN,
                year.unitId(),
                indicator,
                "total",
                year.year(),
                Date.valueOf(LocalDate.of(last, 12, 1)),
                0.0,
                Math.rint(end.expected()),
                end.quantile(.1),
                end.quantile(.9),
                end.quantile(.025),
                end.quantile(.975),
                year.plan(),
                end.probabilityOf(year.plan()),
                end.gapTo(year.plan()),
                end.monthsLeft(),
                end.neededAMonth(year.plan()),
                end.expectedAMonth(),
                MODEL,
                null,
                1,
                1,
                null,
                MODEL,
                year.origin());
    }

    private static List<Row> chanceRows(String runId, String indicator, PlanYear year, YearEnd end, int last) {
        List<Row> rows = new ArrayList<>();
        for (int percent : MULTIPLES) {
            double threshold = year.plan() * percent / 100;
            rows.add(RowFactory.create(
                    runId,
                    AreaRows.DOMAIN,
                    year.unitId(),
                    indicator,
                    "total",
                    "year",
                    String.valueOf(year.year()),
                    Date.valueOf(LocalDate.of(year.year(), 1, 1)),
                    "at_least",
                    threshold,
                    percent == 100 ? "plan" : "plan:" + percent,
                    end.probabilityOf(threshold),
                    end.expected(),
                    MODEL,
                    year.year() - last,
                    String.valueOf(last),
                    year.origin()));
        }
        return rows;
    }

    private static void append(AnswerRun run, SharedTable table, List<Row> rows) {
        if (!rows.isEmpty()) {
            run.writer()
                    .append(
                            table.name(),
                            AnswerRows.frame(run, table, rows).coalesce(1).sortWithinPartitions("unit_id"));
        }
    }
}
