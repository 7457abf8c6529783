package vn.wardcast.models.seasonality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import vn.wardcast.models.calendar.HolidayCalendar;
import vn.wardcast.models.seasonality.ProfileCell.Caveat;
import vn.wardcast.models.seasonality.ProfileCell.Kind;

/**
 * What days do: weekdays over the mean of their week, lunar days over the mean of the moon about them, of both the median, so
 * that a festival on one of them is no season; days about Tết over ordinary days before and after, as a ratio of sums.
 *
 * <p>Ordinary days are those outside the days -15 to 20 about Tết and the three days about a festival of the calendar.
 */
public final class DayProfiles {

    /** First and last day about Tết that has a cell. */
    public static final int TET_FROM = -15;

    public static final int TET_TO = 20;

    /** Days on each side of Tết that say what is ordinary, and how many of them must be known. */
    private static final int ORDINARY_DAYS = 28;

    private static final int LEAST_ORDINARY = 14;
    private static final int HALF_WEEK = 3;
    private static final int HALF_MOON = 14;
    private static final int LEAST_OF_MOON = 20;
    private static final int LEAST_DAYS = 3;
    private static final int LUNAR_DAYS = 30;

    private final double[] values;
    private final LocalDate start;
    private final HolidayCalendar calendar;
    private final boolean[] ordinary;

    /** @param values daily, from {@code start}; NaN where a day is not known */
    public DayProfiles(double[] values, LocalDate start, HolidayCalendar calendar) {
        this.values = values.clone();
        this.start = start;
        this.calendar = calendar;
        this.ordinary = new boolean[values.length];
        for (int day = 0; day < values.length; day++) {
            ordinary[day] = isOrdinary(start.plusDays(day));
        }
    }

    private boolean isOrdinary(LocalDate date) {
        long tet = calendar.newYear().distance(date);
        boolean festive = calendar.festivals().stream().anyMatch(festival -> {
            long day = festival.distance(date);
            return -1 <= day && day <= festival.length();
        });
        return !festive && (tet < TET_FROM || tet > TET_TO);
    }

    /** Cells of all three profiles. */
    public List<ProfileCell> cells() {
        List<ProfileCell> cells = new ArrayList<>(weekdays());
        cells.addAll(lunarDays());
        cells.addAll(tetOffsets());
        return cells;
    }

    private List<ProfileCell> weekdays() {
        return byRatio(
                Kind.WEEKDAY,
                7,
                HALF_WEEK,
                day -> start.plusDays(day).getDayOfWeek().getValue());
    }

    private List<ProfileCell> lunarDays() {
        return byRatio(Kind.LUNAR_DAY, LUNAR_DAYS, HALF_MOON, day -> lunarDay(start.plusDays(day)));
    }

    /** Day of the lunar month, 0 outside the years the calendar knows. */
    private int lunarDay(LocalDate date) {
        return calendar.lunar().dayOfMonth(date).orElse(0);
    }

    private List<ProfileCell> byRatio(Kind kind, int size, int half, IntUnaryOperator cellOf) {
        List<List<Double>> ratios = IntStream.rangeClosed(0, size)
                .mapToObj(cell -> (List<Double>) new ArrayList<Double>())
                .toList();
        for (int day = half; day < values.length - half; day++) {
            double level = ordinary[day] ? level(day, half) : Double.NaN;
            if (level > 0 && !Double.isNaN(values[day])) {
                ratios.get(cellOf.applyAsInt(day)).add(values[day] / level);
            }
        }
        return IntStream.rangeClosed(1, size)
                .mapToObj(cell -> median(kind, cell, ratios.get(cell)))
                .toList();
    }

    private static ProfileCell median(Kind kind, int cell, List<Double> ratios) {
        double[] sorted =
                ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        boolean enough = sorted.length >= LEAST_DAYS;
        return new ProfileCell(
                kind,
                OptionalInt.empty(),
                cell,
                enough
                        ? OptionalDouble.of(
                                sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2)
                        : OptionalDouble.empty(),
                sorted.length,
                enough ? Optional.empty() : Optional.of(Caveat.TOO_FEW));
    }

    private List<ProfileCell> tetOffsets() {
        int size = TET_TO - TET_FROM + 1;
        double[] above = new double[size];
        double[] below = new double[size];
        int[] counts = new int[size];
        List<ProfileCell> cells = new ArrayList<>();
        for (int year = start.getYear(); year <= start.plusDays(values.length).getYear(); year++) {
            Optional<LocalDate> tet = calendar.lunar().newYear(year);
            int centre = tet.map(day -> Math.toIntExact(day.toEpochDay() - start.toEpochDay()))
                    .orElse(Integer.MIN_VALUE / 2);
            double level = ordinaryAbout(centre);
            for (int i = 0; i < size && !Double.isNaN(level); i++) {
                int day = centre + TET_FROM + i;
                if (0 <= day && day < values.length && !Double.isNaN(values[day])) {
                    above[i] += values[day];
                    below[i] += level;
                    counts[i]++;
                    cells.add(ofYear(year, TET_FROM + i, values[day], level));
                }
            }
        }
        for (int i = 0; i < size; i++) {
            cells.add(usual(TET_FROM + i, above[i], below[i], counts[i]));
        }
        return cells;
    }

    private static ProfileCell ofYear(int year, int offset, double value, double level) {
        return new ProfileCell(
                Kind.TET_OFFSET,
                OptionalInt.of(year),
                offset,
                level > 0 ? OptionalDouble.of(value / level) : OptionalDouble.empty(),
                1,
                level > 0 ? Optional.empty() : Optional.of(Caveat.ALL_ZERO));
    }

    /** Mean of ordinary days before and after Tết; half way between where both are known, else the side that is. */
    private double ordinaryAbout(int centre) {
        double before = sideMean(centre + TET_FROM - ORDINARY_DAYS, centre + TET_FROM - 1);
        double after = sideMean(centre + TET_TO + 1, centre + TET_TO + ORDINARY_DAYS);
        if (Double.isNaN(before) || Double.isNaN(after)) {
            return Double.isNaN(before) ? after : before;
        }
        return (before + after) / 2;
    }

    private double sideMean(int from, int to) {
        double[] known = IntStream.rangeClosed(Math.max(0, from), Math.min(values.length - 1, to))
                .filter(day -> ordinary[day] && !Double.isNaN(values[day]))
                .mapToDouble(day -> values[day])
                .toArray();
        return known.length < LEAST_ORDINARY
                ? Double.NaN
                : Arrays.stream(known).average().orElseThrow();
    }

    /** Mean of the ordinary days about a day: a week must be whole, of a moon two thirds suffice; NaN where they are not known. */
    private double level(int day, int half) {
        double[] known = IntStream.rangeClosed(day - half, day + half)
                .filter(near -> ordinary[near] && !Double.isNaN(values[near]))
                .mapToDouble(near -> values[near])
                .toArray();
        int least = half == HALF_WEEK ? 7 : LEAST_OF_MOON;
        return known.length < least
                ? Double.NaN
                : Arrays.stream(known).average().orElseThrow();
    }

    private static ProfileCell usual(int offset, double above, double below, int count) {
        Optional<Caveat> caveat =
                count == 0 ? Optional.of(Caveat.TOO_FEW) : below > 0 ? Optional.empty() : Optional.of(Caveat.ALL_ZERO);
        return new ProfileCell(
                Kind.TET_OFFSET,
                OptionalInt.empty(),
                offset,
                caveat.isEmpty() ? OptionalDouble.of(above / below) : OptionalDouble.empty(),
                count,
                caveat);
    }
}
