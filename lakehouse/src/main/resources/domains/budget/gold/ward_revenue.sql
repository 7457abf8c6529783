-- one row per unit, month and revenue sub-item (unit_id, period_start, item, sub_item)
SELECT unit_id, frequency, period_start, item, sub_item,
       sum(value) FILTER (WHERE measure = 'revenue')    AS revenue,
       sum(value) FILTER (WHERE measure = 'ward_share') AS ward_share,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.budget
WHERE dataset = 'ward_revenue'
GROUP BY unit_id, frequency, period_start, item, sub_item
