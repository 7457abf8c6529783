package vn.wardcast.jobs.revenue;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.models.Interval;
import vn.wardcast.models.reconciliation.Outcomes;

/** The rows of one commune, and what it gives to the sums of its province. */
record RevenueResult(List<Row> months, List<Row> yearEnds, List<Row> chances, List<Share> shares)
        implements Serializable {

    private static final String PLAN_EVENT = "at_least";
    static final String THRESHOLD_OF = "plan";
    private static final String SUM = "sum_of_communes";

    static final RevenueResult NOTHING = new RevenueResult(List.of(), List.of(), List.of(), List.of());

    /** What a line of a commune gives to that of its province; provinces add up the same worlds. */
    record Share(String province, String breakdown, LocalDate origin, Sum sum) implements Serializable {}

    /**
     * Months and this year's end of some communes together. Their worlds are drawn one by one: errors of communes are taken as
     * independent, so that a province looks somewhat surer than it is.
     *
     * @param means đồng by month ahead
     * @param draws by month ahead and world
     * @param rest what is drawn of the rest of the year, by world
     * @param plan NaN when one of them has none
     */
    record Sum(int units, long[] means, double[][] draws, double known, double[] rest, double plan, String nature)
            implements Serializable {

        Sum plus(Sum other) {
            int steps = Math.min(means.length, other.means.length);
            long[] sums = new long[steps];
            double[][] worlds = new double[steps][];
            for (int i = 0; i < steps; i++) {
                sums[i] = means[i] + other.means[i];
                worlds[i] = add(draws[i], other.draws[i]);
            }
            return new Sum(
                    units + other.units,
                    sums,
                    worlds,
                    known + other.known,
                    add(rest, other.rest),
                    plan + other.plan,
                    nature.compareTo(other.nature) > 0 ? nature : other.nature);
        }

        private static double[] add(double[] a, double[] b) {
            double[] sum = new double[a.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = a[i] + b[i];
            }
            return sum;
        }
    }

    /** Everything that is said of a commune today. */
    static RevenueResult of(String runId, UnitRevenue unit) {
        Optional<RevenueTree> found = unit.today();
        if (found.isEmpty()) {
            return NOTHING;
        }
        RevenueTree tree = found.get();
        YearEnds ends = new YearEnds(unit, tree);
        List<YearEnds.Ending> all = ends.all();
        List<Row> chances = new ArrayList<>();
        for (YearEnds.Ending ending : all) {
            if (ending.year() == ends.year()) {
                chance(runId, unit, ending, tree.origin()).ifPresent(chances::add);
            }
        }
        return new RevenueResult(
                months(runId, unit, tree),
                all.stream()
                        .map(ending -> yearEnd(runId, unit, ending, tree.origin()))
                        .toList(),
                chances,
                shares(unit, tree, ends, all));
    }

    private static List<Row> months(String runId, UnitRevenue unit, RevenueTree tree) {
        List<Interval> inner = tree.intervals(80);
        List<Interval> outer = tree.intervals(95);
        List<Row> rows = new ArrayList<>();
        for (int line = 0; line < tree.lines().size(); line++) {
            for (int step = 0; step < tree.steps(); step++) {
                rows.add(month(
                        runId,
                        unit.unitId(),
                        tree.lines().get(line).breakdown(),
                        tree.month(step),
                        tree.mean(line, step),
                        new double[] {
                            inner.get(line).lower()[step],
                            inner.get(line).upper()[step],
                            outer.get(line).lower()[step],
                            outer.get(line).upper()[step]
                        },
                        1,
                        tree.lines().get(line).base().model(),
                        unit.nature()));
            }
        }
        return rows;
    }

    private static Row month(
            String runId,
            String unitId,
            String breakdown,
            LocalDate month,
            long mean,
            double[] bounds,
            int units,
            String model,
            String nature) {
        return RowFactory.create(
                runId,
                RevenueRows.DOMAIN,
                unitId,
                RevenueRows.MONTHLY,
                breakdown,
                month.toString().substring(0, 7),
                Date.valueOf(month),
                mean,
                bounds[0],
                bounds[1],
                bounds[2],
                bounds[3],
                units,
                model,
                nature);
    }

    private static Row yearEnd(String runId, UnitRevenue unit, YearEnds.Ending ending, LocalDate origin) {
        return yearEnd(
                runId,
                unit.unitId(),
                ending.breakdown(),
                ending.year(),
                origin,
                ending.known(),
                ending.monthsKnown(),
                ending.end(),
                ending.silence().map(YearEnds.Silence::code),
                1,
                ending.model(),
                unit.nature());
    }

    private static Row yearEnd(
            String runId,
            String unitId,
            String breakdown,
            int year,
            LocalDate origin,
            double known,
            int monthsKnown,
            Optional<YearEnd> end,
            Optional<String> silence,
            int units,
            String model,
            String nature) {
        Optional<String> reason = silence.or(() -> end.flatMap(RevenueResult::reason));
        return RowFactory.create(
                runId,
                RevenueRows.DOMAIN,
                unitId,
                RevenueRows.FINAL,
                breakdown,
                year,
                Date.valueOf(origin),
                known,
                12 - monthsKnown,
                end.map(YearEnd::expected).orElse(null),
                end.map(each -> each.bound(.1)).orElse(null),
                end.map(each -> each.bound(.9)).orElse(null),
                end.map(each -> each.bound(.025)).orElse(null),
                end.map(each -> each.bound(.975)).orElse(null),
                end.filter(each -> each.plan().isPresent())
                        .map(each -> each.plan().getAsDouble())
                        .orElse(null),
                end.flatMap(YearEnd::probability).orElse(null),
                end.flatMap(YearEnd::surplus).orElse(null),
                end.flatMap(YearEnd::runRate).orElse(null),
                end.flatMap(YearEnd::neededRate).orElse(null),
                units,
                reason.orElse(null),
                model,
                nature);
    }

    private static Optional<String> reason(YearEnd end) {
        if (end.plan().isEmpty()) {
            return Optional.of("no_plan");
        }
        return end.reached() ? Optional.of("reached") : Optional.empty();
    }

    /** The event that a line reaches its plan, as long as that is open. */
    static Optional<Row> chance(String runId, UnitRevenue unit, YearEnds.Ending ending, LocalDate origin) {
        return ending.end()
                .filter(end -> end.plan().isPresent() && !end.reached() && end.monthsLeft() > 0)
                .map(end -> RowFactory.create(
                        runId,
                        RevenueRows.DOMAIN,
                        unit.unitId(),
                        RevenueRows.FINAL,
                        ending.breakdown(),
                        "year",
                        String.valueOf(ending.year()),
                        Date.valueOf(LocalDate.of(ending.year(), 1, 1)),
                        PLAN_EVENT,
                        end.plan().getAsDouble(),
                        THRESHOLD_OF,
                        end.probability().orElseThrow(),
                        end.expected(),
                        ending.model(),
                        end.monthsLeft(),
                        origin.toString().substring(0, 7),
                        unit.nature()));
    }

    private static List<Share> shares(UnitRevenue unit, RevenueTree tree, YearEnds ends, List<YearEnds.Ending> all) {
        if (unit.province() == null) {
            return List.of();
        }
        List<double[][]> byStep = new ArrayList<>();
        for (int step = 0; step < tree.steps(); step++) {
            byStep.add(tree.sums(step, step + 1));
        }
        double[][] rest = tree.sums(0, Math.min(tree.steps(), 12 - ends.monthsKnown()));
        List<Share> shares = new ArrayList<>();
        for (YearEnds.Ending ending : all) {
            if (ending.year() == ends.year() && ending.end().isPresent()) {
                int line = tree.lines().stream().map(Line::breakdown).toList().indexOf(ending.breakdown());
                long[] means = new long[tree.steps()];
                double[][] draws = new double[tree.steps()][];
                for (int step = 0; step < means.length; step++) {
                    means[step] = tree.mean(line, step);
                    draws[step] = byStep.get(step)[line];
                }
                OptionalDouble plan = ending.end().get().plan();
                shares.add(new Share(
                        unit.province(),
                        ending.breakdown(),
                        tree.origin(),
                        new Sum(1, means, draws, ending.known(), rest[line], plan.orElse(Double.NaN), unit.nature())));
            }
        }
        return shares;
    }

    /** Rows of a province: the sum of its communes that report up to the same month. */
    static RevenueResult ofProvince(String runId, String province, String breakdown, LocalDate origin, Sum sum) {
        List<Row> months = new ArrayList<>();
        for (int step = 0; step < sum.means().length; step++) {
            Outcomes outcomes = new Outcomes(sum.draws()[step]);
            double mean = sum.means()[step];
            months.add(month(
                    runId,
                    province,
                    breakdown,
                    origin.plusMonths(step + 1L),
                    sum.means()[step],
                    new double[] {
                        Math.min(mean, outcomes.quantile(.1)),
                        Math.max(mean, outcomes.quantile(.9)),
                        Math.min(mean, outcomes.quantile(.025)),
                        Math.max(mean, outcomes.quantile(.975))
                    },
                    sum.units(),
                    SUM,
                    sum.nature()));
        }
        LocalDate next = origin.plusMonths(1);
        int monthsKnown = next.getMonthValue() - 1;
        double expectedRest = 0;
        for (int step = 0; step < 12 - monthsKnown; step++) {
            expectedRest += sum.means()[step];
        }
        OptionalDouble plan = Double.isNaN(sum.plan()) ? OptionalDouble.empty() : OptionalDouble.of(sum.plan());
        YearEnd end = YearEnd.of(sum.known(), monthsKnown, expectedRest, sum.rest(), plan);
        Row yearEnd = yearEnd(
                runId,
                province,
                breakdown,
                next.getYear(),
                origin,
                sum.known(),
                monthsKnown,
                Optional.of(end),
                Optional.empty(),
                sum.units(),
                SUM,
                sum.nature());
        return new RevenueResult(months, List.of(yearEnd), List.of(), List.of());
    }
}
