-- A row of the catalogue is a fact also where it has no value: measure 'listed' is 1 for each.
SELECT 'plan_targets' AS dataset, unit_id(unit_code, unit_on) AS unit_id, 'year' AS frequency, valid_from AS period_start, target_id, kind,
       plan, indicator_code, title, operator, target_value, target_high, uom, deadline, owner, measures, note, numerator, denominator, measured_by,
       near, near_differs, near_differs_en, note_vi, note_en,
       -- Whom it counts. An entry that does not say so and speaks of people is kept as the most careful one.
       coalesce(people, if(lower(concat_ws(' ', title, numerator, uom)) RLIKE 'người|bệnh|lượt khám|đối tượng|bảo trợ|hộ nghèo|khuyết tật|bhyt', 'unsaid', 'none')) AS people,
       'listed' AS measure, CAST(1 AS DECIMAL(28,6)) AS value, origin, lineage
FROM plan_targets
UNION ALL
SELECT 'target_progress', unit_id(unit_code, last_day(month)), 'month', month, target_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       stack(3, 'value', value, 'numerator', numerator, 'denominator', denominator) AS (measure, value), origin, lineage
FROM target_progress
