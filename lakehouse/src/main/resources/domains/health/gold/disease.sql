-- one row per unit, month and disease (unit_id, period_start, disease)
SELECT unit_id, frequency, period_start, disease,
       sum(value) FILTER (WHERE measure = 'cases')  AS cases,
       sum(value) FILTER (WHERE measure = 'deaths') AS deaths,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.health
GROUP BY unit_id, frequency, period_start, disease
