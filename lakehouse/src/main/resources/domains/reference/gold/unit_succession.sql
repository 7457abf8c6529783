-- one row per old unit and unit it became, directly or through others (old_unit_id, new_unit_id)
WITH RECURSIVE version AS (
  SELECT code, level, valid_from,
         coalesce(valid_to, date_sub(lead(valid_from) OVER (PARTITION BY level, code ORDER BY valid_from), 1), DATE'9999-12-31') AS valid_to
  FROM silver.reference WHERE kind = 'unit'
  UNION ALL
  SELECT DISTINCT code, level, DATE'1995-01-01', date_sub(valid_from, 1)
  FROM silver.reference WHERE kind = 'unit_change' AND level = 'commune'
),
change AS (
  SELECT level, code AS old_code, related_code AS new_code, extent, valid_from AS effective_from, weight,
         count(*) OVER (PARTITION BY level, code, valid_from) AS parts, batch_id
  FROM silver.reference WHERE kind = 'unit_change'
),
step AS (
  SELECT old.code || '@' || date_format(old.valid_from, 'yyyyMMdd') AS old_unit_id, new.code || '@' || date_format(new.valid_from, 'yyyyMMdd') AS new_unit_id,
         if(change.parts = 1, 1.0D, coalesce(CAST(change.weight AS DOUBLE), 1.0D / change.parts)) AS weight,
         CASE WHEN change.parts = 1 THEN 'whole' WHEN change.weight IS NOT NULL THEN 'population' ELSE 'equal_split' END AS weight_basis,
         change.effective_from, change.batch_id
  FROM change
  JOIN version old ON old.level = change.level AND old.code = change.old_code AND date_sub(change.effective_from, 1) BETWEEN old.valid_from AND old.valid_to
  JOIN version new ON new.level = change.level AND new.code = change.new_code AND change.effective_from BETWEEN new.valid_from AND new.valid_to
),
path AS (
  SELECT old_unit_id, new_unit_id, weight, weight_basis, effective_from, 1 AS steps, batch_id FROM step
  UNION ALL
  SELECT path.old_unit_id, step.new_unit_id, path.weight * step.weight,
         CASE WHEN path.weight_basis = 'whole' THEN step.weight_basis ELSE path.weight_basis END,
         step.effective_from, path.steps + 1, step.batch_id
  FROM path JOIN step ON step.old_unit_id = path.new_unit_id
)
-- Parts of one old unit that meet again in one new unit are whole again (old Cần Thơ in today's Cần Thơ).
SELECT old_unit_id, new_unit_id, if(round(sum(weight), 9) = 1, 'whole', 'part') AS extent, round(sum(weight), 9) AS weight,
       if(round(sum(weight), 9) = 1, 'whole', min(weight_basis)) AS weight_basis, max(effective_from) AS effective_from, min(steps) AS steps, max(batch_id) AS batch_id
FROM path
GROUP BY old_unit_id, new_unit_id
