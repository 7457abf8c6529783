-- one row per unit, school, school year and level; pupils and classes beside the teachers and rooms they have (unit_id, period_start, school_code, level)
SELECT unit_id, frequency, period_start, school_code, max_by(school, _loaded_at) AS school, level,
       sum(value) FILTER (WHERE measure = 'pupils')           AS pupils,
       sum(value) FILTER (WHERE measure = 'classes')          AS classes,
       sum(value) FILTER (WHERE measure = 'teachers')         AS teachers,
       sum(value) FILTER (WHERE measure = 'rooms')            AS rooms,
       sum(value) FILTER (WHERE measure = 'solid_rooms')      AS solid_rooms,
       sum(value) FILTER (WHERE measure = 'semi_solid_rooms') AS semi_solid_rooms,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.education
WHERE dataset IN ('ward_pupils', 'school_resources') AND level <> 'total'
GROUP BY unit_id, frequency, period_start, school_code, level
