-- one row per province and year (unit_id, period_start)
SELECT unit_id, frequency, period_start, sum(value) AS turnover, max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.tourism
WHERE dataset = 'travel_turnover'
GROUP BY unit_id, frequency, period_start
