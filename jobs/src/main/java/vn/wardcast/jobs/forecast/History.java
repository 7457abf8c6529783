package vn.wardcast.jobs.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

/** The published values of a series as the models want them: equally spaced, gaps as missing. */
final class History {

    private History() {}

    /**
     * A series from rows of (period_start, value), in any order.
     *
     * @param nonNegative whether values below zero are impossible; a series that has some anyway is taken as it is
     */
    static Series of(SeriesKey key, List<Row> points, boolean nonNegative) {
        Frequency frequency = Frequency.parse(key.frequency());
        List<Row> sorted = points.stream()
                .sorted((a, b) -> a.getDate(0).compareTo(b.getDate(0)))
                .toList();
        LocalDate start = sorted.get(0).getDate(0).toLocalDate();
        LocalDate end = sorted.get(sorted.size() - 1).getDate(0).toLocalDate();
        double[] values = new double[frequency.stepsBetween(start, end) + 1];
        Arrays.fill(values, Double.NaN);
        for (Row point : sorted) {
            values[frequency.stepsBetween(start, point.getDate(0).toLocalDate())] = point.getDouble(1);
        }
        Series series =
                Series.of(values, frequency, start).named(key.unit() + " " + key.indicator() + " " + key.breakdown());
        boolean negative = Arrays.stream(values).anyMatch(value -> value < 0);
        return nonNegative && !negative ? series.nonNegative() : series;
    }
}
