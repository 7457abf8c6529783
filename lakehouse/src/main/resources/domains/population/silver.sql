SELECT 'province_population' AS dataset, unit_id(province_code, make_date(year, 12, 31)) AS unit_id, 'year' AS frequency, make_date(year, 1, 1) AS period_start,
       CAST(NULL AS STRING) AS item, CAST(NULL AS STRING) AS neighbourhood, CAST(NULL AS STRING) AS age_group,
       stack(5, 'total', total, 'female', female, 'male', male, 'urban', urban, 'rural', rural) AS (measure, value), origin, lineage
FROM province_population
UNION ALL
SELECT 'area_population', unit_id(area, make_date(year, 12, 31)), 'year', make_date(year, 1, 1),
       part, NULL, NULL, 'value', value, origin, lineage
FROM area_population
UNION ALL
SELECT 'province_rates', unit_id(province_code, make_date(year, 12, 31)), 'year', make_date(year, 1, 1), rate, NULL, NULL, 'value', value, origin, lineage
FROM province_rates
UNION ALL
SELECT 'area_rates', unit_id(area, make_date(year, 12, 31)), 'year', make_date(year, 1, 1),
       rate, NULL, NULL, 'value', value, origin, lineage
FROM area_rates
UNION ALL
-- The projection was made for the provinces of 2014.
SELECT 'age_projection', unit_id(province_code, DATE'2014-12-31'), 'year', make_date(year, 1, 1), NULL, NULL, age_group,
       stack(2, 'female', CAST(female AS DECIMAL(28,6)), 'male', CAST(male AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM age_projection
UNION ALL
SELECT 'ward_residents', unit_id(unit_code, make_date(year, 12, 31)), 'year', make_date(year, 1, 1), NULL, neighbourhood, age_group,
       stack(2, 'male', CAST(male AS DECIMAL(28,6)), 'female', CAST(female AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM ward_residents
