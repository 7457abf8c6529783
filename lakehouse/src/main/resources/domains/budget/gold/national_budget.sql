-- one row per year, side and item of the state budget (unit_id, period_start, side, national_item)
SELECT unit_id, frequency, period_start, side, item AS national_item, sum(value) AS amount, max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.budget
WHERE dataset = 'national_budget'
GROUP BY unit_id, frequency, period_start, side, item
