-- one row per unit, school, school year, level and grade (unit_id, period_start, school_code, level, grade)
SELECT unit_id, frequency, period_start, school_code, max_by(school, _loaded_at) AS school, level, grade,
       sum(value) FILTER (WHERE measure = 'pupils')  AS pupils,
       sum(value) FILTER (WHERE measure = 'girls')   AS girls,
       sum(value) FILTER (WHERE measure = 'classes') AS classes,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.education
WHERE dataset = 'ward_pupils' AND level <> 'total'
GROUP BY unit_id, frequency, period_start, school_code, level, grade
