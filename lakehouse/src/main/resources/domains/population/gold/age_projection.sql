-- one row per unit, year, age group and sex (unit_id, period_start, age_group, sex)
WITH projected AS (
  SELECT p.unit_id, p.frequency, p.period_start, p.age_group, p.measure AS sex, p.value, p.origin, p.batch_id, p._loaded_at,
         -- The projection outlives its provinces: from the year of their end it is told of today's, where all their parts are known.
         u.valid_to < last_day(add_months(p.period_start, 11)) AS outlived
  FROM silver.population p JOIN reference.unit u ON u.unit_id = p.unit_id
  WHERE p.dataset = 'age_projection'
),
part AS (
  SELECT s.old_unit_id, s.new_unit_id, count(*) OVER (PARTITION BY s.new_unit_id) AS parts
  FROM reference.unit_succession s
  JOIN reference.unit o ON o.unit_id = s.old_unit_id AND DATE'2014-12-31' BETWEEN o.valid_from AND coalesce(o.valid_to, DATE'9999-12-31')
  JOIN reference.unit n ON n.unit_id = s.new_unit_id AND n.valid_to IS NULL
  WHERE s.extent = 'whole'
)
SELECT unit_id, frequency, period_start, age_group, sex, sum(value) AS persons, max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM projected
WHERE NOT coalesce(outlived, false)
GROUP BY unit_id, frequency, period_start, age_group, sex
UNION ALL
SELECT part.new_unit_id, frequency, period_start, age_group, sex, sum(value), max(origin), max_by(batch_id, _loaded_at)
FROM projected JOIN part ON part.old_unit_id = projected.unit_id
WHERE outlived
GROUP BY part.new_unit_id, frequency, period_start, age_group, sex
HAVING count(*) = max(part.parts)
