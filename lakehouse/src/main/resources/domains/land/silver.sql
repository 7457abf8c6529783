SELECT 'province_land_use' AS dataset, unit_id(province_code, make_date(year, 12, 31)) AS unit_id, 'year' AS frequency, make_date(year, 1, 1) AS period_start,
       land_group AS land_use, 'area_ha' AS measure, area_ha AS value, origin, lineage
FROM province_land_use
UNION ALL
SELECT 'ward_land_use', unit_id(unit_code, make_date(year, 12, 31)), 'year', make_date(year, 1, 1), land_use, 'area_ha', area_ha, origin, lineage
FROM ward_land_use
UNION ALL
SELECT 'ward_land_plan', unit_id(unit_code, make_date(year, 12, 31)), 'year', make_date(year, 1, 1), land_use, 'area_ha', area_ha, origin, lineage
FROM ward_land_plan
