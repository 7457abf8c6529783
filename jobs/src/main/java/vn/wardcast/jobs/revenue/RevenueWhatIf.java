package vn.wardcast.jobs.revenue;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.models.revenue.AreaModel;
import vn.wardcast.models.revenue.Lever;
import vn.wardcast.models.revenue.NodeOutlook;
import vn.wardcast.models.revenue.WhatIf;
import vn.wardcast.models.yearend.YearEnd;

/**
 * The revenue of one unit under levers, beside its base: rows of {@code forecast.scenario_value}. The unit is fitted with all units of
 * its province, as the forecast does, and both sides are read from the same courses.
 */
public final class RevenueWhatIf {

    private final ReportedUnit unit;
    private final Map<String, NodeOutlook> base;
    private final LocalDate first;

    private RevenueWhatIf(ReportedUnit unit, Map<String, NodeOutlook> base) {
        this.unit = unit;
        this.base = base;
        this.first = unit.books().last().plusMonths(1);
    }

    /** Fits the unit; empty where nothing can be said about its revenue. */
    public static Optional<RevenueWhatIf> of(AnswerRun run, String unitId) {
        List<ReportedUnit> all = ReportedUnits.all(run, Side.REVENUE)
                .filter(unit -> !unit.ended())
                .collect();
        Optional<ReportedUnit> wanted =
                all.stream().filter(unit -> unit.unitId().equals(unitId)).findFirst();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        LocalDate newest = all.stream()
                .map(unit -> unit.books().last())
                .max(LocalDate::compareTo)
                .orElseThrow();
        List<ReportedUnit> province = all.stream()
                .filter(unit -> unit.province().equals(wanted.get().province()))
                .toList();
        Area area = Area.of(province, newest);
        if (area.able().stream().noneMatch(unit -> unit.unitId().equals(unitId))) {
            return Optional.empty();
        }
        AreaModel model = area.fitted(KnownBreaks.all(), area.lastYear());
        return Optional.of(new RevenueWhatIf(wanted.get(), model.of(unitId)));
    }

    /** What the base says the running year ends at, by node: to be held against what was published. */
    public Map<String, Double> expected() {
        Map<String, Double> expected = new TreeMap<>();
        base.forEach(
                (breakdown, node) -> expected.put(breakdown, end(node, year()).expected()));
        return expected;
    }

    private int year() {
        return first.getYear();
    }

    /**
     * Rows by node of the running year and the next: {@code revenue_year} with its 80 % interval, and, where there is a plan,
     * {@code plan}, {@code plan_probability}, {@code plan_gap} and {@code needed_a_month}; and {@code revenue_month} of the total.
     *
     * @throws IllegalArgumentException as {@link WhatIf#of}
     */
    public List<Row> rows(String scenarioId, List<Lever> levers) {
        Map<String, NodeOutlook> changed = WhatIf.of(base, first, levers);
        Values values = new Values(scenarioId);
        for (NodeOutlook node : changed.values()) {
            for (int year = year(); year <= year() + 1; year++) {
                years(values, base.get(node.breakdown()), node, year, levers);
            }
        }
        months(values, base.get("total"), changed.get("total"));
        return values.rows;
    }

    private void years(Values values, NodeOutlook before, NodeOutlook after, int year, List<Lever> levers) {
        YearEnd old = end(before, year);
        YearEnd now = end(after, year);
        String node = after.breakdown();
        String period = String.valueOf(year);
        LocalDate start = LocalDate.of(year, 1, 1);
        values.add(
                "revenue_year",
                node,
                period,
                start,
                old.expected(),
                now.expected(),
                now.quantile(.1),
                now.quantile(.9));
        Optional<Double> plan = unit.plan(year, node);
        Optional<Double> other = year == year() ? plan(node, levers).or(() -> plan) : plan;
        if (plan.isPresent() && other.isPresent()) {
            values.exact("plan", node, period, start, plan.get(), other.get());
            values.exact(
                    "plan_probability",
                    node,
                    period,
                    start,
                    old.probabilityOf(plan.get()),
                    now.probabilityOf(other.get()));
            values.exact("plan_gap", node, period, start, old.gapTo(plan.get()), now.gapTo(other.get()));
            if (old.monthsLeft() > 0) {
                values.exact(
                        "needed_a_month",
                        node,
                        period,
                        start,
                        old.neededAMonth(plan.get()),
                        now.neededAMonth(other.get()));
            }
        }
    }

    private static Optional<Double> plan(String node, List<Lever> levers) {
        return levers.stream()
                .filter(lever ->
                        lever instanceof Lever.Plan && lever.breakdown().equals(node))
                .map(lever -> ((Lever.Plan) lever).amount())
                .findFirst();
    }

    private YearEnd end(NodeOutlook node, int year) {
        return AreaRows.yearEnd(unit.books(), node, year);
    }

    private void months(Values values, NodeOutlook before, NodeOutlook after) {
        int until = (int) ChronoUnit.MONTHS.between(first, LocalDate.of(year() + 2, 1, 1));
        for (int step = 0; step < Math.min(until, after.steps()); step++) {
            LocalDate month = first.plusMonths(step);
            values.add(
                    "revenue_month",
                    after.breakdown(),
                    month.toString().substring(0, 7),
                    month,
                    before.means()[step],
                    after.means()[step],
                    after.quantile(step, .1),
                    after.quantile(step, .9));
        }
    }

    /** Rows being collected. */
    private final class Values {
        private final String scenarioId;
        private final List<Row> rows = new ArrayList<>();

        Values(String scenarioId) {
            this.scenarioId = scenarioId;
        }

        /** A figure that needs no interval: it is one of the courses themselves. */
        void exact(String quantity, String node, String period, LocalDate start, double before, double after) {
            add(quantity, node, period, start, before, after, after, after);
        }

        void add(
                String quantity,
                String node,
                String period,
                LocalDate start,
                double before,
                double after,
                double low,
                double high) {
            rows.add(RowFactory.create(
                    scenarioId,
                    AreaRows.DOMAIN,
                    unit.unitId(),
                    quantity,
                    node,
                    "total",
                    period,
                    Date.valueOf(start),
                    before,
                    after,
                    Math.min(low, after),
                    Math.max(high, after),
                    null,
                    unit.origin()));
        }
    }
}
