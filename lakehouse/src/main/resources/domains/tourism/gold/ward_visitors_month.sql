-- one row per unit, month and site, with the days that were counted (unit_id, period_start, site)
WITH fact AS (
  SELECT unit_id, CAST(date_trunc('month', period_start) AS DATE) AS period_start, period_start AS day, site, measure, value, origin, batch_id, _loaded_at
  FROM silver.tourism
  WHERE dataset = 'ward_visitors'
)
SELECT unit_id, 'month' AS frequency, period_start, site, count(DISTINCT day) AS days,
       sum(value) FILTER (WHERE measure = 'visitors')      AS visitors,
       sum(value) FILTER (WHERE measure = 'international') AS international,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM fact
GROUP BY unit_id, period_start, site
