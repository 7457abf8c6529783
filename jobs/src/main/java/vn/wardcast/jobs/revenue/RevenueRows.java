package vn.wardcast.jobs.revenue;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.forecast.KnownValues;

/** The revenue of all communes of today, one object each, from published values and this run's forecasts. */
final class RevenueRows {

    static final String DOMAIN = "budget";
    static final String MONTHLY = "budget.ward_revenue";
    static final String FINAL = "budget.ward_revenue_closed";
    static final String PLAN = "budget.ward_plan";

    private static final String SQL = """
            WITH month AS (
              SELECT v.unit_id, max(u.parent_unit_id) AS parent_unit_id,
                     CASE WHEN bool_or(v.origin = 'synthetic') THEN 'synthetic' WHEN bool_or(v.origin = 'bridged') THEN 'bridged' ELSE 'reported' END AS nature,
                     collect_list(struct(v.breakdown, v.period_start, v.known)) AS months
              FROM (%1$s) v JOIN reference.unit u ON u.unit_id = v.unit_id
              WHERE v.known IS NOT NULL AND u.valid_to IS NULL AND u.level = 'commune'
              GROUP BY v.unit_id
            ), plan AS (
              SELECT unit_id, collect_list(struct(breakdown, year(period_start) AS year, known)) AS plans FROM (%2$s) WHERE known IS NOT NULL GROUP BY unit_id
            ), ahead AS (
              SELECT unit_id, collect_list(struct(breakdown, period_start, mean, lo_80, hi_80, lo_95, hi_95, model)) AS forecasts
              FROM forecast.forecast WHERE run_id = '%3$s' AND domain = '%4$s' AND indicator = '%5$s' GROUP BY unit_id
            )
            SELECT month.*, plan.plans, ahead.forecasts FROM month LEFT JOIN plan USING (unit_id) LEFT JOIN ahead USING (unit_id)
            """;

    private RevenueRows() {}

    static JavaRDD<UnitRevenue> read(AnswerRun run) {
        KnownValues known = new KnownValues(run.domains());
        String sql = SQL.formatted(known.of(List.of(MONTHLY)), known.of(List.of(PLAN)), run.runId(), DOMAIN, MONTHLY);
        return run.lake().spark().sql(sql).toJavaRDD().map(UnitRevenue::of).filter(UnitRevenue::hasTotal);
    }
}
