-- one row per unit, year and rate (unit_id, period_start, rate)
SELECT unit_id, frequency, period_start, item AS rate, max(value) AS value, max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.population
WHERE dataset IN ('province_rates', 'area_rates')
GROUP BY unit_id, frequency, period_start, item
