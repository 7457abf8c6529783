package vn.wardcast.jobs.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;

/**
 * The series that are forecast, in groups that learn from each other: those of units that exist today, and of the old provinces,
 * whose history is the longest real one there is. Old communes go on in the units of today and are not forecast for themselves.
 */
public final class TargetSeries {

    /** Series of a group, about: enough to learn from each other, few enough to keep all cores busy. */
    private static final int GROUP = 60;

    private final SparkLake lake;
    private final KnownValues known;
    private final Map<String, int[]> targets = new HashMap<>();

    /** Series of these indicators. */
    public TargetSeries(SparkLake lake, Domains domains, Map<String, Indicator.Target> targets) {
        this.lake = lake;
        this.known = new KnownValues(domains);
        // A record of Jackson's cannot travel to a task.
        targets.forEach((id, target) ->
                this.targets.put(id, new int[] {target.horizon(), target.nonNegative() ? 1 : 0}));
    }

    /** Series that learn from each other, and the day that they end on where it lies in the past. */
    public record Group(Optional<LocalDate> asOf, List<Row> rows, Map<String, int[]> targets) {

        List<SeriesForecast> series(String runId) {
            List<SeriesForecast> series = new ArrayList<>();
            rows.forEach(row -> series.add(seriesForecast(row, runId, targets)));
            series.sort(Comparator.comparing(each -> each.history().id()));
            return series;
        }
    }

    /** All series with all that is known. */
    JavaRDD<Group> groups() {
        return grouped(lake.spark().sql("""
                SELECT v.*, CAST(NULL AS DATE) AS as_of, count(*) OVER (PARTITION BY indicator, frequency) AS related
                FROM (%s) v
                """.formatted(series("", ""))));
    }

    /**
     * The same series as they were known on past days.
     *
     * @param cuts a view with {@code indicator, frequency, level} of unit, {@code known_until} (the first day of the last known
     *     period) and {@code as_of}
     */
    JavaRDD<Group> groups(String cuts) {
        String join = """
                JOIN %s c ON c.indicator = v.indicator AND c.frequency = v.frequency AND c.level = coalesce(u.level, 'none')
                 AND v.period_start <= c.known_until
                """.formatted(cuts);
        return grouped(lake.spark().sql("""
                SELECT v.*, count(*) OVER (PARTITION BY indicator, frequency, as_of) AS related FROM (%s) v
                """.formatted(series(join, ", c.as_of"))));
    }

    /**
     * Where a source filled in some periods of a measured series by itself, those weigh nothing: they are gaps. Of arrivals, that keeps
     * the error and mends the intervals (docs/tourism.md).
     */
    private String series(String join, String asOf) {
        return """
                SELECT v.domain, v.unit_id, v.indicator, v.breakdown, v.frequency,
                       CASE WHEN bool_or(v.origin = 'synthetic') THEN 'synthetic' WHEN bool_or(v.origin = 'bridged') THEN 'bridged' ELSE 'reported' END AS origin,
                       collect_list(struct(v.period_start, v.known AS value)) AS points%2$s
                FROM (SELECT *, bool_or(origin <> 'synthetic') OVER (PARTITION BY unit_id, indicator, breakdown, frequency) AS measured FROM (%3$s)) v
                LEFT JOIN reference.unit u ON u.unit_id = v.unit_id
                %1$s
                WHERE v.known IS NOT NULL AND (v.origin <> 'synthetic' OR NOT v.measured) AND (u.valid_to IS NULL OR u.level <> 'commune')
                GROUP BY v.domain, v.unit_id, v.indicator, v.breakdown, v.frequency%2$s
                """.formatted(join, asOf, known.of(targets.keySet()));
    }

    /** In groups small enough to be spread over tasks. A unit is in the same group at every run. */
    private JavaRDD<Group> grouped(Dataset<Row> series) {
        Map<String, int[]> plain = targets;
        // Several tasks a core: series differ a hundredfold in length.
        int tasks = Math.max(8, series.sparkSession().sparkContext().defaultParallelism() * 4);
        return series.toJavaRDD()
                .mapToPair(row -> new Tuple2<>(groupOf(row), row))
                .groupByKey(tasks)
                .map(group -> {
                    List<Row> rows = new ArrayList<>();
                    group._2().forEach(rows::add);
                    return new Group(asOf(rows.get(0)), rows, plain);
                });
    }

    private static Optional<LocalDate> asOf(Row row) {
        java.sql.Date day = row.getAs("as_of");
        return Optional.ofNullable(day).map(java.sql.Date::toLocalDate);
    }

    private static String groupOf(Row row) {
        long related = row.getAs("related");
        long groups = (related + GROUP - 1) / GROUP;
        long piece = Math.floorMod(row.getString(1).hashCode(), groups);
        return "%s %s %s %d".formatted(row.getString(2), row.getString(4), row.getAs("as_of"), piece);
    }

    private static SeriesForecast seriesForecast(Row row, String runId, Map<String, int[]> targets) {
        SeriesKey key = new SeriesKey(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5));
        int[] target = targets.get(key.indicator());
        return new SeriesForecast(runId, key, History.of(key, row.getList(6), target[1] == 1), target[0]);
    }
}
