-- one row per unit, plan year, project and month of payment (unit_id, plan_year, project, period_start)
SELECT unit_id, frequency, period_start, plan_year, project, sum(value) AS paid,
       CAST(sum(sum(value)) OVER (PARTITION BY unit_id, plan_year, project ORDER BY period_start) AS DECIMAL(28,6)) AS paid_to_date,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.investment
WHERE measure = 'paid'
GROUP BY unit_id, frequency, period_start, plan_year, project
