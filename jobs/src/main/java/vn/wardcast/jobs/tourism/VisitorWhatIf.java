package vn.wardcast.jobs.tourism;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.models.daily.CrowdOdds;
import vn.wardcast.models.daily.DayForecasts;
import vn.wardcast.models.daily.DayHistory;
import vn.wardcast.models.daily.VisitorLever;

/**
 * The visitors of one unit under levers, beside the base: rows of {@code forecast.scenario_value}. If f times as many come, a day passes
 * its threshold T exactly when it would have passed T / f: the chances under the levers come from the same errors as those of the base.
 */
public final class VisitorWhatIf {

    private static final String MONTHS = "tourism.ward_visitors_month";

    private final AnswerRun run;
    private final String unitId;
    private final List<SeenSeries> series;
    private final CrowdSetting setting;

    private VisitorWhatIf(AnswerRun run, String unitId, List<SeenSeries> series) {
        this.run = run;
        this.unitId = unitId;
        this.series = series;
        this.setting = CrowdSetting.of(run);
    }

    /** Empty where the unit counts no visitors by day. */
    public static Optional<VisitorWhatIf> of(AnswerRun run, String unitId) {
        List<SeenSeries> series =
                CrowdDays.series(run).filter(each -> each.unit().equals(unitId)).collect();
        return series.isEmpty() ? Optional.empty() : Optional.of(new VisitorWhatIf(run, unitId, series));
    }

    /** Expected visitors of the next days by breakdown and day, as the base has them: to be held against what was published. */
    public Map<String, Double> expected() {
        Map<String, Double> expected = new TreeMap<>();
        for (SeenSeries each : series) {
            Days days = new Days(each);
            days.base().forEach(odds -> expected.put(each.breakdown() + " " + days.date(odds), odds.expected()));
        }
        return expected;
    }

    /** Rows: {@code visitors_day}, {@code crowd_threshold} and {@code crowd_probability} by place and day; {@code visitors_month}. */
    public List<Row> rows(String scenarioId, List<VisitorLever> levers) {
        List<Row> rows = new ArrayList<>();
        series.forEach(each -> days(rows, scenarioId, new Days(each), levers));
        months(rows, scenarioId, levers);
        return rows;
    }

    private void days(List<Row> rows, String scenarioId, Days days, List<VisitorLever> levers) {
        double threshold = days.threshold.map(CrowdSetting.Threshold::visitors).orElse(Double.NaN);
        double other = capacity(levers, days.of.breakdown()).orElse(threshold);
        List<CrowdOdds.Odds> base = days.base();
        for (int i = 0; i < base.size(); i++) {
            CrowdOdds.Odds odds = base.get(i);
            LocalDate day = days.date(odds);
            double factor = VisitorLever.factor(levers, day);
            double changed = days.odds
                    .at(days.origin.orElseThrow(), other / factor)
                    .get(i)
                    .probability();
            add(rows, scenarioId, "visitors_day", days.of, day, odds.expected(), odds.expected() * factor);
            add(rows, scenarioId, "crowd_threshold", days.of, day, threshold, other);
            add(rows, scenarioId, "crowd_probability", days.of, day, odds.probability(), changed);
        }
    }

    private static Optional<Double> capacity(List<VisitorLever> levers, String breakdown) {
        return levers.stream()
                .filter(lever -> lever instanceof VisitorLever.Capacity capacity
                        && capacity.breakdown().equals(breakdown))
                .map(lever -> ((VisitorLever.Capacity) lever).visitors())
                .findFirst();
    }

    private void add(
            List<Row> rows,
            String scenarioId,
            String quantity,
            SeenSeries of,
            LocalDate day,
            double before,
            double after) {
        rows.add(row(
                scenarioId,
                quantity,
                of.breakdown(),
                day.toString(),
                day,
                before,
                new double[] {after, after, after},
                of.origin()));
    }

    /** A month has the mean of its days' factors: which days of it are the busy ones is not asked. */
    private void months(List<Row> rows, String scenarioId, List<VisitorLever> levers) {
        List<Row> ahead = run.lake()
                .spark()
                .sql(
                        "SELECT breakdown, period, period_start, mean, lo_80, hi_80, origin FROM forecast.forecast WHERE run_id = '%s' AND unit_id = '%s' AND indicator = '%s' ORDER BY breakdown, period_start"
                                .formatted(run.runId(), unitId, MONTHS))
                .collectAsList();
        for (Row each : ahead) {
            LocalDate start = each.getDate(2).toLocalDate();
            double factor = factor(levers, YearMonth.from(start));
            double[] after = {each.getDouble(3) * factor, each.getDouble(4) * factor, each.getDouble(5) * factor};
            rows.add(row(
                    scenarioId,
                    "visitors_month",
                    each.getString(0),
                    each.getString(1),
                    start,
                    each.getDouble(3),
                    after,
                    each.getString(6)));
        }
    }

    private static double factor(List<VisitorLever> levers, YearMonth month) {
        double sum = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            sum += VisitorLever.factor(levers, month.atDay(day));
        }
        return sum / month.lengthOfMonth();
    }

    private Row row(
            String scenarioId,
            String quantity,
            String breakdown,
            String period,
            LocalDate start,
            double before,
            double[] after,
            String origin) {
        return RowFactory.create(
                scenarioId,
                "tourism",
                unitId,
                quantity,
                breakdown,
                "total",
                period,
                Date.valueOf(start),
                before,
                after[0],
                Math.min(after[0], after[1]),
                Math.max(after[0], after[2]),
                null,
                origin);
    }

    /** The next days of one place, as the base sees them. */
    private final class Days {
        private final SeenSeries of;
        private final DayHistory history;
        private final CrowdOdds odds;
        private final Optional<DayForecasts.Origin> origin;
        private final Optional<CrowdSetting.Threshold> threshold;

        Days(SeenSeries of) {
            this.of = of;
            this.history = new DayHistory(of.spaced(), of.first(), FestivalDays.calendar(setting.festivals()));
            DayForecasts days = DayForecasts.of(history, CrowdOdds.HORIZON, CrowdChances.STEP);
            this.odds = new CrowdOdds(days);
            int last = history.length() - 1;
            this.origin =
                    days.origins().stream().filter(each -> each.day() == last).findFirst();
            this.threshold = setting.threshold(of, history, last);
        }

        /** Empty where too few days are known or hardly anybody comes. */
        List<CrowdOdds.Odds> base() {
            return origin.isEmpty() || threshold.isEmpty()
                    ? List.of()
                    : odds.at(origin.get(), threshold.get().visitors());
        }

        LocalDate date(CrowdOdds.Odds of) {
            return history.date(of.day());
        }
    }
}
