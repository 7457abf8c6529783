package vn.wardcast.jobs.targets;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The entries of all plans with their reports, from gold. Some hundreds a ward at most, so they fit into memory. */
final class Entries {

    /**
     * What a ward reports, and for entries that name an indicator of the lake in {@code measured_by} its values, dated by the last
     * month of their period; a rate is measured by a percentage only, a count by none. Of a suppressed month only the mark is read.
     */
    private static final String SQL = """
            WITH known AS (
              SELECT unit_id, target_id, FALSE AS of_lake, period_start AS month, value, numerator, denominator, suppression, origin
              FROM gold.target_report WHERE is_listed
              UNION ALL
              SELECT t.unit_id, t.target_id, TRUE, add_months(v.period_start, CASE v.frequency WHEN 'year' THEN 11 WHEN 'quarter' THEN 2 ELSE 0 END),
                     if(v.suppression IS NULL, v.value, NULL), if(v.suppression IS NULL AND v.denominator IS NOT NULL, v.numerator, NULL),
                     if(v.suppression IS NULL, v.denominator, NULL), v.suppression, v.origin
              FROM gold.target t JOIN gold.indicator_value v
                ON v.unit_id = t.unit_id AND v.indicator = t.measured_by AND v.breakdown = 'total' AND v.frequency IN ('month', 'quarter', 'year')
               AND startswith(t.uom, '%') = (v.uom = 'percent')
            ), month AS (
              SELECT unit_id, target_id, of_lake, month, CAST(value AS DOUBLE) AS value, CAST(numerator AS DOUBLE) AS numerator,
                     CAST(denominator AS DOUBLE) AS denominator, suppression, origin
              FROM known WHERE value IS NOT NULL OR suppression IS NOT NULL
            )
            SELECT t.unit_id, t.target_id, t.kind, t.operator, CAST(t.target_value AS DOUBLE) AS target_value, t.uom, t.deadline, t.measures, t.origin,
                   filter(collect_list(struct(m.month, m.value, m.numerator, m.denominator, m.origin, m.of_lake, m.suppression)), x -> x.month IS NOT NULL) AS months
            FROM gold.target t LEFT JOIN month m ON m.unit_id = t.unit_id AND m.target_id = t.target_id
            GROUP BY t.unit_id, t.target_id, t.kind, t.operator, t.target_value, t.uom, t.deadline, t.measures, t.origin
            ORDER BY t.unit_id, t.target_id
            """;

    private Entries() {}

    static List<Entry> of(SparkSession spark) {
        return spark.sql(SQL).collectAsList().stream().map(Entries::entry).toList();
    }

    /** The last day that monthly figures of the lake speak of. */
    static Optional<LocalDate> knownUntil(SparkSession spark) {
        Date month = spark.sql("SELECT max(period_start) FROM gold.indicator_value WHERE frequency = 'month'")
                .head()
                .getDate(0);
        return Optional.ofNullable(month)
                .map(first -> YearMonth.from(first.toLocalDate()).atEndOfMonth());
    }

    private static Entry entry(Row row) {
        List<Row> all = row.getList(row.fieldIndex("months"));
        Map<Boolean, List<Row>> byLake =
                all.stream().collect(Collectors.partitioningBy(month -> month.<Boolean>getAs("of_lake")));
        // What the unit says of itself comes first; the lake speaks where it says nothing.
        boolean told = !byLake.get(false).isEmpty();
        List<Row> used = byLake.get(!told);
        return new Entry(
                row.getAs("unit_id"),
                row.getAs("target_id"),
                row.getAs("kind"),
                row.getAs("operator"),
                row.getAs("target_value"),
                row.getAs("uom"),
                row.getAs("deadline"),
                row.getAs("measures"),
                row.getAs("origin"),
                used.stream()
                        .filter(month -> month.getAs("value") != null)
                        .map(Entries::report)
                        .toList(),
                valueFrom(told, !byLake.get(true).isEmpty()),
                used.stream()
                        .filter(month -> month.getAs("suppression") != null)
                        .map(month -> new Entry.Hidden(month(month), month.getAs("suppression")))
                        .max(Comparator.comparing(Entry.Hidden::month))
                        .orElse(null));
    }

    private static String valueFrom(boolean told, boolean inLake) {
        return told ? inLake ? "report_and_lake" : "report" : inLake ? "lake" : null;
    }

    private static YearMonth month(Row row) {
        return YearMonth.from(row.<Date>getAs("month").toLocalDate());
    }

    private static Report report(Row row) {
        return new Report(
                month(row),
                row.<Double>getAs("value"),
                row.getAs("numerator"),
                row.getAs("denominator"),
                row.getAs("origin"));
    }
}
