-- one row per unit, year and land group, provinces and wards alike (unit_id, period_start, land_group)
WITH area AS (
  SELECT l.unit_id, l.frequency, l.period_start, l.value, l.origin, l.batch_id, l._loaded_at,
         CASE WHEN l.dataset = 'province_land_use' THEN l.land_use
              WHEN coalesce(heir.parent_code, c.parent_code) IN ('SXN', 'CHN', 'LUA') THEN 'SXN'
              WHEN coalesce(heir.parent_code, c.parent_code) = 'LNP' THEN 'LNP'
              WHEN coalesce(heir.parent_code, c.parent_code) = 'OTC' THEN 'OTC'
              WHEN coalesce(heir.parent_code, c.parent_code) IN ('CDG', 'DSN', 'CSK', 'CCC') OR l.land_use IN ('TSC', 'CQP', 'CAN') THEN 'CDG'
              ELSE 'other' END AS land_group
  FROM silver.land l
  LEFT JOIN reference.code_list c ON c.kind = 'land_use' AND c.code = l.land_use AND l.dataset = 'ward_land_use'
  LEFT JOIN reference.code_list heir ON heir.kind = 'land_use' AND heir.code = c.successor_code
  WHERE l.dataset = 'province_land_use' OR c.status <> 'group'
),
-- Provinces give a total and four groups: the rest is what the groups leave.
part AS (
  SELECT unit_id, frequency, period_start, land_group, value, origin, batch_id, _loaded_at FROM area WHERE land_group <> 'total'
  UNION ALL
  SELECT unit_id, frequency, period_start, 'other', sum(if(land_group = 'total', value, -value)), max(origin), max_by(batch_id, _loaded_at), max(_loaded_at)
  FROM area
  GROUP BY unit_id, frequency, period_start
  HAVING count_if(land_group = 'total') > 0
)
SELECT unit_id, frequency, period_start, land_group, sum(value) AS area_ha,
       coalesce(sum(value) FILTER (WHERE land_group = 'SXN'), 0) AS agricultural_production_ha,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM part
GROUP BY unit_id, frequency, period_start, land_group
