-- one row per unit, year and revenue item (unit_id, period_start, item)
WITH fact AS (
  SELECT unit_id, date_trunc('year', period_start) AS period_start, item, dataset, measure, value, origin, batch_id, _loaded_at
  FROM silver.budget
  WHERE dataset IN ('ward_revenue', 'ward_plan')
)
SELECT unit_id, 'year' AS frequency, CAST(period_start AS DATE) AS period_start, item,
       sum(value) FILTER (WHERE dataset = 'ward_plan' AND measure = 'plan') AS plan,
       sum(value) FILTER (WHERE dataset = 'ward_revenue' AND measure = 'revenue') AS revenue,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM fact
GROUP BY unit_id, period_start, item
