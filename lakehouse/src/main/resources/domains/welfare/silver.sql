-- A person is a token. It stays in silver, so that months can be compared person by person; gold holds sums only.
SELECT 'ward_beneficiaries' AS dataset, unit_id(unit_code, month) AS unit_id, 'month' AS frequency, month AS period_start,
       person, group_code, start AS start_month, CAST(NULL AS STRING) AS neighbourhood,
       stack(2, 'amount', CAST(amount AS DECIMAL(28,6)), 'paid', CAST(paid AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM ward_beneficiaries
UNION ALL
SELECT 'ward_poor_households', unit_id(unit_code, make_date(year, 12, 31)), 'year', make_date(year, 1, 1),
       NULL, NULL, NULL, neighbourhood,
       stack(5, 'households', CAST(households AS DECIMAL(28,6)), 'poor', CAST(poor AS DECIMAL(28,6)), 'near_poor', CAST(near_poor AS DECIMAL(28,6)),
                'poor_persons', CAST(poor_persons AS DECIMAL(28,6)), 'near_poor_persons', CAST(near_poor_persons AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM ward_poor_households
