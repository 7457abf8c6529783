-- one row per unit, site and year from which it holds so many (unit_id, period_start, site)
SELECT unit_id, frequency, period_start, site, max(value) AS capacity, max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.tourism
WHERE dataset = 'site_capacity'
GROUP BY unit_id, frequency, period_start, site
