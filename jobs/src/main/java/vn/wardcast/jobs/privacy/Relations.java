package vn.wardcast.jobs.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.wardcast.jobs.privacy.CellSystem.Cell;
import vn.wardcast.jobs.privacy.CellSystem.Kind;
import vn.wardcast.lakehouse.Period;

/**
 * Finds every sum that holds among counts: over a dimension, over the units below, over the units that were taken in, over the
 * months of a year. Where the parts do not reach the total, what is missing is a cell of its own that nobody published: readers
 * can work it out like any other.
 */
final class Relations {

    /** Relative slack of a sum of numbers with six decimals. */
    private static final double ROUNDING = 1e-6;

    /** What it costs to take the mark of a small count away, which tells less then. */
    private static final double BLUR = 0.5;

    /** The same where readers saw the mark already. */
    private static final double TOLD = 6;

    /** What is not among the published values of a dimension, units or periods. No code looks like it. */
    private static final String OTHER = "~";

    /** Periods from long to short; weeks do not fill months. */
    private static final List<String> NESTED = List.of("year", "quarter", "month", "day");

    /** Where and when people are counted. */
    private record Place(String fact, String unit, String frequency, LocalDate start) {
        Place of(String other) {
            return new Place(fact, other, frequency, start);
        }

        Moment moment() {
            return new Moment(fact, frequency, start);
        }
    }

    private record Moment(String fact, String frequency, LocalDate start) {}

    /** Cells of one place by dimensions, then by their values. */
    private static final class Board extends LinkedHashMap<Set<String>, SortedMap<String, Integer>> {
        /** Whether its counts are made of shares of old units. */
        private final boolean divided;

        Board(boolean divided) {
            this.divided = divided;
        }
    }

    private final CellSystem system = new CellSystem();
    private final Territory territory;
    private final Map<Place, Board> boards = new LinkedHashMap<>();
    private final Map<Moment, Map<String, Board>> byMoment = new LinkedHashMap<>();
    private final int[] cellOf;

    private Relations(List<Count> counts, Territory territory) {
        this.territory = territory;
        this.cellOf = new int[counts.size()];
        place(counts);
        boards.values().forEach(this::addUnseen);
        relatePeriods();
        boards.forEach((place, board) -> byMoment.computeIfAbsent(place.moment(), moment -> new LinkedHashMap<>())
                .put(place.unit(), board));
        byMoment.forEach((moment, units) -> {
            relateFormerUnits(moment, units);
            relateUnitsBelow(units);
        });
        byMoment.values().forEach(units -> units.values().forEach(this::relateDimensions));
    }

    /**
     * The counts as a system.
     *
     * @param counts sorted, so that the same counts give the same system
     */
    static Relations of(List<Count> counts, Territory territory) {
        return new Relations(counts, territory);
    }

    CellSystem system() {
        return system;
    }

    /** The cell that the count at this position became. */
    int cellOf(int count) {
        return cellOf[count];
    }

    // ------------------------------------------------------------------------------------------------- counts to cells

    private void place(List<Count> counts) {
        Map<Place, Map<SortedMap<String, String>, List<Integer>>> same = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            Count count = counts.get(i);
            same.computeIfAbsent(
                            new Place(count.fact(), count.unit(), count.frequency(), count.start()),
                            place -> new LinkedHashMap<>())
                    .computeIfAbsent(count.at(), at -> new ArrayList<>())
                    .add(i);
        }
        same.forEach((place, byAt) -> {
            Board board = boards.computeIfAbsent(place, any -> new Board(isDivided(place, byAt, same, counts)));
            byAt.forEach((at, positions) -> board.computeIfAbsent(at.keySet(), any -> new TreeMap<>())
                    .put(text(at), oneCell(counts, positions, board.divided)));
        });
    }

    /** Whether a unit of today got shares of old ones, and one of its counts is the sum of theirs. */
    private boolean isDivided(
            Place place,
            Map<SortedMap<String, String>, List<Integer>> byAt,
            Map<Place, Map<SortedMap<String, String>, List<Integer>>> all,
            List<Count> counts) {
        List<Territory.Share> shares = territory.shares(place.unit()).stream()
                .filter(share -> all.containsKey(place.of(share.former())))
                .toList();
        if (shares.stream().allMatch(share -> share.weight() == 1)) {
            return false;
        }
        return byAt.entrySet().stream().anyMatch(each -> {
            double value = greatest(each.getValue(), counts);
            return value > 0
                    && ways(shares, place.moment()).stream()
                            .anyMatch(way -> Math.abs(value - shared(way, place, each.getKey(), all, counts))
                                    < ROUNDING * (2 + way.size()));
        });
    }

    private static double shared(
            List<Territory.Share> way,
            Place place,
            SortedMap<String, String> at,
            Map<Place, Map<SortedMap<String, String>, List<Integer>>> all,
            List<Count> counts) {
        return way.stream()
                .mapToDouble(share -> share.weight()
                        * greatest(all.get(place.of(share.former())).getOrDefault(at, List.of()), counts))
                .sum();
    }

    private static double greatest(List<Integer> positions, List<Count> counts) {
        return positions.stream().mapToDouble(i -> counts.get(i).value()).max().orElse(0);
    }

    /** The old units that may have been added up: those of the last day of the period, of its first, or all. */
    private static List<List<Territory.Share>> ways(List<Territory.Share> shares, Moment moment) {
        String frequency = moment.frequency().replace(OTHER, "");
        LocalDate last = Period.plus(frequency, moment.start(), 1).minusDays(1);
        return Stream.of(
                        shares.stream().filter(share -> share.livedOn(last)).toList(),
                        shares.stream()
                                .filter(share -> share.livedOn(moment.start()))
                                .toList(),
                        shares)
                .distinct()
                .toList();
    }

    /**
     * Indicators that count the same people share a cell. Where one leaves some of them out (girls are known of some schools
     * only), its count is a cell of its own and part of the greatest.
     */
    private int oneCell(List<Count> counts, List<Integer> positions, boolean divided) {
        TreeMap<Double, List<Integer>> byValue = new TreeMap<>(Comparator.reverseOrder());
        positions.forEach(
                position -> byValue.computeIfAbsent(counts.get(position).value(), value -> new ArrayList<>())
                        .add(position));
        List<Integer> cells = new ArrayList<>();
        byValue.values().forEach(equal -> {
            int cell = system.add(cell(equal.stream().map(counts::get).toList(), divided));
            equal.forEach(position -> cellOf[position] = cell);
            cells.add(cell);
        });
        cells.subList(1, cells.size()).forEach(smaller -> relate(cells.get(0), List.of(smaller)));
        return cells.get(0);
    }

    private static Cell cell(List<Count> equal, boolean divided) {
        Count first = equal.get(0);
        int floor = equal.stream().mapToInt(Count::floor).max().orElseThrow();
        boolean open = equal.stream().anyMatch(Count::open);
        return new Cell(open ? Kind.OPEN : Kind.PUBLISHED, first.value(), floor, divided, cost(equal), blur(equal));
    }

    /** Totals are missed more than details, large counts more than small ones; what readers saw already protects nothing. */
    private static double cost(List<Count> equal) {
        if (equal.stream().anyMatch(count -> count.before().isHidden())) {
            return 0.1;
        }
        boolean seen = equal.stream().anyMatch(count -> count.before() == Before.SHOWN);
        int dimensions = equal.get(0).at().size();
        return 1 + Math.log1p(equal.get(0).value()) / 4 + 4.0 / (1 + dimensions) + (seen ? 6 : 0);
    }

    /** Marks stay as they are from one publication to the next: what readers were told, they know; what they were not, they need not. */
    private static double blur(List<Count> equal) {
        if (equal.stream().anyMatch(count -> count.before() == Before.HIDDEN)) {
            return 0;
        }
        return equal.stream().anyMatch(count -> count.before() == Before.MARKED_SMALL) ? TOLD : BLUR;
    }

    // ----------------------------------------------------------------------------------------------- within one unit

    /** Adds the totals that breakdowns have in common and that are no indicators, finest first. */
    private void addUnseen(Board board) {
        List<Set<String>> all = closed(board.keySet());
        for (Set<String> dimensions : all) {
            List<Map<String, List<Integer>>> parts = parts(board, dimensions, all);
            if (!parts.isEmpty()) {
                SortedMap<String, Integer> coarse = board.computeIfAbsent(dimensions, any -> new TreeMap<>());
                parts.stream()
                        .flatMap(part -> part.keySet().stream())
                        .forEach(at -> coarse.computeIfAbsent(at, any -> unseen(parts, at)));
            }
        }
    }

    /** The sets of dimensions by which anything is published, what two of them have in common, and none; finest first. */
    private static List<Set<String>> closed(Set<Set<String>> published) {
        Set<Set<String>> all = new LinkedHashSet<>(published);
        all.add(Set.of());
        List<Set<String>> open = new ArrayList<>(published);
        while (!open.isEmpty()) {
            Set<String> one = open.remove(open.size() - 1);
            for (Set<String> other : List.copyOf(all)) {
                Set<String> common = new TreeSet<>(one);
                common.retainAll(other);
                if (all.add(common)) {
                    open.add(common);
                }
            }
        }
        return all.stream()
                .sorted(Comparator.<Set<String>>comparingInt(Set::size)
                        .reversed()
                        .thenComparing(set -> new TreeSet<>(set).toString()))
                .toList();
    }

    /**
     * Counts by some dimensions as sums of those by one more, or the next finer ones there are; coarsest first. What is missing
     * has the value {@value #OTHER} of the further dimensions and takes part in the sums of finer counts.
     */
    private void relateDimensions(Board board) {
        List<Set<String>> all = new ArrayList<>(board.keySet());
        all.sort(Comparator.<Set<String>>comparingInt(Set::size).thenComparing(set -> new TreeSet<>(set).toString()));
        for (Set<String> dimensions : all) {
            for (Set<String> finer : nextFiner(board, dimensions, all)) {
                Map<String, List<Integer>> groups = grouped(board.get(finer), dimensions);
                groups.forEach((at, cells) -> Optional.ofNullable(
                                board.get(dimensions).get(at))
                        .flatMap(total -> relate(total, cells))
                        .ifPresent(rest -> board.get(finer).put(other(at, dimensions, finer), rest)));
            }
        }
    }

    private static String other(String at, Set<String> dimensions, Set<String> finer) {
        SortedMap<String, String> other = part(at, dimensions);
        finer.stream()
                .filter(dimension -> !dimensions.contains(dimension))
                .forEach(dimension -> other.put(dimension, OTHER));
        return text(other);
    }

    private List<Map<String, List<Integer>>> parts(Board board, Set<String> dimensions, List<Set<String>> all) {
        return nextFiner(board, dimensions, all).stream()
                .map(set -> grouped(board.get(set), dimensions))
                .toList();
    }

    private static List<Set<String>> nextFiner(Board board, Set<String> dimensions, List<Set<String>> all) {
        List<Set<String>> finer = all.stream()
                .filter(set -> board.containsKey(set) && isFiner(set, dimensions))
                .toList();
        return finer.stream()
                .filter(set -> finer.stream().noneMatch(between -> isFiner(set, between)))
                .toList();
    }

    private static boolean isFiner(Set<String> one, Set<String> other) {
        return one.size() > other.size() && one.containsAll(other);
    }

    private static Map<String, List<Integer>> grouped(SortedMap<String, Integer> cells, Set<String> dimensions) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        cells.forEach((at, cell) -> groups.computeIfAbsent(text(part(at, dimensions)), any -> new ArrayList<>())
                .add(cell));
        return groups;
    }

    /** A total that is no indicator, but that any of its breakdowns adds up to. */
    private int unseen(List<Map<String, List<Integer>>> parts, String at) {
        List<List<Integer>> sums =
                parts.stream().map(part -> part.getOrDefault(at, List.of())).toList();
        double value = sums.stream().mapToDouble(this::sum).max().orElseThrow();
        List<Integer> all = sums.stream().flatMap(List::stream).toList();
        boolean divided = all.stream().map(system::cell).anyMatch(Cell::divided);
        return system.add(new Cell(Kind.UNSEEN, clean(value), floor(all), divided, 0, 0));
    }

    // ------------------------------------------------------------------------------------------------- between units

    /** Each count of a unit as the sum of the same counts of the units below it. */
    private void relateUnitsBelow(Map<String, Board> units) {
        Map<String, List<String>> below = new TreeMap<>();
        units.keySet()
                .forEach(unit -> findAbove(unit, units)
                        .ifPresent(above -> below.computeIfAbsent(above, any -> new ArrayList<>())
                                .add(unit)));
        below.forEach((above, parts) -> units.put(
                above + OTHER,
                relateParts(units.get(above), parts.stream().map(units::get).toList())));
    }

    /** Each count of {@code total} as the sum of the same counts of the parts; returns what the parts leave over. */
    private Board relateParts(Board total, List<Board> parts) {
        Board rest = new Board(total.divided);
        total.forEach((dimensions, cells) -> cells.forEach((at, cell) -> {
            List<Integer> found = parts.stream()
                    .map(part -> findCell(part, dimensions, at))
                    .flatMap(Optional::stream)
                    .toList();
            relate(cell, found)
                    .ifPresent(left -> rest.computeIfAbsent(dimensions, any -> new TreeMap<>())
                            .put(at, left));
        }));
        return rest;
    }

    /** The nearest unit above that counts the same people. */
    private Optional<String> findAbove(String unit, Map<String, Board> units) {
        Optional<String> above = territory.findParent(unit);
        while (above.isPresent() && !units.containsKey(above.get())) {
            above = territory.findParent(above.get());
        }
        return above;
    }

    private static Optional<Integer> findCell(Board board, Set<String> dimensions, String at) {
        return Optional.ofNullable(board.get(dimensions)).map(cells -> cells.get(at));
    }

    /** Each count of a unit of today as the weighted sum of the same counts of the units it took in, where that is how it was made. */
    private void relateFormerUnits(Moment moment, Map<String, Board> units) {
        units.forEach((unit, board) -> {
            List<Territory.Share> shares = territory.shares(unit).stream()
                    .filter(share -> units.containsKey(share.former()))
                    .toList();
            List<List<Territory.Share>> ways = ways(shares, moment);
            board.forEach((dimensions, cells) -> cells.forEach(
                    (at, cell) -> ways.stream().anyMatch(way -> relateExactly(cell, way, units, dimensions, at))));
        });
    }

    private boolean relateExactly(
            int cell, List<Territory.Share> shares, Map<String, Board> units, Set<String> dimensions, String at) {
        List<Integer> parts = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Territory.Share share : shares) {
            findCell(units.get(share.former()), dimensions, at).ifPresent(part -> {
                parts.add(part);
                weights.add(share.weight());
            });
        }
        double missing = system.cell(cell).value();
        for (int i = 0; i < parts.size(); i++) {
            missing -= weights.get(i) * system.cell(parts.get(i)).value();
        }
        if (parts.isEmpty() || Math.abs(missing) > slack(cell, parts)) {
            return false;
        }
        relate(cell, parts, weights, Optional.empty());
        return true;
    }

    // ----------------------------------------------------------------------------------------------- between periods

    /** Each count of a period as the sum of the same counts of the next shorter periods published. */
    private void relatePeriods() {
        Map<String, List<Place>> series = new LinkedHashMap<>();
        boards.keySet()
                .forEach(place -> series.computeIfAbsent(place.fact() + " " + place.unit(), any -> new ArrayList<>())
                        .add(place));
        for (List<Place> places : series.values()) {
            Map<String, TreeMap<LocalDate, Board>> byFrequency = new LinkedHashMap<>();
            places.forEach(place -> byFrequency
                    .computeIfAbsent(place.frequency(), any -> new TreeMap<>())
                    .put(place.start(), boards.get(place)));
            List<String> nested =
                    NESTED.stream().filter(byFrequency::containsKey).toList();
            for (int i = 1; i < nested.size(); i++) {
                relatePeriods(
                        places.get(0),
                        nested.get(i - 1),
                        byFrequency.get(nested.get(i - 1)),
                        byFrequency.get(nested.get(i)));
            }
        }
    }

    private void relatePeriods(
            Place any, String frequency, Map<LocalDate, Board> longer, TreeMap<LocalDate, Board> shorter) {
        longer.forEach((start, board) -> {
            List<Board> within = List.copyOf(
                    shorter.subMap(start, Period.plus(frequency, start, 1)).values());
            if (!within.isEmpty()) {
                boards.put(new Place(any.fact(), any.unit(), frequency + OTHER, start), relateParts(board, within));
            }
        });
    }

    // --------------------------------------------------------------------------------------------------------
    // relations

    /** Relates a total to its parts; returns the cell of what is missing, if anything is. */
    private Optional<Integer> relate(int total, List<Integer> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        double missing = system.cell(total).value() - sum(parts);
        double slack = slack(total, parts);
        // Parts above their total are no parts: yearly states beside monthly ones, a projection beside a census.
        if (missing < -slack) {
            return Optional.empty();
        }
        Optional<Integer> rest = missing > slack ? Optional.of(rest(missing, total, parts)) : Optional.empty();
        relate(total, parts, parts.stream().map(part -> 1.0).toList(), rest);
        return rest;
    }

    private int rest(double missing, int total, List<Integer> parts) {
        List<Integer> all = new ArrayList<>(parts);
        all.add(total);
        boolean divided = all.stream().map(system::cell).anyMatch(Cell::divided);
        return system.add(new Cell(Kind.UNSEEN, clean(missing), floor(all), divided, 0, 0));
    }

    private void relate(int total, List<Integer> parts, List<Double> weights, Optional<Integer> rest) {
        int size = parts.size() + 1 + (rest.isPresent() ? 1 : 0);
        int[] cells = new int[size];
        double[] coefficients = new double[size];
        cells[0] = total;
        coefficients[0] = 1;
        for (int i = 0; i < parts.size(); i++) {
            cells[i + 1] = parts.get(i);
            coefficients[i + 1] = -weights.get(i);
        }
        if (rest.isPresent()) {
            cells[size - 1] = rest.get();
            coefficients[size - 1] = -1;
        }
        system.relate(cells, coefficients);
    }

    /** The floor of what is implied by these cells; nothing is kept where all of them are public. */
    private int floor(List<Integer> cells) {
        return cells.stream()
                .map(system::cell)
                .filter(cell -> cell.kind() != Kind.OPEN)
                .mapToInt(Cell::floor)
                .max()
                .orElse(0);
    }

    private double sum(List<Integer> cells) {
        return cells.stream().mapToDouble(cell -> system.cell(cell).value()).sum();
    }

    private double slack(int total, List<Integer> parts) {
        return ROUNDING * (1 + parts.size())
                + 1e-12 * Math.abs(system.cell(total).value());
    }

    private static double clean(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }

    private static String text(SortedMap<String, String> at) {
        return at.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(";"));
    }

    private static SortedMap<String, String> part(String at, Set<String> dimensions) {
        SortedMap<String, String> part = new TreeMap<>();
        for (String pair : at.split(";")) {
            String dimension = pair.substring(0, Math.max(0, pair.indexOf('=')));
            if (dimensions.contains(dimension)) {
                part.put(dimension, pair.substring(dimension.length() + 1));
            }
        }
        return part;
    }
}
