-- one row per unit, year and sector of expenditure (unit_id, period_start, sector)
WITH heir AS (
  -- A year belongs to the unit of its last day: what an old unit spent earlier in the year of its end counts for its heirs.
  SELECT o.unit_id AS old_unit_id, o.valid_to, s.new_unit_id, s.weight
  FROM reference.unit o
  JOIN reference.unit_succession s ON s.old_unit_id = o.unit_id
  JOIN reference.unit n ON n.unit_id = s.new_unit_id AND make_date(year(o.valid_to), 12, 31) BETWEEN n.valid_from AND coalesce(n.valid_to, DATE'9999-12-31')
),
fact AS (
  SELECT coalesce(heir.new_unit_id, b.unit_id) AS unit_id, make_date(year(b.period_start), 1, 1) AS period_start, b.sector, b.measure,
         CASE WHEN coalesce(heir.weight, 1) = 1 THEN b.value ELSE CAST(b.value * heir.weight AS DECIMAL(28,6)) END AS value, b.origin, b.batch_id, b._loaded_at
  FROM silver.budget b
  LEFT JOIN heir ON heir.old_unit_id = b.unit_id AND year(heir.valid_to) = year(b.period_start)
  WHERE b.dataset IN ('ward_expenditure', 'ward_expenditure_plan')
),
reported AS (
  -- Months of the year for which the unit, or one of those that it goes on from, reported anything.
  SELECT coalesce(heir.new_unit_id, b.unit_id) AS unit_id, make_date(year(b.period_start), 1, 1) AS period_start, count(DISTINCT b.period_start) AS months
  FROM silver.budget b
  LEFT JOIN heir ON heir.old_unit_id = b.unit_id AND year(heir.valid_to) = year(b.period_start)
  WHERE b.dataset = 'ward_expenditure'
  GROUP BY ALL
)
SELECT fact.unit_id, 'year' AS frequency, fact.period_start, sector,
       sum(value) FILTER (WHERE measure = 'plan')    AS plan,
       sum(value) FILTER (WHERE measure = 'expenditure') AS expenditure,
       sum(value) FILTER (WHERE measure = 'expenditure' AND reported.months = 12) AS expenditure_closed,
       coalesce(sum(value) FILTER (WHERE measure = 'expenditure' AND sector = 'science'), 0) AS science,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM fact
LEFT JOIN reported ON reported.unit_id = fact.unit_id AND reported.period_start = fact.period_start
GROUP BY fact.unit_id, fact.period_start, sector
