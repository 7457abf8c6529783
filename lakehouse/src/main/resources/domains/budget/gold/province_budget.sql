-- one row per province and year (unit_id, period_start)
SELECT unit_id, frequency, period_start,
       sum(value) FILTER (WHERE dataset = 'province_plan' AND measure = 'revenue')       AS revenue_plan,
       -- The final accounts of 2009 state what the province may spend, transfers included, not what was collected in it: revenue equals
       -- expenditure in nearly every province, and Hải Phòng falls from 23.5 to 6.3 and climbs to 41.9 trillion.
       sum(value) FILTER (WHERE dataset = 'province_final' AND measure = 'revenue' AND year(period_start) <> 2009) AS revenue_final,
       sum(value) FILTER (WHERE dataset = 'province_final' AND measure = 'revenue' AND year(period_start) = 2009) AS revenue_doubtful,
       sum(value) FILTER (WHERE dataset = 'province_plan' AND measure = 'expenditure')   AS expenditure_plan,
       sum(value) FILTER (WHERE dataset = 'province_final' AND measure = 'expenditure')  AS expenditure_final,
       max(value) FILTER (WHERE dataset = 'province_final' AND measure = 'share_ratio')  AS share_ratio,
       sum(value) FILTER (WHERE dataset = 'province_final' AND measure = 'balance_transfer') AS balance_transfer_final,
       sum(value) FILTER (WHERE dataset = 'province_final' AND measure = 'target_transfer')  AS target_transfer_final,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.budget
WHERE dataset IN ('province_plan', 'province_final')
GROUP BY unit_id, frequency, period_start
