-- one row per code of a list (kind, code)
SELECT kind, code, name, name_en, parent_code, related_code AS successor_code, type AS top_group, status, batch_id
FROM silver.reference
WHERE kind IN ('land_use', 'budget_item', 'budget_sub_item', 'budget_chapter', 'budget_category', 'budget_sub_category', 'ethnic_group', 'disease')
