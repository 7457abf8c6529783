-- one row per month and way of arrival (unit_id, period_start, mode)
SELECT unit_id, frequency, period_start, measure AS mode, max(value_status) AS value_status, sum(value) AS arrivals,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.tourism
WHERE dataset = 'international_arrivals' AND measure <> 'total'
GROUP BY unit_id, frequency, period_start, measure
