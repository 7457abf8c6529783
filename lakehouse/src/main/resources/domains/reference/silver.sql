-- One long list: units, their changes, calendar days and code lists. `kind` says which; columns a kind does not use are NULL.
SELECT 'unit' AS kind, level, code, name, full_name, full_name_en AS name_en, type, province_code AS parent_code,
       CAST(NULL AS STRING) AS related_code, CAST(NULL AS STRING) AS extent, CAST(NULL AS DECIMAL(28,6)) AS weight,
       coalesce(effective_from, DATE'2025-07-01') AS valid_from, CAST(NULL AS DATE) AS valid_to,
       CAST(NULL AS INT) AS lunar_month, CAST(NULL AS INT) AS lunar_day, CAST(NULL AS STRING) AS status, origin, lineage
FROM current_unit
UNION ALL
SELECT 'unit', 'province', code, name, full_name, full_name_en, type, NULL, NULL, NULL, NULL, valid_from, valid_to, NULL, NULL, NULL, origin, lineage
FROM province_version
UNION ALL
SELECT 'unit_change', level, old_code, NULL, old_full_name, NULL, NULL, NULL, new_code, extent, weight, effective_from, NULL, NULL, NULL, NULL, origin, lineage
FROM unit_change
UNION ALL
SELECT 'lunar_event', NULL, event, name_vi, name_vi, NULL, NULL, NULL, NULL, NULL, NULL, date, NULL, CAST(lunar_month AS INT), CAST(lunar_day AS INT), NULL, origin, lineage
FROM lunar_event
UNION ALL
SELECT 'lunar_month', NULL, concat(lunar_year, '-', lpad(lunar_month, 2, '0'), if(leap = 1, 'N', '')), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       first_day, NULL, CAST(lunar_month AS INT), NULL, if(leap = 1, 'leap', NULL), origin, lineage
FROM lunar_month
UNION ALL
SELECT 'public_holiday', NULL, code, name_vi, name_vi, name_en, NULL, NULL, NULL, NULL, NULL, day, NULL, NULL, NULL, NULL, origin, lineage
FROM public_holiday
UNION ALL
SELECT 'land_use', NULL, code, name_vi, name_vi, name_en, top_group, if(status LIKE 'superseded%', NULL, parent_or_successor),
       if(status LIKE 'superseded%', parent_or_successor, NULL), NULL, NULL, NULL, NULL, NULL, NULL, status, origin, lineage
FROM land_use_code
UNION ALL
SELECT kind, NULL, code, name_vi, name_vi, name_en, NULL, parent, NULL, NULL, NULL, NULL, NULL, NULL, NULL, evidence, origin, lineage
FROM budget_code
UNION ALL
SELECT 'ethnic_group', NULL, code, name_vi, name_vi, name_en, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, origin, lineage
FROM ethnic_group
UNION ALL
SELECT 'disease', NULL, code, name_vi, name_vi, name_en, NULL, icd10, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, origin, lineage
FROM disease
