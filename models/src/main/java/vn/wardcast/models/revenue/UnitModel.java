package vn.wardcast.models.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;
import vn.wardcast.models.reconciliation.Hierarchy;
import vn.wardcast.models.reconciliation.Reconciler;
import vn.wardcast.models.reconciliation.Rounding;
import vn.wardcast.models.reconciliation.TimePaths;
import vn.wardcast.models.reconciliation.Weights;
import vn.wardcast.models.revenue.NodeOutlook.Treatment;
import vn.wardcast.models.yearend.OccurrenceBySize;

/**
 * The lines of one unit, fitted. Usual lines, their items and their sum are forecast by the engine on levelled histories and reconciled;
 * lines that come in lumps, that ended by law or fell silent stand beside and are added: a whole is the sum of both.
 */
public final class UnitModel {

    /** Mục of which a single auction may be a year's worth: land-use fees. */
    public static final Set<String> LUMPY_ITEMS = Set.of("1400");

    /** Months without anything after which nothing is expected. */
    private static final int SILENT_MONTHS = 24;

    private static final int YEAR = 12;

    /**
     * Correlation of the errors of two months that lie beyond the running year: what is wrong about a far year is wrong about all of it.
     * Set on taxes of eight Brazilian states two and four years ahead (docs/revenue.md).
     */
    static final double FAR_PERSISTENCE = 0.95;

    static final int DRAWS = 1000;

    private final Books books;
    private final List<Break> breaks;
    private final Levelled levelled;
    private final List<Line> usual;
    private final int steps;

    /** Of the usual lines: their sum first, then items, then lines. */
    private final Optional<Hierarchy> hierarchy;

    private final List<Forecast> base;

    private UnitModel(
            Books books,
            List<Break> breaks,
            Levelled levelled,
            List<Line> usual,
            int steps,
            Optional<Hierarchy> hierarchy,
            List<Forecast> base) {
        this.books = books;
        this.breaks = breaks;
        this.levelled = levelled;
        this.usual = usual;
        this.steps = steps;
        this.hierarchy = hierarchy;
        this.base = base;
    }

    /**
     * @param since first day of the unit; of one that existed before the books began, any earlier day
     * @param steps months ahead
     */
    public static UnitModel fit(Books books, List<Break> breaks, LocalDate since, int steps, Forecaster forecaster) {
        List<Line> usual = books.lines().keySet().stream()
                .filter(line -> !LUMPY_ITEMS.contains(line.item()))
                .filter(line -> ended(books, breaks, line).isEmpty())
                .filter(line -> !silent(books, line))
                .toList();
        Levelled levelled = Levelled.of(books, usual, breaks, since);
        if (usual.isEmpty()) {
            return new UnitModel(books, breaks, levelled, usual, steps, Optional.empty(), List.of());
        }
        Hierarchy hierarchy = tree(usual);
        List<Series> series = hierarchy.names().stream()
                .map(node -> series(levelled.books(), members(usual, node), node))
                .toList();
        return new UnitModel(
                books,
                breaks,
                levelled,
                usual,
                steps,
                Optional.of(hierarchy),
                forecasts(series, steps, forecaster, Workers.alone()));
    }

    /** Equal histories, an item with one line, are fitted once. */
    private static List<Forecast> forecasts(List<Series> all, int steps, Forecaster forecaster, Workers workers) {
        Map<String, Series> different = new LinkedHashMap<>();
        all.forEach(series -> different.putIfAbsent(Arrays.toString(series.values()), series));
        List<Forecaster.Fitted> fitted = forecaster.fitAll(List.copyOf(different.values()), workers);
        Map<String, Forecast> known = new LinkedHashMap<>();
        int next = 0;
        for (String values : different.keySet()) {
            known.put(values, fitted.get(next++).predict(steps, Levels.STANDARD));
        }
        return all.stream()
                .map(series -> known.get(Arrays.toString(series.values())))
                .toList();
    }

    private static Hierarchy tree(List<Line> lines) {
        Map<String, List<String>> wholes = new LinkedHashMap<>();
        List<String> bottoms = lines.stream().map(Line::breakdown).toList();
        wholes.put(Line.TOTAL, bottoms);
        lines.forEach(line -> wholes.computeIfAbsent(line.itemBreakdown(), any -> new ArrayList<>())
                .add(line.breakdown()));
        return Hierarchy.grouped(bottoms, wholes);
    }

    private static List<Line> members(Collection<Line> lines, String node) {
        return lines.stream().filter(line -> line.isIn(node)).toList();
    }

    static Series series(Books books, Collection<Line> lines, String node) {
        double[] values = books.sum(lines);
        Series series = Series.of(values, Frequency.MONTH, books.start()).named(books.unitId() + " " + node);
        boolean negative = Arrays.stream(values).anyMatch(value -> value < 0);
        return negative ? series : series.nonNegative();
    }

    private static Optional<Break> ended(Books books, List<Break> breaks, Line line) {
        return breaks.stream()
                .filter(each -> each.effect() == Break.Effect.ENDED
                        && each.concerns(line)
                        && each.knownOn(Levelled.lastDay(books)))
                .findFirst();
    }

    private static boolean silent(Books books, Line line) {
        double[] values = books.lines().get(line);
        return Arrays.stream(values, Math.max(0, values.length - SILENT_MONTHS), values.length)
                .noneMatch(value -> value > 0);
    }

    /** Forecast of the usual lines together; empty where there are none. */
    public Optional<Forecast> usualBase() {
        return base.isEmpty() ? Optional.empty() : Optional.of(base.get(0));
    }

    /** History of the usual lines together, levelled. */
    public double[] usualHistory() {
        return levelled.books().sum(usual);
    }

    /** Months ahead. */
    public int steps() {
        return steps;
    }

    public Books books() {
        return books;
    }

    /** What was done about each known break. */
    public String notes() {
        return levelled.text();
    }

    /**
     * The outlook of every node, in whole đồng: everything together first, then items, then lines.
     *
     * @param usualTotals what the usual lines together must come to, by month; empty: as their own forecasts say
     */
    public Map<String, NodeOutlook> outlook(Optional<double[]> usualTotals) {
        Map<String, NodeOutlook> lines = new TreeMap<>(usualLines(usualTotals));
        for (Line line : books.lines().keySet()) {
            lines.computeIfAbsent(line.breakdown(), any -> apart(line));
        }
        Map<String, List<NodeOutlook>> items = books.lines().keySet().stream()
                .collect(Collectors.groupingBy(
                        Line::itemBreakdown,
                        TreeMap::new,
                        Collectors.mapping(line -> lines.get(line.breakdown()), Collectors.toList())));
        Map<String, NodeOutlook> all = new LinkedHashMap<>();
        all.put(Line.TOTAL, withBase(NodeOutlook.sum(Line.TOTAL, lines.values(), steps, DRAWS)));
        items.forEach((item, parts) -> all.put(item, NodeOutlook.sum(item, parts, steps, DRAWS)));
        all.putAll(lines);
        return all;
    }

    /** The whole as the engine alone would have said it: the forecast of the usual lines together, and what stands beside. */
    private NodeOutlook withBase(NodeOutlook total) {
        if (base.isEmpty()) {
            return total;
        }
        double[] said = total.base().clone();
        for (int step = 0; step < steps; step++) {
            double parts = 0;
            for (Line line : usual) {
                parts += base.get(hierarchy.orElseThrow().names().indexOf(line.breakdown()))
                        .mean()[step];
            }
            said[step] += base.get(0).mean()[step] - parts;
        }
        return new NodeOutlook(total.breakdown(), total.treatment(), total.model(), said, total.means(), total.draws());
    }

    private Map<String, NodeOutlook> usualLines(Optional<double[]> totals) {
        if (base.isEmpty()) {
            return Map.of();
        }
        Hierarchy tree = hierarchy.orElseThrow();
        double[][] means = coherent(tree, totals);
        TimePaths near = TimePaths.of(tree, base, means, TimePaths.PERSISTENCE, nonNegative(), DRAWS, seed("usual"));
        TimePaths far = TimePaths.of(tree, base, means, FAR_PERSISTENCE, nonNegative(), DRAWS, seed("far"));
        int running = YEAR - books.last().getMonthValue() % YEAR;
        double[][][] draws = new double[steps][][];
        Arrays.setAll(draws, step -> (step < running ? near : far).sums(step, step + 1));
        Function<Integer, double[][]> ofNode = node -> {
            double[][] own = new double[steps][];
            Arrays.setAll(own, step -> draws[step][node]);
            return own;
        };
        Map<String, NodeOutlook> lines = new LinkedHashMap<>();
        for (int node = tree.wholes(); node < tree.size(); node++) {
            double[] own = new double[steps];
            for (int step = 0; step < steps; step++) {
                own[step] = means[step][node];
            }
            lines.put(
                    tree.names().get(node),
                    new NodeOutlook(
                            tree.names().get(node),
                            Treatment.ENGINE,
                            base.get(node).model(),
                            base.get(node).mean(),
                            own,
                            ofNode.apply(node)));
        }
        return lines;
    }

    private boolean nonNegative() {
        return Arrays.stream(usualHistory()).noneMatch(value -> value < 0);
    }

    /** Whole đồng that add up, by step and node. */
    private double[][] coherent(Hierarchy tree, Optional<double[]> totals) {
        Reconciler plain = Reconciler.of(tree, new Weights.Structural());
        Reconciler reconciler = totals.isPresent() ? plain.keepingTop() : plain;
        Reconciler used = nonNegative() ? reconciler.nonNegative() : reconciler;
        Rounding rounding = Rounding.of(tree);
        double[][] means = new double[steps][];
        for (int step = 0; step < steps; step++) {
            int at = step;
            double[] said = base.stream().mapToDouble(each -> each.mean()[at]).toArray();
            totals.ifPresent(wanted -> said[0] = wanted[at]);
            means[step] = rounding.round(used.reconcile(said));
        }
        return means;
    }

    private NodeOutlook apart(Line line) {
        Optional<Break> ended = ended(books, breaks, line);
        if (ended.isPresent()) {
            return ended(line, ended.get());
        }
        if (LUMPY_ITEMS.contains(line.item())) {
            return lumps(line);
        }
        return new NodeOutlook(
                line.breakdown(),
                Treatment.SILENT,
                "none",
                new double[steps],
                new double[steps],
                NodeOutlook.nothing(steps, DRAWS));
    }

    private NodeOutlook lumps(Line line) {
        OccurrenceBySize lumps =
                OccurrenceBySize.of(books.lines().get(line), books.start().getMonthValue());
        int first = books.last().plusMonths(1).getMonthValue();
        double[] said = lumps.means(first, steps);
        double[][] byDraw = lumps.draws(first, steps, DRAWS, seed(line.breakdown()));
        double[][] draws = NodeOutlook.nothing(steps, DRAWS);
        for (int step = 0; step < steps; step++) {
            for (int draw = 0; draw < DRAWS; draw++) {
                draws[step][draw] = byDraw[draw][step];
            }
        }
        return new NodeOutlook(
                line.breakdown(),
                Treatment.OCCURRENCE_BY_SIZE,
                "occurrence_by_size",
                said,
                Arrays.stream(said).map(Math::rint).toArray(),
                draws);
    }

    /** The usual revenue of the year around each month: what a lump is large or small beside. All ones where there is none. */
    private double[] levels() {
        double[] months = usualHistory();
        double[] levels = new double[months.length];
        for (int i = 0; i < levels.length; i++) {
            int to = Math.min(levels.length, Math.max(YEAR, i + 1));
            levels[i] = Arrays.stream(months, Math.max(0, to - YEAR), to)
                    .filter(Double::isFinite)
                    .average()
                    .orElse(0);
        }
        boolean usable = Arrays.stream(levels).allMatch(level -> level > 0);
        return usable
                ? levels
                : DoubleStream.generate(() -> 1).limit(levels.length).toArray();
    }

    /** What a line brings until the law ends it: as in the same months of the last year. */
    private NodeOutlook ended(Line line, Break end) {
        double[] values = books.lines().get(line);
        double[] means = new double[steps];
        double[][] draws = NodeOutlook.nothing(steps, DRAWS);
        for (int step = 0; step < steps; step++) {
            int yearBefore = values.length + step - 12;
            boolean still = books.last().plusMonths(step + 1L).isBefore(end.from());
            if (still && yearBefore >= 0 && yearBefore < values.length && values[yearBefore] > 0) {
                means[step] = Math.rint(values[yearBefore]);
                Arrays.fill(draws[step], means[step]);
            }
        }
        return new NodeOutlook(
                line.breakdown(), Treatment.ENDED, "last_year_until_the_end", means.clone(), means, draws);
    }

    /** The same for the same unit and node at every run. */
    private long seed(String node) {
        return 31L * books.unitId().hashCode() + node.hashCode();
    }
}
