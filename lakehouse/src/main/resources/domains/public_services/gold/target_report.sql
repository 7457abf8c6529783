-- one row per unit, target and month reported (unit_id, target_id, period_start)
-- Of a month that rests on few people there is the mark and nothing else.
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
-- The floors of docs/privacy.md: 5 for people, 11 in health and welfare. What is in no catalogue may count anybody.
entry AS (
  SELECT unit_id, target_id, max(startswith(uom, '%')) AS is_rate,
         max(CASE people WHEN 'none' THEN 0 WHEN 'people' THEN 5 ELSE 11 END) AS floor
  FROM silver.public_services WHERE measure = 'listed' GROUP BY unit_id, target_id
),
-- Numerator and denominator say more than a rounded rate: where both stand, the rate is theirs.
measured AS (
  SELECT f.*, coalesce(e.is_rate, FALSE) AS is_rate, e.target_id IS NOT NULL AS is_listed, coalesce(e.floor, 11) AS floor,
         if(f.denominator > 0 AND f.numerator IS NOT NULL, CAST(round(if(e.is_rate, 100, 1) * f.numerator / f.denominator, 6) AS DECIMAL(28,6)), NULL) AS counted
  FROM fact f LEFT JOIN entry e ON e.unit_id = f.unit_id AND e.target_id = f.target_id
),
-- Few people: those counted, all of them, or those left over. A rate without both counts cannot be looked at.
judged AS (
  SELECT *,
         CASE WHEN exists(array(numerator, denominator, if(is_rate, denominator - numerator, NULL), if(is_rate, NULL, told)), n -> n > 0 AND n < floor) THEN 'small_count'
              WHEN floor > 0 AND is_rate AND told IS NOT NULL AND counted IS NULL THEN 'rate_unchecked' END AS suppression
  FROM measured
)
SELECT unit_id, target_id, 'month' AS frequency, period_start, is_rate, is_listed,
       if(suppression IS NULL, coalesce(counted, told, if(is_rate, NULL, numerator)), NULL) AS value,
       if(suppression IS NULL, numerator, NULL) AS numerator, if(suppression IS NULL, denominator, NULL) AS denominator,
       if(suppression IS NULL, told, NULL) AS told,
       if(suppression IS NULL, coalesce(abs(counted - told) > 0.5, FALSE), FALSE) AS told_contradicts_counted,
       suppression, origin, batch_id
FROM judged
