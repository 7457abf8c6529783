package vn.wardcast.jobs.targets;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The entries of all plans with their reports, from gold. Some hundreds a ward at most, so they fit into memory. */
final class Entries {

    /**
     * What a ward reports, and for entries that name an indicator of the lake in {@code measured_by} its values, dated by the last
     * month of their period. A suppressed value is not used.
     */
    private static final String SQL = """
            WITH report AS (
              SELECT unit_id, target_id, period_start AS month, CAST(value AS DOUBLE) AS value, CAST(numerator AS DOUBLE) AS numerator,
                     CAST(denominator AS DOUBLE) AS denominator, origin
              FROM gold.target_report WHERE is_listed AND value IS NOT NULL
              UNION ALL
              SELECT t.unit_id, t.target_id,
                     add_months(v.period_start, CASE v.frequency WHEN 'year' THEN 11 WHEN 'quarter' THEN 2 ELSE 0 END), v.value,
                     CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), v.origin
              FROM gold.target t JOIN gold.indicator_value v
                ON v.unit_id = t.unit_id AND v.indicator = t.measured_by AND v.breakdown = 'total' AND v.frequency IN ('month', 'quarter', 'year')
              WHERE v.suppression IS NULL AND v.value IS NOT NULL
            )
            SELECT t.unit_id, t.target_id, t.kind, t.operator, CAST(t.target_value AS DOUBLE) AS target_value, t.uom, t.deadline, t.measures, t.origin,
                   filter(collect_list(struct(r.month, r.value, r.numerator, r.denominator, r.origin)), x -> x.month IS NOT NULL) AS reports
            FROM gold.target t LEFT JOIN report r ON r.unit_id = t.unit_id AND r.target_id = t.target_id
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
        List<Row> reports = row.getList(row.fieldIndex("reports"));
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
                reports.stream().map(Entries::report).toList());
    }

    private static Report report(Row row) {
        return new Report(
                YearMonth.from(row.<Date>getAs("month").toLocalDate()),
                row.<Double>getAs("value"),
                row.getAs("numerator"),
                row.getAs("denominator"),
                row.getAs("origin"));
    }
}
