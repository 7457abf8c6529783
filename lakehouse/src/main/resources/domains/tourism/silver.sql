-- Months the source calls Hypothetical were filled in by its author: they are kept, but never pass as reported.
SELECT 'international_arrivals' AS dataset, unit_id('VN', month) AS unit_id, 'month' AS frequency, month AS period_start, CAST(NULL AS STRING) AS site, value_status,
       stack(4, 'sea', CAST(sea AS DECIMAL(28,6)), 'road', CAST(road AS DECIMAL(28,6)), 'air', CAST(air AS DECIMAL(28,6)), 'total', CAST(total AS DECIMAL(28,6))) AS (measure, value),
       if(value_status = 'imputed', 'synthetic', origin) AS origin, lineage
FROM international_arrivals
UNION ALL
SELECT 'travel_turnover', unit_id(province_code, make_date(year, 12, 31)), 'year', make_date(year, 1, 1), NULL, 'actual', 'turnover', CAST(turnover AS DECIMAL(28,6)), origin, lineage
FROM travel_turnover
UNION ALL
SELECT 'ward_visitors', unit_id(unit_code, day), 'day', day, site, 'actual',
       stack(2, 'visitors', CAST(visitors AS DECIMAL(28,6)), 'international', CAST(international AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM ward_visitors
UNION ALL
SELECT 'site_capacity', unit_id(unit_code, make_date(year, 12, 31)), 'year', make_date(year, 1, 1), site, 'actual', 'capacity', CAST(capacity AS DECIMAL(28,6)), origin, lineage
FROM site_capacity
