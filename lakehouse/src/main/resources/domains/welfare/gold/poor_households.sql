-- one row per unit, year and neighbourhood (unit_id, period_start, neighbourhood)
SELECT unit_id, frequency, period_start, neighbourhood,
       sum(value) FILTER (WHERE measure = 'households')        AS households,
       sum(value) FILTER (WHERE measure = 'poor')              AS poor,
       sum(value) FILTER (WHERE measure = 'near_poor')         AS near_poor,
       sum(value) FILTER (WHERE measure = 'poor_persons')      AS poor_persons,
       sum(value) FILTER (WHERE measure = 'near_poor_persons') AS near_poor_persons,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.welfare
WHERE dataset = 'ward_poor_households'
GROUP BY unit_id, frequency, period_start, neighbourhood
