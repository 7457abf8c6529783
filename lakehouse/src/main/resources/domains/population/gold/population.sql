-- one row per unit and year (unit_id, period_start)
WITH part AS (
  SELECT unit_id, frequency, period_start, coalesce(item, measure) AS part, value, origin, batch_id, _loaded_at
  FROM silver.population WHERE dataset IN ('province_population', 'area_population', 'ward_residents')
)
SELECT unit_id, frequency, period_start,
       -- Wards report men and women by age group: their sum is the total.
       coalesce(sum(value) FILTER (WHERE part = 'total'), sum(value) FILTER (WHERE part IN ('female', 'male'))) AS total,
       sum(value) FILTER (WHERE part = 'female') AS female,
       sum(value) FILTER (WHERE part = 'male')   AS male,
       sum(value) FILTER (WHERE part = 'urban')  AS urban,
       sum(value) FILTER (WHERE part = 'rural')  AS rural,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM part
GROUP BY unit_id, frequency, period_start
