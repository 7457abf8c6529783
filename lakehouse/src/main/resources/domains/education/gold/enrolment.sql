-- one row per unit, school year, level and grade; provinces do not report grades (unit_id, period_start, level, grade)
WITH fact AS (
  SELECT *, sum(if(level = 'total', value, NULL)) OVER figure AS stated, sum(if(level IN ('total', 'kindergarten'), NULL, value)) OVER figure AS added
  FROM silver.education
  WHERE measure <> 'schools'
  WINDOW figure AS (PARTITION BY dataset, unit_id, period_start, measure)
)
SELECT unit_id, frequency, period_start, level, grade,
       sum(value) FILTER (WHERE measure IN ('pupils', 'value')) AS pupils,
       sum(value) FILTER (WHERE measure = 'girls')    AS girls,
       sum(value) FILTER (WHERE measure = 'classes')  AS classes,
       sum(value) FILTER (WHERE measure = 'teachers') AS teachers,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM fact
-- The statistics' own total leaves kindergartens out; ours is the sum of the levels. Levels that miss their stated total by more than 2 percent
-- are held back (Quảng Ninh 2009 states 12,515 teachers, its levels say 6 and 5).
WHERE level <> 'total' AND (stated IS NULL OR added BETWEEN stated * 0.98 AND stated * 1.02)
GROUP BY unit_id, frequency, period_start, level, grade
