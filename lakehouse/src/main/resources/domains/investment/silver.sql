-- The plan and the payments of a year belong to the unit of its last day, which took over the projects of those it was formed from.
SELECT 'ward_capital_plan' AS dataset, unit_id(unit_code, make_date(plan_year, 12, 31)) AS unit_id, 'year' AS frequency, make_date(plan_year, 1, 1) AS period_start,
       plan_year, project, group AS project_group, 'plan' AS measure, CAST(plan AS DECIMAL(28,6)) AS value, origin, lineage
FROM ward_capital_plan
UNION ALL
SELECT 'ward_payments', unit_id(unit_code, make_date(plan_year, 12, 31)), 'month', month, plan_year, project, NULL, 'paid', CAST(paid AS DECIMAL(28,6)), origin, lineage
FROM ward_payments
