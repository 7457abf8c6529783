-- one row per unit, year and land use that its plan wants at the end of the year (unit_id, period_start, land_use)
SELECT l.unit_id, l.frequency, l.period_start, coalesce(c.successor_code, l.land_use) AS land_use, sum(l.value) AS area_ha,
       max(l.origin) AS origin, max_by(l.batch_id, l._loaded_at) AS batch_id
FROM silver.land l JOIN reference.code_list c ON c.kind = 'land_use' AND c.code = l.land_use
WHERE l.dataset = 'ward_land_plan' AND c.status <> 'group'
GROUP BY l.unit_id, l.frequency, l.period_start, coalesce(c.successor_code, l.land_use)
