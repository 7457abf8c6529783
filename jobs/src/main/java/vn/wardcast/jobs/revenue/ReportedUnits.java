package vn.wardcast.jobs.revenue;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.forecast.KnownValues;

/** Books and plans of one side of the budget of all communes, old and new, from published gold. */
final class ReportedUnits {

    private static final String SQL = """
            WITH amount AS (
              SELECT unit_id, max(origin) FILTER (WHERE origin = 'synthetic') AS synthetic, max(origin) FILTER (WHERE origin = 'bridged') AS bridged,
                     collect_list(struct(breakdown, period_start, known)) AS points
              FROM (%s) WHERE known IS NOT NULL AND breakdown LIKE '%s' GROUP BY unit_id
            ), plan AS (
              SELECT unit_id, collect_list(struct(breakdown, period_start, known)) AS plans FROM (%s) WHERE known IS NOT NULL GROUP BY unit_id
            ), province AS (
              SELECT parent_unit_id, count(*) AS units FROM reference.unit WHERE level = 'commune' AND valid_to IS NULL GROUP BY parent_unit_id
            )
            SELECT a.unit_id, coalesce(u.parent_unit_id, '') AS province, coalesce(p.units, 0) AS units, u.valid_from, u.valid_to IS NOT NULL AS ended,
                   coalesce(a.synthetic, a.bridged, 'reported') AS origin, a.points, plan.plans
            FROM amount a JOIN reference.unit u ON u.unit_id = a.unit_id
            LEFT JOIN province p ON p.parent_unit_id = u.parent_unit_id
            LEFT JOIN plan ON plan.unit_id = a.unit_id
            """;

    private ReportedUnits() {}

    static JavaRDD<ReportedUnit> all(AnswerRun run, Side side) {
        KnownValues known = new KnownValues(run.domains());
        return run.lake()
                .spark()
                .sql(SQL.formatted(
                        known.of(List.of(side.indicator())), side.linePattern(), known.of(List.of(side.plan()))))
                .toJavaRDD()
                .map(row -> ReportedUnit.of(row, side));
    }
}
