package vn.wardcast.jobs.revenue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.WhatIfValue;
import vn.wardcast.models.LeverFault;
import vn.wardcast.models.reconciliation.Outcomes;
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

    private static final String TOTAL = "total";

    /** The running year and the next. */
    private static final int YEARS = 2;

    private final ReportedUnit unit;
    private final Map<String, NodeOutlook> base;
    private final LocalDate first;
    private final int months;

    /** @param outlook of the unit, as its area's model gives it; its months after the next year are not asked about */
    RevenueWhatIf(ReportedUnit unit, Map<String, NodeOutlook> outlook) {
        this.unit = unit;
        this.first = unit.books().last().plusMonths(1);
        this.months = (int) ChronoUnit.MONTHS.between(first, LocalDate.of(year() + YEARS, 1, 1));
        this.base = new LinkedHashMap<>();
        outlook.forEach((breakdown, node) -> base.put(breakdown, node.until(months)));
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

    /** Rows of {@code forecast.scenario_value}: {@link #values}. */
    public List<Row> rows(String scenarioId, List<Lever> levers) {
        return values(levers).stream()
                .map(value -> value.row(scenarioId, AreaRows.DOMAIN, unit.unitId(), unit.origin()))
                .toList();
    }

    /**
     * By node of the running year and the next: {@code revenue_year} with its intervals, and, where there is a plan, {@code plan},
     * {@code plan_probability}, {@code plan_gap} and {@code needed_a_month}; {@code revenue_month} of the total; and of what is put off
     * {@code delayed_beyond}: how much of it comes only after the year.
     *
     * @throws LeverFault as {@link WhatIf#of}; and where months of the running year were not reported, so that it has no end
     */
    List<WhatIfValue> values(List<Lever> levers) {
        Map<String, NodeOutlook> changed = changed(levers);
        List<WhatIfValue> values = years(changed, levers, changed.keySet());
        months(values, base.get(TOTAL), changed.get(TOTAL));
        return values;
    }

    /** The same of years and of these nodes only. */
    List<WhatIfValue> values(List<Lever> levers, Set<String> nodes) {
        return years(changed(levers), levers, nodes);
    }

    private Map<String, NodeOutlook> changed(List<Lever> levers) {
        checkComplete();
        return WhatIf.of(base, first, levers);
    }

    private List<WhatIfValue> years(Map<String, NodeOutlook> changed, List<Lever> levers, Set<String> nodes) {
        List<WhatIfValue> values = new ArrayList<>();
        for (NodeOutlook node : changed.values()) {
            for (int year = year(); year < year() + YEARS && nodes.contains(node.breakdown()); year++) {
                year(values, base.get(node.breakdown()), node, year, levers);
            }
        }
        delayed(values, levers);
        return values;
    }

    private void checkComplete() {
        int missing = unit.books().missing(year());
        if (missing > 0) {
            throw new LeverFault(
                    "năm %d thiếu số thu của %d tháng nên không dự báo được cả năm; nạp đủ các tháng trước"
                            .formatted(year(), missing),
                    "Cannot say where %d ends: %d months were not reported; load them first"
                            .formatted(year(), missing));
        }
    }

    private void year(List<WhatIfValue> values, NodeOutlook before, NodeOutlook after, int year, List<Lever> levers) {
        YearEnd old = end(before, year);
        YearEnd now = end(after, year);
        String node = after.breakdown();
        values.add(WhatIfValue.of(
                "revenue_year",
                node,
                String.valueOf(year),
                LocalDate.of(year, 1, 1),
                old.expected(),
                now.expected(),
                range(now::quantile)));
        Optional<Double> plan = unit.plan(year, node);
        Optional<Double> other = year == year() ? plan(node, levers).or(() -> plan) : plan;
        other.ifPresent(asked -> plan(values, new Ends(node, year, old, now), plan, asked));
    }

    /** A year of a node without and with the levers. */
    private record Ends(String node, int year, YearEnd old, YearEnd now) {

        WhatIfValue value(String quantity, Double before, double after) {
            return WhatIfValue.of(
                    quantity,
                    node,
                    String.valueOf(year),
                    LocalDate.of(year, 1, 1),
                    before,
                    after,
                    WhatIfValue.Range.none(after));
        }
    }

    /** Where no plan was set, the one that is asked about is held against the base as well. */
    private static void plan(List<WhatIfValue> values, Ends ends, Optional<Double> set, double asked) {
        double before = set.orElse(asked);
        values.add(ends.value("plan", set.orElse(null), asked));
        values.add(ends.value(
                "plan_probability", ends.old().probabilityOf(before), ends.now().probabilityOf(asked)));
        values.add(ends.value("plan_gap", ends.old().gapTo(before), ends.now().gapTo(asked)));
        if (ends.old().monthsLeft() > 0) {
            values.add(ends.value(
                    "needed_a_month",
                    ends.old().neededAMonth(before),
                    ends.now().neededAMonth(asked)));
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

    private void months(List<WhatIfValue> values, NodeOutlook before, NodeOutlook after) {
        for (int step = 0; step < after.steps(); step++) {
            int at = step;
            LocalDate month = first.plusMonths(step);
            values.add(WhatIfValue.of(
                    "revenue_month",
                    after.breakdown(),
                    month.toString().substring(0, 7),
                    month,
                    before.means()[step],
                    after.means()[step],
                    range(share -> after.quantile(at, share))));
        }
    }

    /** What of the nodes that are put off, before any other lever, comes only after the end of each year. */
    private void delayed(List<WhatIfValue> values, List<Lever> levers) {
        List<Lever> delays =
                levers.stream().filter(Lever.Delay.class::isInstance).toList();
        if (delays.isEmpty()) {
            return;
        }
        Map<String, NodeOutlook> later = WhatIf.of(base, first, delays);
        Set<String> nodes = new TreeSet<>(delays.stream().map(Lever::breakdown).toList());
        nodes.add(TOTAL);
        for (String node : nodes) {
            for (int year = year(); year < year() + YEARS; year++) {
                values.add(beyond(node, year, base.get(node), later.get(node)));
            }
        }
    }

    private WhatIfValue beyond(String node, int year, NodeOutlook before, NodeOutlook later) {
        int to = (int) ChronoUnit.MONTHS.between(first, LocalDate.of(year + 1, 1, 1));
        YearEnd due = before.yearEnd(0, 0, to);
        YearEnd comes = later.yearEnd(0, 0, to);
        double[] left = due.rest();
        double[] rest = comes.rest();
        for (int draw = 0; draw < left.length; draw++) {
            left[draw] -= rest[draw];
        }
        Outcomes outcomes = new Outcomes(left);
        return WhatIfValue.of(
                "delayed_beyond",
                node,
                String.valueOf(year),
                LocalDate.of(year, 1, 1),
                0.0,
                due.expected() - comes.expected(),
                range(outcomes::quantile));
    }

    private static WhatIfValue.Range range(DoubleUnaryOperator quantile) {
        return new WhatIfValue.Range(
                quantile.applyAsDouble(.1),
                quantile.applyAsDouble(.9),
                quantile.applyAsDouble(.025),
                quantile.applyAsDouble(.975));
    }
}
