-- one row per unit, year and land use (unit_id, period_start, land_use)
SELECT unit_id, frequency, period_start, land_use,
       CASE WHEN land_use IN ('LUC', 'LUK', 'HNK', 'CLN', 'RDD', 'RPH', 'RSX', 'NTS', 'CNT', 'LMU', 'NKH') THEN 'NNP'
            WHEN land_use IN ('CGT', 'BCS', 'DCS', 'NCS', 'MCS') THEN 'CSD' ELSE 'PNN' END AS top_group,
       sum(value) AS area_ha,
       sum(value) FILTER (WHERE land_use IN ('LUC', 'LUK', 'HNK', 'CLN', 'RDD', 'RPH', 'RSX', 'NTS', 'CNT', 'LMU', 'NKH')) AS agricultural_ha,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.land
-- Groups repeat what their codes already say.
WHERE dataset = 'ward_land_use' AND land_use NOT IN ('NNP', 'SXN', 'CHN', 'LUA', 'LNP', 'PNN', 'OTC', 'CDG', 'DSN', 'CSK', 'CCC', 'TVC', 'CSD')
GROUP BY unit_id, frequency, period_start, land_use
