package vn.wardcast.models.seasonality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.wardcast.models.seasonality.ProfileCell.Caveat;
import vn.wardcast.models.seasonality.ProfileCell.Kind;

/**
 * Month by year: each month over the mean month of its year, and the mean of these indices over whole years. A year that is not known
 * whole is put on the level at which its known months have their usual indices.
 */
public final class MonthTable {

    private static final int MONTHS = 12;

    /**
     * What is known of a month.
     *
     * @param mean per day, or the value of the month where only months are known
     * @param count values behind it
     */
    public record Month(double mean, int count) {}

    private final NavigableMap<Integer, Map<Integer, Month>> years = new TreeMap<>();
    private final double[] usual = new double[MONTHS];
    private int whole;

    /** @param months months that are known; others are gaps */
    public MonthTable(Map<YearMonth, Month> months) {
        months.forEach((month, known) ->
                years.computeIfAbsent(month.getYear(), year -> new TreeMap<>()).put(month.getMonthValue(), known));
        years.values().forEach(this::learn);
        for (int i = 0; i < MONTHS && whole > 0; i++) {
            usual[i] /= whole;
        }
    }

    private void learn(Map<Integer, Month> year) {
        double level = mean(year);
        if (year.size() == MONTHS && level > 0) {
            year.forEach((month, known) -> usual[month - 1] += known.mean() / level);
            whole++;
        }
    }

    private static double mean(Map<Integer, Month> year) {
        return year.values().stream().mapToDouble(Month::mean).average().orElse(0);
    }

    /** Cells of every year, oldest first, then the usual ones. */
    public List<ProfileCell> cells() {
        List<ProfileCell> cells = new ArrayList<>();
        years.forEach((year, months) ->
                months.forEach((month, known) -> cells.add(cell(OptionalInt.of(year), month, known, level(months)))));
        for (int month = 1; month <= MONTHS; month++) {
            cells.add(usual(month));
        }
        return cells;
    }

    /** The level of a year, and why it is no plain mean. */
    private record Level(double value, Optional<Caveat> caveat) {}

    private Level level(Map<Integer, Month> year) {
        double mean = mean(year);
        if (mean <= 0) {
            return new Level(0, Optional.of(Caveat.ALL_ZERO));
        }
        if (year.size() == MONTHS) {
            return new Level(mean, Optional.empty());
        }
        double share = year.keySet().stream()
                .mapToDouble(month -> usual[month - 1])
                .average()
                .orElse(0);
        return share > 0
                ? new Level(mean / share, Optional.of(Caveat.PARTIAL_YEAR))
                : new Level(0, Optional.of(Caveat.NO_WHOLE_YEAR));
    }

    private static ProfileCell cell(OptionalInt year, int month, Month known, Level level) {
        OptionalDouble index =
                level.value() > 0 ? OptionalDouble.of(known.mean() / level.value()) : OptionalDouble.empty();
        return new ProfileCell(Kind.MONTH, year, month, index, known.count(), level.caveat());
    }

    private ProfileCell usual(int month) {
        int count = years.values().stream()
                .filter(year -> year.size() == MONTHS && mean(year) > 0)
                .mapToInt(year -> year.get(month).count())
                .sum();
        return new ProfileCell(
                Kind.MONTH,
                OptionalInt.empty(),
                month,
                whole > 0 ? OptionalDouble.of(usual[month - 1]) : OptionalDouble.empty(),
                count,
                whole > 0 ? Optional.empty() : Optional.of(Caveat.NO_WHOLE_YEAR));
    }
}
