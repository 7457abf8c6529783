package vn.wardcast.jobs.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Interval;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.numeric.Normal;

/** The ends of this year and the years after, of every line of a commune that may have a plan: the total and its items. */
final class YearEnds {

    /** Years after this one. */
    private static final int AHEAD = 4;

    /** Fewer months tell nothing of the seasons a year's end depends on. */
    static final int LEAST_MONTHS = 12;

    private static final int YEAR = 12;

    private static final double REACH_80 = Normal.quantile(0.9);

    /** Equally likely standard normal numbers. */
    private static final double[] NORMAL = IntStream.range(0, 41)
            .mapToDouble(i -> Normal.quantile((i + 0.5) / 41))
            .toArray();

    private final UnitRevenue unit;
    private final RevenueTree tree;
    private final int year;
    private final int monthsKnown;

    YearEnds(UnitRevenue unit, RevenueTree tree) {
        this.unit = unit;
        this.tree = tree;
        this.year = tree.month(0).getYear();
        this.monthsKnown = tree.month(0).getMonthValue() - 1;
    }

    /** Why nothing is said of a year's end. */
    enum Silence {
        SHORT_HISTORY,
        MISSING_MONTHS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The end of one year of one line, or why there is none. */
    record Ending(
            String breakdown,
            int year,
            double known,
            int monthsKnown,
            Optional<YearEnd> end,
            Optional<Silence> silence,
            String model) {}

    int year() {
        return year;
    }

    int monthsKnown() {
        return monthsKnown;
    }

    /** All lines with a plan of their own, this year first. */
    List<Ending> all() {
        List<Ending> endings = new ArrayList<>();
        double[][] thisYear = tree.sums(0, Math.min(tree.steps(), YEAR - monthsKnown));
        for (int line = 0; line < tree.lines().size(); line++) {
            if (!tree.lines().get(line).isSubItem()) {
                Ending now = thisYear(line, thisYear[line]);
                endings.add(now);
                if (now.end().isPresent()) {
                    endings.addAll(later(line, now));
                }
            }
        }
        return endings;
    }

    /** This year's end of the line at this place of the tree. */
    Ending thisYear(int line, double[] rest) {
        String breakdown = tree.lines().get(line).breakdown();
        String model = tree.lines().get(line).base().model();
        List<Optional<Double>> months = IntStream.rangeClosed(1, monthsKnown)
                .mapToObj(month -> unit.value(breakdown, LocalDate.of(year, month, 1)))
                .toList();
        double known = months.stream().mapToDouble(value -> value.orElse(0.0)).sum();
        Optional<Silence> silence = silence(months);
        if (silence.isPresent() || tree.steps() < YEAR - monthsKnown) {
            return new Ending(
                    breakdown,
                    year,
                    known,
                    monthsKnown,
                    Optional.empty(),
                    Optional.of(silence.orElse(Silence.SHORT_HISTORY)),
                    model);
        }
        double expected = tree.meanSum(line, 0, YEAR - monthsKnown);
        YearEnd end = YearEnd.of(known, monthsKnown, expected, rest, unit.plan(breakdown, year));
        return new Ending(breakdown, year, known, monthsKnown, Optional.of(end), Optional.empty(), model);
    }

    private Optional<Silence> silence(List<Optional<Double>> months) {
        if (months.stream().anyMatch(Optional::isEmpty)) {
            return Optional.of(Silence.MISSING_MONTHS);
        }
        int had = Frequency.MONTH.stepsBetween(unit.first(), tree.origin()) + 1;
        return had < LEAST_MONTHS ? Optional.of(Silence.SHORT_HISTORY) : Optional.empty();
    }

    /** The next year by its months where they reach so far, the others by whole years. */
    private List<Ending> later(int line, Ending now) {
        List<Ending> endings = new ArrayList<>();
        YearEnd last = now.end().orElseThrow();
        int from = YEAR - monthsKnown;
        if (tree.steps() >= from + YEAR) {
            last = YearEnd.of(
                    0,
                    0,
                    tree.meanSum(line, from, from + YEAR),
                    tree.sums(from, from + YEAR)[line],
                    unit.plan(now.breakdown(), year + 1));
            endings.add(new Ending(now.breakdown(), year + 1, 0, 0, Optional.of(last), Optional.empty(), now.model()));
        }
        endings.addAll(byYears(now, last, year + endings.size()));
        return endings;
    }

    /** Whole years before this one, this year's (and next year's) expectation, and the engine's forecast of years after them. */
    private List<Ending> byYears(Ending now, YearEnd last, int lastYear) {
        List<Double> totals = new ArrayList<>();
        int first = unit.first().getMonthValue() == 1
                ? unit.first().getYear()
                : unit.first().getYear() + 1;
        for (int past = first; past < year; past++) {
            totals.add(yearTotal(now.breakdown(), past));
        }
        totals.add(now.end().orElseThrow().expected());
        if (lastYear > year) {
            totals.add(last.expected());
        }
        Series series = Series.of(
                        totals.stream().mapToDouble(value -> value).toArray(),
                        Frequency.YEAR,
                        LocalDate.of(first, 1, 1))
                .named(unit.unitId() + " " + now.breakdown())
                .nonNegative();
        int steps = year + AHEAD - lastYear;
        Forecast forecast = Forecasters.automatic().fit(series).predict(steps, Levels.STANDARD);
        List<Ending> endings = new ArrayList<>();
        for (int step = 0; step < forecast.steps(); step++) {
            int at = lastYear + 1 + step;
            endings.add(new Ending(
                    now.breakdown(),
                    at,
                    0,
                    0,
                    Optional.of(wider(forecast, step, last, unit.plan(now.breakdown(), at))),
                    Optional.empty(),
                    "years_" + forecast.model()));
        }
        return endings;
    }

    private double yearTotal(String breakdown, int past) {
        double total = 0;
        for (int month = 1; month <= YEAR; month++) {
            total += unit.value(breakdown, LocalDate.of(past, month, 1)).orElse(Double.NaN);
        }
        return total;
    }

    /** The year's own interval and the uncertainty of the year it starts from, as if independent; 41 equally likely outcomes. */
    private static YearEnd wider(Forecast forecast, int step, YearEnd last, OptionalDouble plan) {
        double mean = forecast.mean()[step];
        double below = reach(mean - bound(forecast, 80, step, true), last.expected() - last.bound(.1));
        double above = reach(bound(forecast, 80, step, false) - mean, last.bound(.9) - last.expected());
        double[] outcomes = new double[NORMAL.length];
        for (int i = 0; i < outcomes.length; i++) {
            double z = NORMAL[i];
            outcomes[i] = Math.max(0, mean + z * (z < 0 ? below : above) / REACH_80);
        }
        return YearEnd.of(0, 0, mean, outcomes, plan);
    }

    private static double reach(double own, double start) {
        return Math.sqrt(own * own + start * start);
    }

    private static double bound(Forecast forecast, int level, int step, boolean lower) {
        Interval interval = forecast.interval(level);
        return lower ? interval.lower()[step] : interval.upper()[step];
    }
}
