package vn.wardcast.models.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import vn.wardcast.models.calendar.Festival;

/**
 * What a festival brought beyond what would have come anyway. The regression of {@link DayForecasts} is solved without the days about
 * this one festival, its own effects are left away, and its level is that of a fortnight before and one after; what this expects of the
 * window is held against what came.
 *
 * <p>How far off such an expectation is, is measured: the same is done, with the same length, for windows in which nothing is
 * celebrated, and the quantiles of their ratios (split conformal, with the finite-sample rank) bound the interval. A full moon that falls
 * on the festival counts as any full moon; another festival in the window keeps its usual effect, and is named.
 */
public final class FestivalUplift {

    /** Days before the first and after the last day of a festival that count as its window. */
    private static final int BEFORE = 2;

    private static final int AFTER = 1;

    /** Tết: the days of leave, and no day after. */
    private static final int TET_LENGTH = 7;

    private static final int SIDE = 14;
    private static final int LEAST_OF_SIDES = 14;
    private static final int LEAST_DAYS = 400;

    /** Days between the beginnings of two windows without a festival. */
    private static final int ORDINARY_STEP = 11;

    /** Why a festival has no figures, or no interval. */
    public enum Caveat {
        SHORT_HISTORY,
        DAYS_MISSING,
        NOTHING_AROUND,
        FEW_ORDINARY_WINDOWS;

        /** As it is written in tables. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Lower and upper end. */
    public record Range(double low, double high) {}

    /**
     * One festival of one year. Amounts are sums of visitors over the window.
     *
     * @param actual what came
     * @param counterfactual what would have come; empty where a caveat says why
     * @param counterfactualDays the same day by day from the first day of the window on; empty where there is no sum
     * @param range80 of the uplift; empty where too few windows say how wrong the counterfactual may be
     * @param ordinaryWindows windows without a festival behind the ranges
     * @param coverage80 share of those windows that a range made of the others holds, 0 to 1
     * @param beside other festivals with a day in the window
     */
    public record Uplift(
            Festival festival,
            LocalDate from,
            LocalDate to,
            OptionalDouble actual,
            OptionalDouble counterfactual,
            List<Double> counterfactualDays,
            Optional<Range> range80,
            Optional<Range> range95,
            int ordinaryWindows,
            OptionalDouble coverage80,
            OptionalDouble coverage95,
            List<String> beside,
            Optional<Caveat> caveat) {}

    /** Days of a window and of what may be changed about it. */
    private record Window(int from, int to, int changedFrom, int changedTo, int festival) {
        private static final int NO_FESTIVAL = -2;

        int length() {
            return to - from + 1;
        }
    }

    private final DayHistory history;
    private final DayEquations all;
    private final Map<Integer, double[]> ratiosByLength = new HashMap<>();

    public FestivalUplift(DayHistory history) {
        this.history = history;
        this.all = new DayEquations(history.calendar().columns());
        for (int day = 0; day < history.length(); day++) {
            if (history.teaches(day)) {
                all.count(history.row(day), history.log(day), 1);
            }
        }
    }

    /** Every festival whose window lies in the history, in order of time. */
    public List<Uplift> all() {
        List<Uplift> uplifts = new ArrayList<>();
        List<Festival> occasions = history.calendar().occasions();
        for (int i = 0; i < occasions.size(); i++) {
            for (LocalDate first : occasions.get(i).days()) {
                Window window = window(occasions.get(i), first, i - 1);
                if (window.from() >= 0 && window.to() < history.length()) {
                    uplifts.add(uplift(occasions.get(i), window));
                }
            }
        }
        uplifts.sort(java.util.Comparator.comparing(Uplift::from)
                .thenComparing(uplift -> uplift.festival().name()));
        return uplifts;
    }

    private Window window(Festival festival, LocalDate first, int number) {
        int day = history.index(first);
        int last = day + (number < 0 ? TET_LENGTH : festival.length()) - 1;
        DayCalendar calendar = history.calendar();
        return new Window(
                day - BEFORE,
                number < 0 ? last : last + AFTER,
                day - calendar.reachBefore(number),
                (number < 0 ? day : last) + calendar.reachAfter(number),
                number);
    }

    private Uplift uplift(Festival festival, Window window) {
        OptionalDouble actual = actual(window);
        Optional<double[]> days = history.length() < LEAST_DAYS ? Optional.empty() : expectedDays(window);
        List<String> beside = beside(window, festival);
        if (actual.isEmpty() || days.isEmpty()) {
            Caveat why = history.length() < LEAST_DAYS
                    ? Caveat.SHORT_HISTORY
                    : actual.isEmpty() ? Caveat.DAYS_MISSING : Caveat.NOTHING_AROUND;
            return withoutFigures(festival, window, actual, beside, why);
        }
        double[] ratios = ratiosByLength.computeIfAbsent(window.length(), this::ordinaryRatios);
        double middle = ratios.length == 0 ? 0 : ratios[ratios.length / 2];
        double expected = Arrays.stream(days.get()).sum();
        Optional<Range> range80 = range(ratios, 0.8, actual.getAsDouble(), expected);
        Optional<Range> range95 = range(ratios, 0.95, actual.getAsDouble(), expected);
        return new Uplift(
                festival,
                history.date(window.from()),
                history.date(window.to()),
                actual,
                OptionalDouble.of(expected * Math.exp(middle)),
                Arrays.stream(days.get())
                        .mapToObj(day -> day * Math.exp(middle))
                        .toList(),
                range80,
                range95,
                ratios.length,
                coverage(ratios, 0.8),
                coverage(ratios, 0.95),
                beside,
                range95.isPresent() ? Optional.empty() : Optional.of(Caveat.FEW_ORDINARY_WINDOWS));
    }

    private Uplift withoutFigures(
            Festival festival, Window window, OptionalDouble actual, List<String> beside, Caveat why) {
        return new Uplift(
                festival,
                history.date(window.from()),
                history.date(window.to()),
                actual,
                OptionalDouble.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                beside,
                Optional.of(why));
    }

    private List<String> beside(Window window, Festival festival) {
        return history.calendar().occasions().stream()
                .filter(other -> other != festival)
                .filter(other -> IntStream.rangeClosed(window.from(), window.to())
                        .mapToLong(day -> other.distance(history.date(day)))
                        .anyMatch(day -> 0 <= day && day < other.length()))
                .map(Festival::name)
                .toList();
    }

    private OptionalDouble actual(Window window) {
        return IntStream.rangeClosed(window.from(), window.to()).allMatch(history::isKnown)
                ? OptionalDouble.of(IntStream.rangeClosed(window.from(), window.to())
                        .mapToDouble(history::value)
                        .sum())
                : OptionalDouble.empty();
    }

    /** What the window would bring without its festival; empty without enough days around. */
    private OptionalDouble expected(Window window) {
        return expectedDays(window)
                .map(days -> OptionalDouble.of(Arrays.stream(days).sum()))
                .orElse(OptionalDouble.empty());
    }

    private Optional<double[]> expectedDays(Window window) {
        int from = Math.max(0, window.changedFrom());
        int to = Math.min(history.length() - 1, window.changedTo());
        double[] coefficients = coefficients(from, to);
        double[] left = IntStream.concat(
                        IntStream.range(Math.max(0, from - SIDE), from),
                        IntStream.range(to + 1, Math.min(history.length(), to + 1 + SIDE)))
                .filter(history::teaches)
                .mapToDouble(day -> history.log(day) - history.row(day).times(coefficients))
                .toArray();
        if (left.length < LEAST_OF_SIDES) {
            return Optional.empty();
        }
        double level = Arrays.stream(left).average().orElseThrow();
        double[] days = new double[window.length()];
        for (int day = window.from(); day <= window.to(); day++) {
            DayCalendar.Row row = history.row(day);
            DayCalendar.Row plain = window.festival() == Window.NO_FESTIVAL
                    ? row
                    : history.calendar().without(row, window.festival());
            days[day - window.from()] = Math.max(0, Math.expm1(plain.times(coefficients) + level));
        }
        return Optional.of(days);
    }

    /** As if the days from one to the other had never been seen. */
    private double[] coefficients(int from, int to) {
        count(from, to, -1);
        double[] coefficients = all.solve(true);
        count(from, to, 1);
        return coefficients;
    }

    private void count(int from, int to, int weight) {
        for (int day = from; day <= to; day++) {
            if (history.teaches(day)) {
                all.count(history.row(day), history.log(day), weight);
            }
        }
    }

    /** Logarithms of what came over what was expected in windows of this length without any festival, ascending. */
    private double[] ordinaryRatios(int length) {
        List<Double> ratios = new ArrayList<>();
        DayCalendar calendar = history.calendar();
        int before = calendar.reachBefore(0) - BEFORE;
        int after = calendar.reachAfter(0) - AFTER;
        for (int from = SIDE; from + length + SIDE < history.length(); from += ORDINARY_STEP) {
            int first = from;
            boolean ordinary = IntStream.range(from, from + length)
                    .allMatch(day ->
                            history.isKnown(day) && calendar.kind(history.date(day)) != DayCalendar.Kind.FESTIVE);
            Window window = new Window(
                    first, first + length - 1, first - before, first + length - 1 + after, Window.NO_FESTIVAL);
            OptionalDouble expected = ordinary ? expected(window) : OptionalDouble.empty();
            double actual = actual(window).orElse(0);
            // A window in which the gate was closed says nothing about what people wanted.
            if (expected.isPresent() && expected.getAsDouble() > 0 && actual > 0) {
                ratios.add(Math.log(actual / expected.getAsDouble()));
            }
        }
        return ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static Optional<Range> range(double[] ratios, double level, double actual, double expected) {
        int rank = rank(ratios.length, level);
        return rank < 1
                ? Optional.empty()
                : Optional.of(new Range(
                        actual - expected * Math.exp(ratios[ratios.length - rank]),
                        actual - expected * Math.exp(ratios[rank - 1])));
    }

    /** The rank from either end at which a range of this level ends; 0 where there are too few. */
    private static int rank(int count, double level) {
        return (int) Math.floor((count + 1) * (1 - level) / 2);
    }

    /** How many of the windows lie in the range that the others give. */
    private static OptionalDouble coverage(double[] ratios, double level) {
        int rank = rank(ratios.length - 1, level);
        if (rank < 1) {
            return OptionalDouble.empty();
        }
        long inside = IntStream.range(0, ratios.length)
                .filter(i -> {
                    double[] others = IntStream.range(0, ratios.length)
                            .filter(j -> j != i)
                            .mapToDouble(j -> ratios[j])
                            .toArray();
                    return others[rank - 1] <= ratios[i] && ratios[i] <= others[others.length - rank];
                })
                .count();
        return OptionalDouble.of((double) inside / ratios.length);
    }
}
