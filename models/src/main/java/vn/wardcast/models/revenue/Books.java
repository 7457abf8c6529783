package vn.wardcast.models.revenue;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a unit collected, by line and month, in đồng. A line that a report does not name brought nothing in that month; in a month
 * without any report nothing is known ({@code NaN}).
 *
 * @param start first day of the first month reported
 * @param lines all of the same length; the last month is one that was reported
 */
public record Books(String unitId, LocalDate start, SortedMap<Line, double[]> lines) implements Serializable {

    public static Books of(String unitId, Map<Line, Map<LocalDate, Double>> amounts) {
        if (amounts.values().stream().allMatch(Map::isEmpty)) {
            throw new IllegalArgumentException("Cannot keep books of '%s': nothing was reported".formatted(unitId));
        }
        TreeMap<LocalDate, Boolean> reported = new TreeMap<>();
        amounts.values().forEach(months -> months.keySet().forEach(month -> reported.put(month, true)));
        LocalDate start = reported.firstKey();
        int length = between(start, reported.lastKey()) + 1;
        SortedMap<Line, double[]> lines = new TreeMap<>();
        amounts.forEach((line, months) -> {
            double[] values = new double[length];
            Arrays.fill(values, Double.NaN);
            reported.keySet().forEach(month -> values[between(start, month)] = months.getOrDefault(month, 0.0));
            lines.put(line, values);
        });
        return new Books(unitId, start, lines);
    }

    private static int between(LocalDate start, LocalDate month) {
        return (int) ChronoUnit.MONTHS.between(start, month);
    }

    /** The same books as they stood when this month was the last one reported; may end earlier, never later. */
    public Books until(LocalDate month) {
        int length = Math.max(0, Math.min(length(), position(month) + 1));
        while (length > 0 && Double.isNaN(any()[length - 1])) {
            length--;
        }
        int kept = length;
        SortedMap<Line, double[]> cut = new TreeMap<>();
        lines.forEach((line, values) -> cut.put(line, Arrays.copyOf(values, kept)));
        return new Books(unitId, start, cut);
    }

    public int length() {
        return any().length;
    }

    private double[] any() {
        return lines.values().iterator().next();
    }

    /** First day of the last month reported. */
    public LocalDate last() {
        return start.plusMonths(length() - 1L);
    }

    /** How many months were reported. */
    public int reported() {
        return (int) Arrays.stream(any()).filter(Double::isFinite).count();
    }

    /** Of this month among the values; below 0 or beyond the length outside them. */
    public int position(LocalDate month) {
        return between(start, month.withDayOfMonth(1));
    }

    /** Months of the year up to the last reported one that were not reported. */
    public int missing(int year) {
        int missing = 0;
        for (int i = Math.max(0, position(LocalDate.of(year, 1, 1))); i < length(); i++) {
            missing += start.plusMonths(i).getYear() == year && Double.isNaN(any()[i]) ? 1 : 0;
        }
        return missing;
    }

    /** Whether all twelve months of the year were reported. */
    public boolean covers(int year) {
        return !last().isBefore(LocalDate.of(year, 12, 1))
                && !start.isAfter(LocalDate.of(year, 1, 1))
                && missing(year) == 0;
    }

    /** Sum of these lines by month; {@code NaN} in months without a report. */
    public double[] sum(Collection<Line> some) {
        double[] sum = new double[length()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Double.isNaN(any()[i]) ? Double.NaN : 0;
        }
        for (Line line : some) {
            double[] values = lines.get(line);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        return sum;
    }

    /** What these lines brought in the reported months of a year. */
    public double collected(Collection<Line> some, int year) {
        double[] months = sum(some);
        double sum = 0;
        for (int i = 0; i < months.length; i++) {
            if (start.plusMonths(i).getYear() == year && !Double.isNaN(months[i])) {
                sum += months[i];
            }
        }
        return sum;
    }
}
