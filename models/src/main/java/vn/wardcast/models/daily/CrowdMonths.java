package vn.wardcast.models.daily;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How likely a month is to have a day that passes a threshold, up to a year ahead. Errors of past forecasts are taken apart: what all
 * days of a month shared (the level was wrong), as far ahead as the month is, and what single days of a kind did beside. For each error of
 * the level that was seen, the chance that no day passes is the product over the days; their mean is the answer.
 *
 * <p>Beside the level, days are taken to be independent. No month is given that was not forecast at least {@link #LEAST_MONTHS} times
 * before.
 */
public final class CrowdMonths {

    /** Months ahead that chances are given for, at most. */
    public static final int HORIZON = 12;

    /** Days that forecasts must reach: a year and the rest of a month. */
    public static final int DAYS = 397;

    private static final int LEAST_MONTHS = 8;
    private static final int LEAST_OF_KIND = 40;
    private static final int GRID = 60;

    /** Whether an origin is one to forecast months from: the last day of a month. */
    public static boolean isMonthEnd(LocalDate date) {
        return date.getDayOfMonth() == date.lengthOfMonth();
    }

    /**
     * A chance.
     *
     * @param horizon months ahead, from 1
     * @param expectedPeak visitors on the busiest day, expected
     * @param probability that the busiest day has at least the threshold
     */
    public record Odds(YearMonth month, int horizon, double expectedPeak, double probability) {}

    /** Errors of one past month: of its level and, by kind, of its days beside. */
    private record Error(int origin, int lastDay, int horizon, double level, Map<DayCalendar.Kind, double[]> beside) {}

    private final DayForecasts forecasts;
    private final List<Error> errors = new ArrayList<>();

    /** @param forecasts from ends of months, {@link #DAYS} ahead */
    public CrowdMonths(DayForecasts forecasts) {
        this.forecasts = forecasts;
        for (DayForecasts.Origin origin : forecasts.origins()) {
            for (int horizon = 1; horizon <= HORIZON; horizon++) {
                add(origin, horizon);
            }
        }
    }

    private int firstDay(DayForecasts.Origin origin, int horizon) {
        return forecasts.history().index(month(origin, horizon).atDay(1));
    }

    private YearMonth month(DayForecasts.Origin origin, int horizon) {
        LocalDate next = forecasts.history().date(origin.day() + 1);
        YearMonth first = YearMonth.from(next);
        return (next.getDayOfMonth() == 1 ? first : first.plusMonths(1)).plusMonths(horizon - 1L);
    }

    private void add(DayForecasts.Origin origin, int horizon) {
        DayHistory history = forecasts.history();
        int first = firstDay(origin, horizon);
        int last = first + month(origin, horizon).lengthOfMonth() - 1;
        // Who has not seen a year and a half knows no months: such errors do not come again.
        if (origin.day() + 1 < DayForecasts.LEAST_FOR_YEARS
                || last >= history.length()
                || !IntStream.rangeClosed(first, last).allMatch(history::isKnown)) {
            return;
        }
        double[] sizes = IntStream.rangeClosed(first, last)
                .mapToDouble(day -> history.log(day) - origin.ahead()[day - origin.day() - 1])
                .toArray();
        double level = median(sizes);
        Map<DayCalendar.Kind, double[]> beside = new EnumMap<>(DayCalendar.Kind.class);
        for (DayCalendar.Kind kind : DayCalendar.Kind.values()) {
            beside.put(
                    kind,
                    IntStream.rangeClosed(first, last)
                            .filter(day -> history.kind(day) == kind)
                            .mapToDouble(day -> sizes[day - first] - level)
                            .toArray());
        }
        errors.add(new Error(origin.day(), last, horizon, level, beside));
    }

    /** The middle: a festival is no level. */
    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /**
     * Chances of the whole months after an origin, from what was known then.
     *
     * @param threshold visitors a day, above zero
     */
    public List<Odds> at(DayForecasts.Origin origin, double threshold) {
        return at(origin, threshold, day -> 1);
    }

    /**
     * The same if {@code factor} times as many came on each day: f times the visitors of a day reach T exactly where the visitors would
     * reach T / f, so that the errors are those of the base.
     *
     * @param factor above zero
     */
    public List<Odds> at(DayForecasts.Origin origin, double threshold, ToDoubleFunction<LocalDate> factor) {
        List<Odds> odds = new ArrayList<>();
        for (int horizon = 1; horizon <= HORIZON; horizon++) {
            int ahead = horizon;
            List<Error> known = errors.stream()
                    .filter(error -> error.lastDay() <= origin.day() && error.horizon() == ahead)
                    .toList();
            if (known.size() >= LEAST_MONTHS) {
                odds.add(odds(origin, horizon, known, threshold, factor));
            }
        }
        return odds;
    }

    private Odds odds(
            DayForecasts.Origin origin,
            int horizon,
            List<Error> known,
            double threshold,
            ToDoubleFunction<LocalDate> factor) {
        YearMonth month = month(origin, horizon);
        int first = firstDay(origin, horizon);
        Map<DayCalendar.Kind, ErrorTable> beside = beside(known);
        Day[] days = new Day[month.lengthOfMonth()];
        for (int i = 0; i < days.length; i++) {
            LocalDate date = month.atDay(i + 1);
            days[i] = new Day(
                    origin.ahead()[first + i - origin.day() - 1],
                    beside.get(forecasts.history().kind(first + i)),
                    factor.applyAsDouble(date));
        }
        double[] levels = known.stream().mapToDouble(Error::level).toArray();
        return new Odds(month, horizon, peak(days, levels), chance(days, levels, Math.log1p(threshold)));
    }

    /** A day to come: its expected logarithm, its errors beside the level, and how many times as many come. */
    private record Day(double expected, ErrorTable beside, double factor) {

        /** The logarithm that the day reaches without the factor exactly when it reaches {@code log} with it. */
        double without(double log) {
            return factor == 1 ? log : Math.log1p(Math.expm1(log) / factor);
        }
    }

    /** Errors beside the level by kind of day; of all kinds where one is rare. */
    private static Map<DayCalendar.Kind, ErrorTable> beside(List<Error> known) {
        double[] all = known.stream()
                .flatMap(error -> error.beside().values().stream())
                .flatMapToDouble(Arrays::stream)
                .toArray();
        Map<DayCalendar.Kind, ErrorTable> beside = new EnumMap<>(DayCalendar.Kind.class);
        for (DayCalendar.Kind kind : DayCalendar.Kind.values()) {
            double[] same = known.stream()
                    .flatMapToDouble(error -> Arrays.stream(error.beside().get(kind)))
                    .toArray();
            beside.put(kind, ErrorTable.of(same.length >= LEAST_OF_KIND ? same : all));
        }
        return beside;
    }

    private static double chance(Day[] days, double[] levels, double threshold) {
        double[] needed = Arrays.stream(days)
                .mapToDouble(day -> day.without(threshold) - day.expected())
                .toArray();
        double sum = 0;
        for (double level : levels) {
            double none = 1;
            for (int i = 0; i < days.length; i++) {
                none *= 1 - days[i].beside().share(needed[i] - level);
            }
            sum += 1 - none;
        }
        return sum / levels.length;
    }

    /** The expected busiest day: the area under the chance that it passes each value, by trapezes on a logarithmic grid. */
    private static double peak(Day[] days, double[] levels) {
        double low = Arrays.stream(days)
                        .mapToDouble(day -> day.expected() + Math.log(day.factor()))
                        .max()
                        .orElseThrow()
                - 2;
        double high = low + 5;
        double peak = Math.max(0, Math.expm1(low));
        double passed = 1;
        double value = peak;
        for (int i = 1; i <= GRID; i++) {
            double log = low + (high - low) * i / GRID;
            double next = chance(days, levels, log);
            double nextValue = Math.max(0, Math.expm1(log));
            peak += (passed + next) / 2 * (nextValue - value);
            passed = next;
            value = nextValue;
        }
        return peak;
    }
}
