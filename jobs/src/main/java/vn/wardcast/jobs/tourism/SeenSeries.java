package vn.wardcast.jobs.tourism;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.models.Frequency;

/**
 * One line through time as its readers see it: values that are hidden from them are gaps, and so are those that a source filled in by
 * itself in a measured series. Of units that exist today, and of the old
 * provinces, whose history is the longest real one there is.
 *
 * @param days first day of each period, ascending
 * @param values of the same length
 * @param hidden how many periods are hidden
 * @param parent unit above, empty where there is none
 */
record SeenSeries(
        String domain,
        String unit,
        String indicator,
        String breakdown,
        String frequency,
        String origin,
        LocalDate[] days,
        double[] values,
        int hidden)
        implements Serializable {

    private static final String SQL = """
            SELECT v.domain, v.unit_id, v.indicator, v.breakdown, v.frequency,
                   CASE WHEN bool_or(v.origin = 'synthetic') THEN 'synthetic' WHEN bool_or(v.origin = 'bridged') THEN 'bridged' ELSE 'reported' END AS origin,
                   array_sort(collect_list(CASE WHEN v.suppression IS NULL THEN struct(v.period_start, CAST(v.value AS DOUBLE) AS value) END)) AS points,
                   CAST(count_if(v.suppression IS NOT NULL) AS INT) AS hidden
            FROM (SELECT *, bool_or(origin <> 'synthetic') OVER (PARTITION BY unit_id, indicator, breakdown, frequency) AS measured FROM gold.indicator_value) v
            LEFT JOIN reference.unit u ON u.unit_id = v.unit_id
            WHERE (v.origin <> 'synthetic' OR NOT v.measured) AND v.indicator IN ('%s') AND v.frequency IN ('%s') AND (u.valid_to IS NULL OR u.level <> 'commune')
            GROUP BY v.domain, v.unit_id, v.indicator, v.breakdown, v.frequency
            HAVING count_if(v.suppression IS NULL) > 0
            """;

    /** Series of these indicators and frequencies, spread over tasks. */
    static JavaRDD<SeenSeries> of(AnswerRun run, List<String> indicators, String... frequencies) {
        String ids = indicators.stream().sorted().collect(Collectors.joining("', '"));
        return run.lake()
                .spark()
                .sql(SQL.formatted(ids, String.join("', '", frequencies)))
                .toJavaRDD()
                .map(SeenSeries::of);
    }

    private static SeenSeries of(Row row) {
        List<Row> points = row.<Row>getList(6).stream()
                .sorted(Comparator.comparing((Row point) -> point.getDate(0)))
                .toList();
        return new SeenSeries(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                points.stream().map(point -> point.getDate(0).toLocalDate()).toArray(LocalDate[]::new),
                points.stream().mapToDouble(point -> point.getDouble(1)).toArray(),
                row.getInt(7));
    }

    LocalDate first() {
        return days[0];
    }

    LocalDate last() {
        return days[days.length - 1];
    }

    /** Values from the first to the last period, equally spaced; NaN where nothing is known. */
    double[] spaced() {
        Frequency steps = Frequency.parse(frequency);
        double[] spaced = new double[steps.stepsBetween(first(), last()) + 1];
        Arrays.fill(spaced, Double.NaN);
        for (int i = 0; i < days.length; i++) {
            spaced[steps.stepsBetween(first(), days[i])] = values[i];
        }
        return spaced;
    }
}
