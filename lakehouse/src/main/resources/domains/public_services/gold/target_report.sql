-- one row per unit, target and month reported (unit_id, target_id, period_start)
WITH fact AS (
  SELECT unit_id, target_id, period_start,
         sum(value) FILTER (WHERE measure = 'value')       AS told,
         sum(value) FILTER (WHERE measure = 'numerator')   AS numerator,
         sum(value) FILTER (WHERE measure = 'denominator') AS denominator,
         max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
  FROM silver.public_services
  WHERE dataset = 'target_progress'
  GROUP BY unit_id, target_id, period_start
),
entry AS (
  SELECT unit_id, target_id, max(startswith(uom, '%')) AS is_rate FROM silver.public_services WHERE measure = 'listed' GROUP BY unit_id, target_id
),
-- Numerator and denominator say more than a rounded rate: where both stand, the rate is theirs.
measured AS (
  SELECT f.*, coalesce(e.is_rate, FALSE) AS is_rate, e.target_id IS NOT NULL AS is_listed,
         if(f.denominator > 0 AND f.numerator IS NOT NULL, CAST(round(if(e.is_rate, 100, 1) * f.numerator / f.denominator, 6) AS DECIMAL(28,6)), NULL) AS counted
  FROM fact f LEFT JOIN entry e ON e.unit_id = f.unit_id AND e.target_id = f.target_id
)
SELECT unit_id, target_id, 'month' AS frequency, period_start, is_rate, is_listed, coalesce(counted, told, if(is_rate, NULL, numerator)) AS value,
       numerator, denominator, told, coalesce(abs(counted - told) > 0.5, FALSE) AS told_contradicts_counted, origin, batch_id
FROM measured
