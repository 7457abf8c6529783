-- A school year starts on 1 September; the statistics of year N are the count of 30 September N.
SELECT 'province_education' AS dataset, unit_id(province_code, make_date(year, 9, 30)) AS unit_id, 'year' AS frequency, make_date(year, 9, 1) AS period_start,
       CAST(NULL AS STRING) AS school_code, CAST(NULL AS STRING) AS school, level, CAST(NULL AS STRING) AS grade,
       stack(4, 'schools', CAST(schools AS DECIMAL(28,6)), 'classes', CAST(classes AS DECIMAL(28,6)),
                'teachers', CAST(teachers AS DECIMAL(28,6)), 'pupils', CAST(pupils AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM province_education
UNION ALL
SELECT 'area_pupils', unit_id(area, make_date(year, 9, 30)), 'year', make_date(year, 9, 1), NULL, NULL, level, NULL, 'value', CAST(value AS DECIMAL(28,6)), origin, lineage
FROM area_pupils
UNION ALL
SELECT 'area_kindergarten', unit_id(area, make_date(year, 9, 30)), 'year', make_date(year, 9, 1), NULL, NULL, 'kindergarten', NULL, 'value', value, origin, lineage
FROM area_kindergarten
UNION ALL
SELECT 'ward_pupils', unit_id(unit_code, make_date(CAST(left(school_year, 4) AS INT), 9, 1)), 'year', make_date(CAST(left(school_year, 4) AS INT), 9, 1),
       school_code, school, level, grade,
       stack(3, 'classes', CAST(classes AS DECIMAL(28,6)), 'pupils', CAST(pupils AS DECIMAL(28,6)), 'girls', CAST(girls AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM ward_pupils
UNION ALL
SELECT 'school_resources', unit_id(unit_code, make_date(CAST(left(school_year, 4) AS INT), 9, 1)), 'year', make_date(CAST(left(school_year, 4) AS INT), 9, 1),
       school_code, school, level, NULL,
       stack(4, 'teachers', CAST(teachers AS DECIMAL(28,6)), 'rooms', CAST(rooms AS DECIMAL(28,6)),
                'solid_rooms', CAST(solid_rooms AS DECIMAL(28,6)), 'semi_solid_rooms', CAST(semi_solid_rooms AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM school_resources
