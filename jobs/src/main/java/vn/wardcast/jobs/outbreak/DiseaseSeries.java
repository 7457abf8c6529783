package vn.wardcast.jobs.outbreak;

import java.io.Serializable;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.jobs.privacy.Mark;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.models.outbreak.CaseHistory;
import vn.wardcast.models.outbreak.Count;
import vn.wardcast.models.outbreak.DiseaseWatch;
import vn.wardcast.models.outbreak.Slot;
import vn.wardcast.models.outbreak.Window;

/**
 * The cases of one disease in one unit, exact and marked.
 *
 * @param floor counts from 1 to below it are hidden where they are marked
 * @param fileModified when the file of the newest period was changed last; null: not known
 */
record DiseaseSeries(
        String domain,
        String unitId,
        String indicator,
        String breakdown,
        String frequency,
        String origin,
        int floor,
        List<Point> points,
        LocalDate fileModified)
        implements Serializable {

    /** One period; {@code mark} as in {@code gold.indicator_value.suppression}. */
    record Point(LocalDate start, double cases, String mark) implements Serializable {}

    /** Cases by disease of units that exist today and of the old provinces. */
    private static final String SQL = """
            SELECT v.domain, v.unit_id, v.indicator, v.breakdown, v.frequency,
                   CASE WHEN bool_or(v.origin = 'synthetic') THEN 'synthetic' WHEN bool_or(v.origin = 'bridged') THEN 'bridged' ELSE 'reported' END AS origin,
                   sort_array(collect_list(struct(v.period_start, CAST(v.value AS DOUBLE) AS value, v.suppression))) AS points,
                   max_by(b.file_modified, v.period_start) AS file_modified
            FROM gold.indicator_value v
            LEFT JOIN reference.unit u ON u.unit_id = v.unit_id
            LEFT JOIN (SELECT batch_id, max(file_modified) AS file_modified FROM ops.batch GROUP BY batch_id) b ON b.batch_id = v.batch_id
            WHERE v.indicator = '%s' AND v.frequency IN ('month', 'week') AND v.breakdown LIKE 'disease=%%' AND v.breakdown NOT LIKE '%%;%%'
              AND (u.valid_to IS NULL OR u.level <> 'commune')
            GROUP BY v.domain, v.unit_id, v.indicator, v.breakdown, v.frequency
            """;

    static JavaRDD<DiseaseSeries> all(SparkSession spark, String indicator, int floor) {
        int tasks = Math.max(8, spark.sparkContext().defaultParallelism() * 2);
        return spark.sql(SQL.formatted(indicator))
                .repartition(tasks)
                .toJavaRDD()
                .map(row -> of(row, floor));
    }

    private static DiseaseSeries of(Row row, int floor) {
        List<Row> points = row.getList(row.fieldIndex("points"));
        return new DiseaseSeries(
                row.getAs("domain"),
                row.getAs("unit_id"),
                row.getAs("indicator"),
                row.getAs("breakdown"),
                row.getAs("frequency"),
                row.getAs("origin"),
                floor,
                points.stream()
                        .map(point -> new Point(point.getDate(0).toLocalDate(), point.getDouble(1), point.getString(2)))
                        .toList(),
                Optional.ofNullable(row.<Timestamp>getAs("file_modified"))
                        .map(at -> at.toInstant()
                                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                                .toLocalDate())
                        .orElse(null));
    }

    String disease() {
        return breakdown.substring("disease=".length());
    }

    /** First day of its newest period. */
    LocalDate last() {
        return points.get(points.size() - 1).start();
    }

    /** As it stood when only periods were known that had ended by {@code day}; those were reported whole. */
    DiseaseSeries until(LocalDate day) {
        List<Point> known = points.stream()
                .filter(point ->
                        Period.plus(frequency, point.start(), 1).minusDays(1).compareTo(day) <= 0)
                .toList();
        return new DiseaseSeries(domain, unitId, indicator, breakdown, frequency, origin, floor, known, null);
    }

    boolean hides() {
        return points.stream().anyMatch(point -> point.mark() != null);
    }

    Window window() {
        return frequency.equals("week") ? Window.WEEK : Window.MONTH;
    }

    /** Without the values that readers do not see: a small count is known to be small, any other hidden one is a gap. */
    Optional<DiseaseWatch> seenByReaders() {
        return watch(false);
    }

    /** With every count as it is. */
    Optional<DiseaseWatch> exact() {
        return watch(true);
    }

    private Optional<DiseaseWatch> watch(boolean exact) {
        TreeMap<Slot, Count> counts = new TreeMap<>();
        for (Point point : points) {
            count(point, exact).ifPresent(count -> counts.put(Slot.of(window(), point.start()), count));
        }
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new DiseaseWatch(new CaseHistory(counts, List.of()), complete(counts.lastKey())));
    }

    private Optional<Count> count(Point point, boolean exact) {
        if (exact || point.mark() == null) {
            return Optional.of(new Count.Shown(point.cases()));
        }
        return point.mark().equals(Mark.SMALL_COUNT.code())
                ? Optional.of(new Count.Hidden(1, floor - 1))
                : Optional.empty();
    }

    /** A file that was changed last before its period was over reports only a part of it. */
    private boolean complete(Slot last) {
        return fileModified == null || !fileModified.isBefore(last.next().firstDay());
    }

    String period(Slot slot) {
        return Period.label(frequency, slot.firstDay());
    }

    static Date sql(Slot slot) {
        return Date.valueOf(slot.firstDay());
    }
}
