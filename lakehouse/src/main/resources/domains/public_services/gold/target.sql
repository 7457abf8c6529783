-- one row per unit and entry of a plan: target, baseline, milestone or report, as the plan says it (unit_id, target_id)
WITH entry AS (
  SELECT unit_id, target_id, plan, kind, indicator_code, title, operator, target_value, target_high, uom, period_start AS valid_from, deadline,
         owner, measures, note, note_vi, note_en, numerator, denominator, people, measured_by, near, near_differs, near_differs_en, origin, batch_id
  FROM silver.public_services
  WHERE measure = 'listed'
),
-- A plan that wants two different things of one quantity by one day: both stay, both say so.
conflict AS (
  SELECT a.unit_id, a.target_id, array_join(sort_array(collect_set(b.target_id)), ',') AS conflicts_with
  FROM entry a JOIN entry b ON a.unit_id = b.unit_id AND a.kind = 'target' AND b.kind = 'target' AND a.target_id <> b.target_id
   AND a.indicator_code = b.indicator_code AND a.deadline = b.deadline
   AND NOT (a.operator = b.operator AND a.target_value <=> b.target_value AND a.target_high <=> b.target_high)
  GROUP BY a.unit_id, a.target_id
),
baseline AS (
  SELECT unit_id, indicator_code, max_by(target_id, valid_from) AS baseline_id, max_by(target_value, valid_from) AS baseline,
         max_by(year(valid_from), valid_from) AS baseline_year
  FROM entry WHERE kind = 'baseline' GROUP BY unit_id, indicator_code
)
SELECT e.*, c.conflicts_with, if(e.kind = 'target', b.baseline_id, NULL) AS baseline_id, if(e.kind = 'target', b.baseline, NULL) AS baseline,
       if(e.kind = 'target', b.baseline_year, NULL) AS baseline_year,
       array_join(filter(array(
         if(c.conflicts_with IS NOT NULL, 'conflicting', NULL),
         if(e.operator = 'none', 'missing_value', NULL),
         if(e.operator = 'ge_ref', 'by_reference', NULL),
         if(e.operator = 'improve', 'relative', NULL),
         if(e.operator = 'from', 'open_ended', NULL),
         if(e.kind = 'target' AND (e.operator IN ('ge', 'gt') AND e.target_value < b.baseline OR e.note LIKE 'below%baseline%'), 'below_baseline', NULL),
         if(e.note LIKE '%no date in text%', 'date_not_stated', NULL),
         if(e.kind IN ('target', 'baseline') AND startswith(e.uom, '%') AND e.denominator IS NULL, 'no_denominator', NULL)
       ), flag -> flag IS NOT NULL), ',') AS flags
FROM entry e
LEFT JOIN conflict c ON c.unit_id = e.unit_id AND c.target_id = e.target_id
LEFT JOIN baseline b ON b.unit_id = e.unit_id AND b.indicator_code = e.indicator_code
