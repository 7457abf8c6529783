package vn.wardcast.jobs.revenue;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.forecast.KnownValues;
import vn.wardcast.lakehouse.RevenueTables;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.models.plan.PlanRatios;

/**
 * Plans of provinces of which the final accounts are not yet known: what final accounts will be, and whether they reach the plan, from
 * what they were to their plans in earlier years. Final accounts come a year and a half after the year, so that a plan meets ratios two
 * years old at best.
 */
public final class ProvincePlans implements Answer {

    private static final String PLAN = "budget.province_revenue_plan";
    private static final String FINAL = "budget.province_revenue";

    /** Years by which final accounts lag behind. */
    private static final int LAG = 2;

    private static final String SQL = """
            SELECT unit_id, year(period_start) AS year, max(known) FILTER (WHERE indicator = '%1$s') AS plan,
                   max(known) FILTER (WHERE indicator = '%2$s') AS final, max(origin) AS nature
            FROM (%3$s) WHERE breakdown = 'total' AND frequency = 'year'
            GROUP BY unit_id, year(period_start)
            ORDER BY unit_id, year
            """;

    /** A year of a province; {@code fin} is empty until its final accounts are known. Đồng. */
    private record Year(String unitId, int year, double plan, Optional<Double> fin, String nature) {}

    /** A year and what is expected of it. */
    private record Expected(Year year, PlanRatios ratios) {}

    @Override
    public String stage() {
        return "province_plans";
    }

    @Override
    public String title() {
        return "Dự toán của tỉnh · Plans of provinces";
    }

    @Override
    public void write(AnswerRun run) {
        List<Expected> open = expected(run).stream()
                .filter(each -> each.year().fin().isEmpty())
                .toList();
        if (!open.isEmpty()) {
            append(
                    run,
                    RevenueTables.YEAR_END,
                    open.stream().map(each -> yearEnd(run.runId(), each)).toList());
            append(
                    run,
                    ScoreTables.CHANCE,
                    open.stream().map(each -> chance(run.runId(), each)).toList());
        }
    }

    /** Every year whose final accounts are known, as of the end of the January that published its plan. */
    @Override
    public Optional<Dataset<Row>> replayed(AnswerRun run) {
        List<Row> rows = expected(run).stream()
                .filter(each -> each.year().fin().isPresent())
                .map(each ->
                        asOf(chance(run.runId(), each), LocalDate.of(each.year().year(), 1, 31)))
                .toList();
        var spark = run.lake().spark();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(spark.createDataFrame(
                        rows,
                        spark.table(ScoreTables.CHANCE_REPLAY.name().toString()).schema()));
    }

    /** All years of which anything can be said. A few hundred rows: a province has one plan a year. */
    private static List<Expected> expected(AnswerRun run) {
        if (!run.lake().lake().has(TableName.of("gold.province_budget"))) {
            return List.of();
        }
        String known = new KnownValues(run.domains()).of(List.of(PLAN, FINAL));
        List<Year> years = run.lake().spark().sql(SQL.formatted(PLAN, FINAL, known)).collectAsList().stream()
                .flatMap(ProvincePlans::year)
                .toList();
        List<PlanRatios.Past> past = years.stream()
                .filter(year -> year.fin().isPresent() && year.fin().get() > 0)
                .map(year -> new PlanRatios.Past(
                        year.unitId(), year.year(), year.fin().get() / year.plan()))
                .toList();
        List<Expected> expected = new ArrayList<>();
        for (Year year : years) {
            List<PlanRatios.Past> before = past.stream()
                    .filter(each -> each.year() <= year.year() - LAG)
                    .toList();
            PlanRatios.of(year.unitId(), year.year(), before)
                    .ifPresent(ratios -> expected.add(new Expected(year, ratios)));
        }
        return expected;
    }

    private static Stream<Year> year(Row row) {
        Double plan = row.getAs("plan");
        Double fin = row.getAs("final");
        return plan == null || plan <= 0
                ? Stream.empty()
                : Stream.of(new Year(
                        row.getAs("unit_id"), row.getAs("year"), plan, Optional.ofNullable(fin), row.getAs("nature")));
    }

    private static Row yearEnd(String runId, Expected each) {
        Year year = each.year();
        double mean = each.ratios().mean() * year.plan();
        return RowFactory.create(
                runId,
                RevenueRows.DOMAIN,
                year.unitId(),
                FINAL,
                Line.TOTAL,
                year.year(),
                Date.valueOf(LocalDate.of(year.year() - 1, 12, 1)),
                0.0,
                12,
                mean,
                bound(each, .1, mean),
                bound(each, .9, mean),
                bound(each, .025, mean),
                bound(each, .975, mean),
                year.plan(),
                each.ratios().probabilityOfReaching(),
                mean - year.plan(),
                null,
                null,
                1,
                null,
                "plan_ratios",
                year.nature());
    }

    private static double bound(Expected each, double probability, double mean) {
        double value = each.ratios().quantile(probability) * each.year().plan();
        return probability < .5 ? Math.min(mean, value) : Math.max(mean, value);
    }

    private static Row chance(String runId, Expected each) {
        Year year = each.year();
        return RowFactory.create(
                runId,
                RevenueRows.DOMAIN,
                year.unitId(),
                FINAL,
                Line.TOTAL,
                "year",
                String.valueOf(year.year()),
                Date.valueOf(LocalDate.of(year.year(), 1, 1)),
                "at_least",
                year.plan(),
                RevenueResult.THRESHOLD_OF,
                each.ratios().probabilityOfReaching(),
                each.ratios().mean() * year.plan(),
                "plan_ratios",
                LAG,
                String.valueOf(year.year() - LAG),
                year.nature());
    }

    private static Row asOf(Row row, LocalDate day) {
        Object[] cells = new Object[row.size() + 1];
        for (int i = 0; i < row.size(); i++) {
            cells[i] = row.get(i);
        }
        cells[row.size()] = Date.valueOf(day);
        return RowFactory.create(cells);
    }

    private static void append(AnswerRun run, SharedTable table, List<Row> rows) {
        run.writer().append(table, rows);
    }
}
