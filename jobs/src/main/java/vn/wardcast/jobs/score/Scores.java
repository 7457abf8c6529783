package vn.wardcast.jobs.score;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.SharedTables;

/**
 * Scores every forecast and every probability whose actual is known and which was not yet scored against it: of all runs, published
 * live or replayed. An actual that readers do not see scores nothing, or its error would tell it. An actual that was corrected scores
 * once more.
 */
public final class Scores implements Answer {

    /** The first day of the last period that the forecast knew. */
    private static final String ORIGIN_DAY = """
            CASE m.frequency WHEN 'year' THEN add_months(m.period_start, -12 * m.horizon) WHEN 'quarter' THEN add_months(m.period_start, -3 * m.horizon)
                             WHEN 'month' THEN add_months(m.period_start, -m.horizon) WHEN 'week' THEN date_sub(m.period_start, 7 * m.horizon)
                             ELSE date_sub(m.period_start, m.horizon) END""";

    /** The same phase of the season before: a week before a day, a year before a month. */
    private static final String SEASON_BEFORE = """
            CASE a.frequency WHEN 'week' THEN date_sub(a.period_start, 364) WHEN 'day' THEN date_sub(a.period_start, 7)
                             ELSE add_months(a.period_start, -12) END""";

    /** The newest period known at the origin that has the phase of the season of the period forecast; of years, the last one. */
    private static final String SAME_PHASE = """
            CASE m.frequency WHEN 'year' THEN add_months(m.period_start, -12 * m.horizon)
                             WHEN 'quarter' THEN add_months(m.period_start, CAST(-12 * ceil(m.horizon / 4) AS INT))
                             WHEN 'month' THEN add_months(m.period_start, CAST(-12 * ceil(m.horizon / 12) AS INT))
                             WHEN 'week' THEN date_sub(m.period_start, CAST(364 * ceil(m.horizon / 52) AS INT))
                             ELSE date_sub(m.period_start, CAST(7 * ceil(m.horizon / 7) AS INT)) END""";

    private static final String SERIES = "unit_id, indicator, breakdown, frequency";

    private static final String ACTUALS = """
            SELECT unit_id, indicator, breakdown, frequency, period_start, CAST(value AS DOUBLE) AS actual
            FROM gold.indicator_value WHERE suppression IS NULL
            """;

    /** Forecasts whose actual is known and which were not yet scored against it. */
    private static final String DUE = """
            WITH made AS (
              SELECT *, CAST(NULL AS DATE) AS as_of FROM forecast.forecast
              UNION ALL SELECT * FROM forecast.replay
            )
            SELECT m.*, a.actual FROM made m JOIN _actuals a USING (%1$s, period_start)
            LEFT ANTI JOIN forecast.score old ON old.run_id = m.run_id AND old.unit_id = m.unit_id AND old.indicator = m.indicator
             AND old.breakdown = m.breakdown AND old.frequency = m.frequency AND old.period_start = m.period_start
             AND old.as_of <=> m.as_of AND old.actual = a.actual
            """.formatted(SERIES);

    @Override
    public String stage() {
        return "scores";
    }

    @Override
    public String title() {
        return "Chấm điểm dự báo cũ · Scoring old forecasts";
    }

    @Override
    public void write(AnswerRun run) {
        SparkSession spark = run.lake().spark();
        spark.sql(ACTUALS).createOrReplaceTempView("_actuals");
        long snapshot = run.lake()
                .lake()
                .table(SharedTables.INDICATOR_VALUE.name())
                .currentSnapshot()
                .snapshotId();
        Dataset<Row> due = spark.sql(DUE).localCheckpoint();
        if (!due.isEmpty()) {
            due.createOrReplaceTempView("_due");
            add(run, ScoreTables.SCORE, spark.sql(forecasts(snapshot)));
        }
        add(run, ScoreTables.CHANCE_SCORE, spark.sql(chances(snapshot)));
    }

    private static void add(AnswerRun run, SharedTable table, Dataset<Row> scores) {
        Dataset<Row> kept = scores.localCheckpoint();
        if (!kept.isEmpty()) {
            run.writer().append(table.name(), kept.coalesce(1).sortWithinPartitions("domain"));
        }
    }

    private static String forecasts(long snapshot) {
        return """
                WITH scale AS (
                  SELECT %1$s, period_start, avg(step) OVER (PARTITION BY %1$s ORDER BY period_start) AS scale
                  FROM (SELECT a.*, abs(a.actual - b.actual) AS step FROM _actuals a
                        JOIN _actuals b ON a.unit_id = b.unit_id AND a.indicator = b.indicator AND a.breakdown = b.breakdown
                         AND a.frequency = b.frequency AND b.period_start = %2$s)
                )
                SELECT m.run_id, m.domain, m.unit_id, m.indicator, m.breakdown, m.frequency, m.period, m.period_start, m.model, m.horizon,
                       m.mean, m.actual, m.actual - m.mean AS error,
                       CASE WHEN s.scale > 0 THEN abs(m.actual - m.mean) / s.scale END AS scaled_error,
                       m.actual BETWEEN m.lo_80 AND m.hi_80 AS inside_80, m.actual BETWEEN m.lo_95 AND m.hi_95 AS inside_95,
                       m.origin, %4$dL AS values_snapshot, current_timestamp() AS scored_at, m.as_of,
                       n.actual AS naive, CASE WHEN s.scale > 0 THEN s.scale END AS scale
                FROM _due m
                LEFT JOIN _actuals n ON n.unit_id = m.unit_id AND n.indicator = m.indicator AND n.breakdown = m.breakdown
                 AND n.frequency = m.frequency AND n.period_start = %5$s
                LEFT JOIN scale s ON s.unit_id = m.unit_id AND s.indicator = m.indicator AND s.breakdown = m.breakdown
                 AND s.frequency = m.frequency AND s.period_start = %3$s
                """.formatted(SERIES, SEASON_BEFORE, ORIGIN_DAY, snapshot, SAME_PHASE);
    }

    private static String chances(long snapshot) {
        return """
                WITH made AS (
                  SELECT *, CAST(NULL AS DATE) AS as_of FROM forecast.chance
                  UNION ALL SELECT * FROM forecast.chance_replay
                )
                SELECT m.run_id, m.domain, m.unit_id, m.indicator, m.breakdown, m.frequency, m.period, m.period_start, m.event, m.threshold,
                       m.threshold_of, m.probability,
                       CASE m.event WHEN 'at_least' THEN a.actual >= m.threshold WHEN 'above' THEN a.actual > m.threshold
                                    WHEN 'at_most' THEN a.actual <= m.threshold WHEN 'below' THEN a.actual < m.threshold END AS happened,
                       a.actual, m.horizon, m.model, m.origin, %2$dL AS values_snapshot, current_timestamp() AS scored_at, m.as_of
                FROM made m
                JOIN _actuals a USING (%1$s, period_start)
                LEFT ANTI JOIN forecast.chance_score old ON old.run_id = m.run_id AND old.unit_id = m.unit_id AND old.indicator = m.indicator
                 AND old.breakdown = m.breakdown AND old.frequency = m.frequency AND old.period_start = m.period_start
                 AND old.event = m.event AND old.threshold_of = m.threshold_of AND old.threshold = m.threshold
                 AND old.as_of <=> m.as_of AND old.actual = a.actual
                """.formatted(SERIES, snapshot);
    }
}
