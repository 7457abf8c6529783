-- A row of the catalogue is a fact also where it has no value: measure 'listed' is 1 for each.
SELECT 'plan_targets' AS dataset, unit_id(unit_code, unit_on) AS unit_id, 'year' AS frequency, valid_from AS period_start, target_id, kind,
       plan, indicator_code, title, operator, target_value, target_high, uom, deadline, owner, measures, note, numerator, denominator, measured_by,
       'listed' AS measure, CAST(1 AS DECIMAL(28,6)) AS value, origin, lineage
FROM plan_targets
UNION ALL
SELECT 'target_progress', unit_id(unit_code, last_day(month)), 'month', month, target_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       NULL, NULL, NULL,
       stack(3, 'value', value, 'numerator', numerator, 'denominator', denominator) AS (measure, value), origin, lineage
FROM target_progress
