package vn.wardcast.jobs.revenue;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.models.revenue.AreaModel;
import vn.wardcast.models.revenue.Books;
import vn.wardcast.models.revenue.Line;
import vn.wardcast.models.revenue.NodeOutlook;
import vn.wardcast.models.revenue.UnitModel;
import vn.wardcast.models.yearend.YearEnd;

/** The answers about one province and its units as rows. */
final class AreaRows {

    static final String DOMAIN = "budget";

    /** Months that are written one by one; years go further. */
    private static final int MONTHS = 18;

    private final Side side;
    private final String runId;
    private final Area area;
    private final AreaModel model;

    AreaRows(Side side, String runId, Area area, AreaModel model) {
        this.side = side;
        this.runId = runId;
        this.area = area;
        this.model = model;
    }

    /** Rows of {@code forecast.revenue_line} or {@code forecast.expenditure_line}. */
    List<Row> lines() {
        List<Row> rows = new ArrayList<>();
        for (ReportedUnit unit : area.able()) {
            LocalDate last = unit.books().last();
            Past past = new Past(List.of(unit));
            model.of(unit.unitId())
                    .values()
                    .forEach(node -> lines(rows, unit.unitId(), unit.origin(), node, last.plusMonths(1), last, past));
        }
        if (hasProvince()) {
            LocalDate first = model.firstMonth();
            Past past = new Past(area.able());
            model.together()
                    .values()
                    .forEach(node -> lines(rows, province(), origin(), node, first, area.newest(), past));
        }
        return rows;
    }

    /** What these units have reported. */
    private record Past(List<ReportedUnit> units) {

        /** Nothing where a month of the year is missing. */
        Optional<Double> collected(String breakdown, int year) {
            return units.stream().anyMatch(unit -> unit.books().missing(year) > 0)
                    ? Optional.empty()
                    : Optional.of(units.stream()
                            .mapToDouble(unit -> AreaRows.collected(unit.books(), breakdown, year))
                            .sum());
        }
    }

    private void lines(
            List<Row> rows,
            String unitId,
            String origin,
            NodeOutlook node,
            LocalDate first,
            LocalDate last,
            Past past) {
        int from = (int) ChronoUnit.MONTHS.between(first, last) + 1;
        Map<Integer, Optional<Double>> collected = new HashMap<>();
        for (int step = from; step < Math.min(node.steps(), from + MONTHS); step++) {
            LocalDate month = first.plusMonths(step);
            double mean = node.means()[step];
            Optional<YearEnd> toDate = collected
                    .computeIfAbsent(month.getYear(), year -> past.collected(node.breakdown(), year))
                    .map(known -> toDate(node, first, month, known));
            rows.add(RowFactory.create(
                    runId,
                    DOMAIN,
                    unitId,
                    side.indicator(),
                    side.inTables(node.breakdown()),
                    month.toString().substring(0, 7),
                    Date.valueOf(month),
                    mean,
                    Math.min(mean, node.quantile(step, .1)),
                    Math.max(mean, node.quantile(step, .9)),
                    Math.min(mean, node.quantile(step, .025)),
                    Math.max(mean, node.quantile(step, .975)),
                    node.base()[step],
                    node.treatment().name().toLowerCase(Locale.ROOT),
                    node.model(),
                    step - from + 1,
                    last.toString().substring(0, 7),
                    origin,
                    toDate.map(YearEnd::expected).orElse(null),
                    toDate.map(sum -> Math.min(sum.expected(), sum.quantile(.1)))
                            .orElse(null),
                    toDate.map(sum -> Math.max(sum.expected(), sum.quantile(.9)))
                            .orElse(null),
                    toDate.map(sum -> Math.min(sum.expected(), sum.quantile(.025)))
                            .orElse(null),
                    toDate.map(sum -> Math.max(sum.expected(), sum.quantile(.975)))
                            .orElse(null)));
        }
    }

    /** From January of its year to the end of the month. */
    private static YearEnd toDate(NodeOutlook node, LocalDate first, LocalDate month, double collected) {
        int january = Math.max(0, (int) ChronoUnit.MONTHS.between(first, month.withDayOfYear(1)));
        return node.yearEnd(collected, january, (int) ChronoUnit.MONTHS.between(first, month) + 1);
    }

    /** Rows of {@code forecast.revenue_year} or {@code forecast.expenditure_year}. */
    List<Row> years() {
        List<Row> rows = new ArrayList<>();
        for (UnitModel fitted : model.units()) {
            ReportedUnit unit = unit(fitted.books().unitId());
            for (NodeOutlook node : model.of(unit.unitId()).values()) {
                for (int year = area.year(); year <= area.lastYear(); year++) {
                    rows.add(row(unit, fitted, node, year));
                }
            }
        }
        if (hasProvince()) {
            for (NodeOutlook node : model.together().values()) {
                for (int year = area.year(); year <= area.lastYear(); year++) {
                    rows.add(provinceRow(node, year));
                }
            }
        }
        return rows;
    }

    /** Rows of {@code years} of units about whose future nothing can be said. */
    static List<Row> unable(Side side, String runId, Area area) {
        List<Row> rows = new ArrayList<>();
        area.unable().forEach(each -> unable(side, runId, rows, each));
        return rows;
    }

    /** Rows of {@code forecast.chance}: whether the plan of the running year, or a share of it, is reached, by unit, in all and by heading. */
    List<Row> chances() {
        List<Row> rows = new ArrayList<>();
        for (ReportedUnit unit : area.able()) {
            int year = unit.books().last().plusMonths(1).getYear();
            for (NodeOutlook node : model.of(unit.unitId()).values()) {
                unit.plan(year, node.breakdown())
                        .filter(plan -> !node.breakdown().contains("sub_item"))
                        .ifPresent(plan -> side.bars().forEach(bar -> rows.add(chance(unit, node, year, plan, bar))));
            }
        }
        return rows;
    }

    /** Rows of {@code forecast.scenario_grid}. What-ifs are of revenue: nobody has asked for levers of spending yet. */
    List<Row> grid() {
        return side == Side.REVENUE
                ? area.able().stream()
                        .flatMap(unit -> new RevenueGrid(unit, model.of(unit.unitId())).rows(runId).stream())
                        .toList()
                : List.of();
    }

    private Row chance(ReportedUnit unit, NodeOutlook node, int year, double plan, Side.Bar bar) {
        double threshold = Math.rint(plan * bar.share());
        YearEnd end = yearEnd(unit.books(), node, year);
        return RowFactory.create(
                runId,
                DOMAIN,
                unit.unitId(),
                side.closed(),
                side.inTables(node.breakdown()),
                "year",
                String.valueOf(year),
                Date.valueOf(LocalDate.of(year, 1, 1)),
                "at_least",
                threshold,
                bar.thresholdOf(),
                end.probabilityOf(threshold),
                end.expected(),
                side.stage() + "_paths",
                end.monthsLeft(),
                unit.books().last().toString().substring(0, 7),
                unit.origin());
    }

    private ReportedUnit unit(String unitId) {
        return area.able().stream()
                .filter(unit -> unit.unitId().equals(unitId))
                .findFirst()
                .orElseThrow();
    }

    private boolean hasProvince() {
        return !area.able().isEmpty() && !province().isEmpty();
    }

    private String province() {
        return area.able().get(0).province();
    }

    private String origin() {
        Set<String> origins = new LinkedHashSet<>(
                area.able().stream().map(ReportedUnit::origin).toList());
        return origins.contains("synthetic") ? "synthetic" : origins.contains("bridged") ? "bridged" : "reported";
    }

    /** A year of a node. */
    static YearEnd yearEnd(Books books, NodeOutlook node, int year) {
        LocalDate next = books.last().plusMonths(1);
        int from = Math.max(0, (int) ChronoUnit.MONTHS.between(next, LocalDate.of(year, 1, 1)));
        int to = (int) ChronoUnit.MONTHS.between(next, LocalDate.of(year + 1, 1, 1));
        return node.yearEnd(collected(books, node.breakdown(), year), from, Math.max(from, to));
    }

    /** Whole đồng by line, so that items and totals are exact sums; bridged amounts have halves. */
    private static double collected(Books books, String breakdown, int year) {
        return books.lines().keySet().stream()
                .filter(line -> line.isIn(breakdown))
                .mapToDouble(line -> Math.rint(books.collected(List.of(line), year)))
                .sum();
    }

    private Row row(ReportedUnit unit, UnitModel fitted, NodeOutlook node, int year) {
        YearEnd end = yearEnd(unit.books(), node, year);
        boolean gaps = unit.books().missing(year) > 0;
        Optional<Double> plan = unit.plan(year, node.breakdown());
        String reason = gaps ? "missing_months" : plan.isEmpty() ? "no_plan" : null;
        return row(
                unit.unitId(),
                node,
                year,
                unit.books().last(),
                end,
                gaps ? Optional.empty() : plan,
                fitted.notes(),
                new int[] {1, 1},
                reason,
                unit.origin(),
                !gaps);
    }

    private Row provinceRow(NodeOutlook node, int year) {
        LocalDate first = model.firstMonth();
        int from = Math.max(0, (int) ChronoUnit.MONTHS.between(first, LocalDate.of(year, 1, 1)));
        int to = (int) ChronoUnit.MONTHS.between(first, LocalDate.of(year + 1, 1, 1));
        double collected = area.able().stream()
                .mapToDouble(unit -> collected(unit.books(), node.breakdown(), year))
                .sum();
        boolean gaps = area.able().stream().anyMatch(unit -> unit.books().missing(year) > 0);
        boolean allPlanned = area.able().stream()
                .allMatch(unit -> unit.plan(year, node.breakdown()).isPresent());
        Optional<Double> plan = allPlanned && !gaps
                ? Optional.of(area.able().stream()
                        .mapToDouble(unit -> unit.plan(year, node.breakdown()).orElseThrow())
                        .sum())
                : Optional.empty();
        return row(
                province(),
                node,
                year,
                area.newest(),
                node.yearEnd(collected, from, Math.max(from, to)),
                plan,
                "",
                new int[] {area.able().size(), area.able().get(0).units()},
                gaps ? "missing_months" : plan.isEmpty() ? "no_plan" : null,
                origin(),
                !gaps);
    }

    private Row row(
            String unitId,
            NodeOutlook node,
            int year,
            LocalDate last,
            YearEnd end,
            Optional<Double> plan,
            String notes,
            int[] units,
            String reason,
            String origin,
            boolean complete) {
        double expected = end.expected();
        return RowFactory.create(
                runId,
                DOMAIN,
                unitId,
                side.indicator(),
                side.inTables(node.breakdown()),
                year,
                Date.valueOf(last),
                end.collected(),
                complete ? expected : null,
                complete ? Math.min(expected, end.quantile(.1)) : null,
                complete ? Math.max(expected, end.quantile(.9)) : null,
                complete ? Math.min(expected, end.quantile(.025)) : null,
                complete ? Math.max(expected, end.quantile(.975)) : null,
                plan.orElse(null),
                plan.map(end::probabilityOf).orElse(null),
                plan.map(end::gapTo).orElse(null),
                end.monthsLeft(),
                plan.map(end::neededAMonth).filter(Double::isFinite).orElse(null),
                complete ? end.expectedAMonth() : null,
                node.treatment().name().toLowerCase(Locale.ROOT),
                notes.isEmpty() ? null : notes,
                units[0],
                units[1],
                reason,
                complete ? node.model() : "none",
                origin);
    }

    private static void unable(Side side, String runId, List<Row> rows, Area.Unable each) {
        Books books = each.unit().books();
        int year = books.last().getYear();
        Collection<String> nodes = new LinkedHashSet<>();
        nodes.add(Line.TOTAL);
        books.lines().keySet().forEach(line -> nodes.add(line.itemBreakdown()));
        for (String node : nodes) {
            double collected = collected(books, node, year);
            int left = 12 - books.last().getMonthValue();
            Optional<Double> plan = each.unit().plan(year, node);
            rows.add(RowFactory.create(
                    runId,
                    DOMAIN,
                    each.unit().unitId(),
                    side.indicator(),
                    side.inTables(node),
                    year,
                    Date.valueOf(books.last()),
                    collected,
                    null,
                    null,
                    null,
                    null,
                    null,
                    plan.orElse(null),
                    null,
                    null,
                    left,
                    plan.map(amount -> new YearEnd(collected, 0, new double[0], left).neededAMonth(amount))
                            .filter(Double::isFinite)
                            .orElse(null),
                    null,
                    "none",
                    null,
                    1,
                    1,
                    each.reason(),
                    "none",
                    each.unit().origin()));
        }
    }
}
