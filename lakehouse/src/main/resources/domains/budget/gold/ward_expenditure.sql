-- one row per unit, month, sector and item of expenditure (unit_id, period_start, sector, item)
SELECT unit_id, frequency, period_start, sector, item,
       sum(value) AS expenditure,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.budget
WHERE dataset = 'ward_expenditure'
GROUP BY unit_id, frequency, period_start, sector, item
