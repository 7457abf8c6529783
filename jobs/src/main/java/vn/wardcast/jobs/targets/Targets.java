package vn.wardcast.jobs.targets;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.PastAnswer;
import vn.wardcast.jobs.answers.PastDays;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.TargetTable;
import vn.wardcast.models.target.Projection;

/** Each entry of the plans: value now, projection to its deadline, probability of reaching it, run rate still needed. */
public final class Targets implements Answer {

    private static final String DOMAIN = "public_services";

    /** Days after a month by which its reports are there. */
    private static final int DUE_DAYS = 15;

    @Override
    public String stage() {
        return "targets";
    }

    @Override
    public String title() {
        return "Chỉ tiêu kế hoạch · Targets of plans";
    }

    @Override
    public void write(AnswerRun run) {
        if (!isThere(run)) {
            return;
        }
        List<Entry> entries = Entries.of(run.lake().spark());
        LocalDate today = Entries.knownUntil(run.lake().spark()).orElse(LocalDate.EPOCH);
        List<Row> rows = new ArrayList<>();
        List<Row> chances = new ArrayList<>();
        for (Entry entry : entries) {
            Outlook outlook = Outlook.of(entry, today);
            rows.add(row(run.runId(), entry, outlook, today));
            if (outlook instanceof Outlook.Open open) {
                chances.add(chance(run.runId(), entry, entry.reports(), open));
            }
        }
        append(run, TargetTable.PROGRESS, rows);
        append(run, ScoreTables.CHANCE, chances);
    }

    /** Whether the target would hold in each later month that was reported, asked after each report. */
    @Override
    public Optional<Dataset<Row>> replayed(AnswerRun run) {
        if (!isThere(run)) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (Entry entry : Entries.of(run.lake().spark())) {
            if (!entry.kind().equals("target")) {
                continue;
            }
            for (int known = 1; known < entry.reports().size(); known++) {
                List<Report> before = entry.reports().subList(0, known);
                for (Report later :
                        entry.reports().subList(known, entry.reports().size())) {
                    if (entry.startsAnewEachYear()
                            && later.month().getYear()
                                    != before.get(known - 1).month().getYear()) {
                        continue;
                    }
                    Outlook.replayed(entry, before, later.month())
                            .ifPresent(open -> rows.add(PastDays.asOf(
                                    chance(run.runId(), entry, before, open),
                                    before.get(before.size() - 1)
                                            .month()
                                            .atEndOfMonth()
                                            .plusDays(DUE_DAYS))));
                }
            }
        }
        return Optional.of(AnswerRows.frame(run, ScoreTables.CHANCE_REPLAY, rows));
    }

    /** Every entry of today's plans, from the reports that were there by then. */
    @Override
    public List<PastAnswer> past(AnswerRun run) {
        Optional<LocalDate> newest = Entries.knownUntil(run.lake().spark());
        if (!isThere(run) || newest.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = Entries.of(run.lake().spark());
        List<Row> rows = new ArrayList<>();
        for (LocalDate month : PastDays.months(newest.get())) {
            LocalDate day = PastDays.after(month);
            LocalDate today = YearMonth.from(month).atEndOfMonth();
            for (Entry entry : entries) {
                Entry then = entry.until(YearMonth.from(day.minusDays(DUE_DAYS)).minusMonths(1));
                rows.add(PastDays.asOf(day, row(run.runId(), then, Outlook.of(then, today), today)));
            }
        }
        return List.of(PastAnswer.of(run, TargetTable.PROGRESS, rows));
    }

    private static boolean isThere(AnswerRun run) {
        return run.lake().lake().has(TableName.of("gold.target"))
                && run.lake().lake().has(TableName.of("gold.target_report"));
    }

    private static Row row(String runId, Entry entry, Outlook outlook, LocalDate today) {
        Optional<Outlook.Open> open =
                Optional.of(outlook).filter(Outlook.Open.class::isInstance).map(Outlook.Open.class::cast);
        Optional<Projection> projection = open.map(Outlook.Open::projection);
        Optional<Report> newest = newest(entry.reports());
        return RowFactory.create(
                runId,
                DOMAIN,
                entry.unitId(),
                entry.targetId(),
                Date.valueOf(today),
                outlook.status(),
                outlook.reason(),
                outlook instanceof Outlook.NoTarget ? null : entry.event().orElse(null),
                threshold(entry, outlook),
                outlook.dueOn() == null ? null : Date.valueOf(outlook.dueOn()),
                entry.reports().size(),
                newest.map(Report::value).orElse(null),
                newest.map(Report::numerator).orElse(null),
                newest.map(Report::denominator).orElse(null),
                newest.map(report -> Date.valueOf(report.month().atDay(1))).orElse(null),
                projection.map(Projection::median).orElse(null),
                projection.map(each -> each.quantile(.1)).orElse(null),
                projection.map(each -> each.quantile(.9)).orElse(null),
                projection.map(each -> each.quantile(.025)).orElse(null),
                projection.map(each -> each.quantile(.975)).orElse(null),
                probability(outlook),
                open.map(Outlook.Open::requiredPerMonth).orElse(null),
                open.map(Outlook.Open::changePerMonth)
                        .filter(change -> change.isPresent())
                        .map(change -> change.getAsDouble())
                        .orElse(null),
                projection.map(Projection::model).orElse("none"),
                newest.map(Report::origin).orElse(entry.origin()),
                entry.newestHidden().orElse(null),
                entry.valueFrom(),
                projection.map(Projection::priorShare).orElse(null));
    }

    private static Double threshold(Entry entry, Outlook outlook) {
        if (outlook instanceof Outlook.NoTarget) {
            return null;
        }
        var threshold = entry.threshold(entry.reports());
        return threshold.isPresent() ? threshold.getAsDouble() : null;
    }

    private static Double probability(Outlook outlook) {
        if (outlook instanceof Outlook.Settled settled) {
            return settled.reached() ? 1.0 : 0.0;
        }
        return outlook instanceof Outlook.Open open ? open.probability() : null;
    }

    private static Optional<Report> newest(List<Report> reports) {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
    }

    private static Row chance(String runId, Entry entry, List<Report> known, Outlook.Open open) {
        YearMonth month = YearMonth.from(open.dueOn());
        Report newest = known.get(known.size() - 1);
        return RowFactory.create(
                runId,
                DOMAIN,
                entry.unitId(),
                DOMAIN + (entry.isRate() ? ".target_rate" : ".target_count"),
                "target_id=" + entry.targetId(),
                "month",
                month.toString(),
                Date.valueOf(month.atDay(1)),
                open.event(),
                open.threshold(),
                "target:" + entry.targetId(),
                open.probability(),
                open.projection().median(),
                open.projection().model(),
                open.months(),
                newest.month().toString(),
                newest.origin());
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
