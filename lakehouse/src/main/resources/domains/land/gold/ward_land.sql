-- one row per unit, year and land use (unit_id, period_start, land_use)
WITH area AS (
  -- Superseded codes count for the code that replaced them; groups repeat what their codes already say.
  SELECT l.unit_id, l.frequency, l.period_start, coalesce(c.successor_code, l.land_use) AS land_use, c.top_group, l.value, l.origin, l.batch_id, l._loaded_at
  FROM silver.land l JOIN reference.code_list c ON c.kind = 'land_use' AND c.code = l.land_use
  WHERE l.dataset = 'ward_land_use' AND c.status <> 'group'
)
SELECT unit_id, frequency, period_start, land_use, max(top_group) AS top_group, sum(value) AS area_ha,
       coalesce(sum(value) FILTER (WHERE top_group = 'NNP'), 0) AS agricultural_ha,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM area
GROUP BY unit_id, frequency, period_start, land_use
