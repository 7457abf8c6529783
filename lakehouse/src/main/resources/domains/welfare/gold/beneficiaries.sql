-- one row per unit, month and group (unit_id, period_start, group_code)
SELECT unit_id, frequency, period_start, group_code,
       count(DISTINCT person) AS persons,
       count(DISTINCT person) FILTER (WHERE start_month = period_start) AS started,
       CAST(sum(value) FILTER (WHERE measure = 'amount') AS DECIMAL(19,0)) AS amount_vnd,
       CAST(sum(value) FILTER (WHERE measure = 'paid') AS DECIMAL(19,0)) AS paid_vnd,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.welfare
WHERE dataset = 'ward_beneficiaries'
GROUP BY unit_id, frequency, period_start, group_code
