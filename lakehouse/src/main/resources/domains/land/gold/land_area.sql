-- one row per unit, year and land group, provinces and wards alike (unit_id, period_start, land_group)
WITH code AS (
  SELECT unit_id, frequency, period_start, value, origin, batch_id, _loaded_at,
         CASE WHEN land_use IN ('SXN', 'LUC', 'LUK', 'HNK', 'CLN') THEN 'SXN'
              WHEN land_use IN ('LNP', 'RDD', 'RPH', 'RSX') THEN 'LNP'
              WHEN land_use IN ('OTC', 'ONT', 'ODT') THEN 'OTC'
              WHEN land_use IN ('CDG', 'TSC', 'CQP', 'CAN', 'DVH', 'DXH', 'DYT', 'DGD', 'DTT', 'DKH', 'DMT', 'DKT', 'DNG', 'DSK', 'SKK', 'SKN', 'SCT', 'TMD', 'SKC', 'SKS',
                                'DGT', 'DTL', 'DCT', 'DPC', 'DDD', 'DRA', 'DNL', 'DBV', 'DCH', 'DKV') THEN 'CDG'
              WHEN land_use = 'total' THEN 'total' ELSE 'other' END AS land_group
  FROM silver.land
  WHERE dataset = 'province_land_use' OR land_use NOT IN ('NNP', 'SXN', 'CHN', 'LUA', 'LNP', 'PNN', 'OTC', 'CDG', 'DSN', 'CSK', 'CCC', 'TVC', 'CSD')
),
-- Provinces give a total and four groups: the rest is what the groups leave.
part AS (
  SELECT unit_id, frequency, period_start, land_group, value, origin, batch_id, _loaded_at FROM code WHERE land_group <> 'total'
  UNION ALL
  SELECT unit_id, frequency, period_start, 'other', sum(if(land_group = 'total', value, -value)), max(origin), max_by(batch_id, _loaded_at), max(_loaded_at)
  FROM code
  GROUP BY unit_id, frequency, period_start
  HAVING count_if(land_group = 'total') > 0
)
SELECT unit_id, frequency, period_start, land_group, sum(value) AS area_ha,
       coalesce(sum(value) FILTER (WHERE land_group = 'SXN'), 0) AS agricultural_production_ha,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM part
GROUP BY unit_id, frequency, period_start, land_group
