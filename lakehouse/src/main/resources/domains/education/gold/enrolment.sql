-- one row per unit, school year, level and grade; provinces do not report grades (unit_id, period_start, level, grade)
SELECT unit_id, frequency, period_start, level, grade,
       sum(value) FILTER (WHERE measure IN ('pupils', 'value')) AS pupils,
       sum(value) FILTER (WHERE measure = 'girls')    AS girls,
       sum(value) FILTER (WHERE measure = 'classes')  AS classes,
       sum(value) FILTER (WHERE measure = 'teachers') AS teachers,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.education
-- The statistics' own total leaves kindergartens out; ours is the sum of the levels.
WHERE level <> 'total' AND measure <> 'schools'
GROUP BY unit_id, frequency, period_start, level, grade
