package vn.wardcast.jobs.disbursement;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.PastAnswer;
import vn.wardcast.jobs.answers.PastDays;
import vn.wardcast.lakehouse.DisbursementTable;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.models.disbursement.Curves;
import vn.wardcast.models.disbursement.FinalShare;

/**
 * What will be paid of each plan by 31 January of the next year and how likely less than {@value #THRESHOLD} % is, by project and
 * unit, with the projects that stand still. Probabilities also go to {@code forecast.chance}, for the share of the whole plan.
 */
public final class Disbursement implements Answer {

    /** Percent of the plan that counts as paid out: what resolutions on public investment usually ask for. */
    static final double THRESHOLD = 95;

    private static final String DOMAIN = "investment";
    private static final String INDICATOR = "investment.final_share";
    private static final String THRESHOLD_OF = "disbursement";

    /** Months at whose end a past year is asked again. */
    private static final int[] REPLAYED_MONTHS = {3, 6, 9, 11};

    @Override
    public String stage() {
        return "disbursement";
    }

    @Override
    public String title() {
        return "Giải ngân đầu tư công · Disbursement";
    }

    @Override
    public void write(AnswerRun run) {
        if (!run.lake().lake().has(TableName.of("gold.project_year"))) {
            return;
        }
        PlanYears years = new PlanYears(run.lake().spark());
        try {
            for (int year : distinct(years.open())) {
                JavaRDD<PlanYear> open = years.open().filter(each -> each.year() == year);
                Curves ofUnits = years.curvesBefore(year, true);
                Curves ofProjects = years.curvesBefore(year, false);
                String id = run.runId();
                append(
                        run,
                        DisbursementTable.DISBURSEMENT,
                        open.map(each -> row(id, each, each.ofUnit() ? ofUnits : ofProjects)));
                append(
                        run,
                        ScoreTables.CHANCE,
                        open.flatMap(
                                each -> chance(id, each, each.month(), each.ofUnit() ? ofUnits : ofProjects).stream()
                                        .iterator()));
            }
        } finally {
            years.release();
        }
    }

    @Override
    public Optional<Dataset<Row>> replayed(AnswerRun run) {
        if (!run.lake().lake().has(TableName.of("gold.project_year"))) {
            return Optional.empty();
        }
        PlanYears years = new PlanYears(run.lake().spark());
        JavaRDD<Row> rows = run.lake().spark().emptyDataFrame().toJavaRDD();
        for (int year : distinct(years.closed())) {
            Curves ofUnits = years.curvesBefore(year, true);
            Curves ofProjects = years.curvesBefore(year, false);
            String id = run.runId();
            rows = rows.union(years.closed().filter(each -> each.year() == year).flatMap(each -> {
                List<Row> chances = new ArrayList<>();
                for (int month : REPLAYED_MONTHS) {
                    chance(id, each, month, each.ofUnit() ? ofUnits : ofProjects)
                            .ifPresent(row -> chances.add(PastDays.asOf(row, PastDays.after(each.firstDay(month)))));
                }
                return chances.iterator();
            }));
        }
        return Optional.of(AnswerRows.frame(run, ScoreTables.CHANCE_REPLAY, rows));
    }

    /** Plans that were running then, with what had been paid of them. */
    @Override
    public List<PastAnswer> past(AnswerRun run) {
        if (!run.lake().lake().has(TableName.of("gold.project_year"))) {
            return List.of();
        }
        PlanYears years = new PlanYears(run.lake().spark());
        JavaRDD<Row> rows = run.lake().spark().emptyDataFrame().toJavaRDD();
        String id = run.runId();
        List<LocalDate> months = years.newest().map(PastDays::months).orElse(List.of());
        JavaRDD<PlanYear> open = years.openIn(months);
        for (int year : distinct(open)) {
            Curves ofUnits = years.curvesBefore(year, true);
            Curves ofProjects = years.curvesBefore(year, false);
            rows = rows.union(open.filter(each -> each.year() == year)
                    .map(each -> PastDays.asOf(
                            PastDays.after(each.knownUntil()), row(id, each, each.ofUnit() ? ofUnits : ofProjects))));
        }
        return List.of(PastAnswer.of(run, DisbursementTable.DISBURSEMENT, rows));
    }

    private static Row row(String runId, PlanYear year, Curves curves) {
        Optional<FinalShare> share = curves.after(year.unitId(), year.month(), year.shareAt(year.month()));
        return RowFactory.create(
                runId,
                DOMAIN,
                year.unitId(),
                year.year(),
                year.project(),
                year.group(),
                Date.valueOf(year.knownUntil()),
                year.plan(),
                year.paid()[year.month() - 1],
                percent(share.map(FinalShare::mean)),
                percent(share.map(each -> each.quantile(.1))),
                percent(share.map(each -> each.quantile(.9))),
                percent(share.map(each -> each.quantile(.025))),
                percent(share.map(each -> each.quantile(.975))),
                THRESHOLD,
                share.map(each -> each.probabilityBelow(THRESHOLD / 100)).orElse(null),
                year.monthsWithoutPayment(),
                year.stalled(),
                curves.count(),
                share.isPresent() ? null : "few_closed_years",
                share.isPresent() ? PlanYear.MODEL : "none",
                year.origin());
    }

    /** A row of {@code forecast.chance} with what was known at the end of {@code month}; none where the outcome is known or nothing is. */
    private static Optional<Row> chance(String runId, PlanYear year, int month, Curves curves) {
        double paid = year.shareAt(month);
        if (paid >= 1 || month > 12) {
            return Optional.empty();
        }
        return curves.after(year.unitId(), month, paid)
                .map(share -> RowFactory.create(
                        runId,
                        DOMAIN,
                        year.unitId(),
                        INDICATOR,
                        year.ofUnit() ? "total" : "project=" + year.project(),
                        "year",
                        String.valueOf(year.year()),
                        Date.valueOf(LocalDate.of(year.year(), 1, 1)),
                        "at_least",
                        THRESHOLD,
                        THRESHOLD_OF,
                        1 - share.probabilityBelow(THRESHOLD / 100),
                        100 * share.mean(),
                        PlanYear.MODEL,
                        13 - month,
                        year.firstDay(month).toString().substring(0, 7),
                        year.origin()));
    }

    private static Double percent(Optional<Double> share) {
        return share.map(value -> 100 * value).orElse(null);
    }

    private static Iterable<Integer> distinct(JavaRDD<PlanYear> years) {
        return new TreeSet<>(years.map(PlanYear::year).distinct().collect());
    }

    private static void append(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        Dataset<Row> frame = AnswerRows.frame(run, table, rows);
        run.writer().append(table.name(), frame.coalesce(1).sortWithinPartitions("unit_id"));
    }
}
