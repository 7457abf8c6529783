-- one row per unit and month counted on every day: its busiest day (unit_id, period_start)
WITH day AS (
  SELECT unit_id, period_start AS day, sum(value) AS visitors, max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
  FROM silver.tourism
  WHERE dataset = 'ward_visitors' AND measure = 'visitors'
  GROUP BY unit_id, period_start
)
SELECT unit_id, 'month' AS frequency, CAST(date_trunc('month', day) AS DATE) AS period_start, max(visitors) AS visitors,
       max(origin) AS origin, max_by(batch_id, day) AS batch_id
FROM day
GROUP BY unit_id, CAST(date_trunc('month', day) AS DATE)
HAVING count(*) = day(last_day(max(day)))
