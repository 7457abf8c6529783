-- one row per unit, day and site (unit_id, period_start, site)
SELECT unit_id, frequency, period_start, site,
       sum(value) FILTER (WHERE measure = 'visitors')      AS visitors,
       sum(value) FILTER (WHERE measure = 'international') AS international,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.tourism
WHERE dataset = 'ward_visitors'
GROUP BY unit_id, frequency, period_start, site
