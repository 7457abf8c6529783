-- one row per unit, school year and kind of school (unit_id, period_start, level)
WITH ward_school AS (
  SELECT unit_id, frequency, period_start, school_code, array_join(array_sort(collect_set(level)), '+') AS levels,
         max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id, max(_loaded_at) AS _loaded_at
  FROM silver.education WHERE dataset = 'ward_pupils'
  GROUP BY unit_id, frequency, period_start, school_code
),
school AS (
  SELECT unit_id, frequency, period_start,
         CASE levels WHEN 'lower_secondary+primary' THEN 'primary_lower_secondary' WHEN 'lower_secondary+upper_secondary' THEN 'lower_upper_secondary'
              ELSE if(levels LIKE '%+%', 'several', levels) END AS level,
         CAST(1 AS DECIMAL(28,6)) AS value, origin, batch_id, _loaded_at
  FROM ward_school
  UNION ALL
  SELECT unit_id, frequency, period_start, level, value, origin, batch_id, _loaded_at
  FROM silver.education WHERE dataset = 'province_education' AND measure = 'schools' AND level <> 'total'
)
SELECT unit_id, frequency, period_start, level, sum(value) AS schools, max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM school
GROUP BY unit_id, frequency, period_start, level
