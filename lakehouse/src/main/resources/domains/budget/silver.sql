-- A plan belongs to the units of 1 January (old Hà Nội and Hà Tây both had a plan for 2008), final accounts to those of 31 December.
SELECT 'province_plan' AS dataset, unit_id(province, make_date(year, 1, 1)) AS unit_id, 'year' AS frequency, make_date(year, 1, 1) AS period_start,
       CAST(NULL AS STRING) AS side, CAST(NULL AS STRING) AS sector, CAST(NULL AS STRING) AS item, CAST(NULL AS STRING) AS sub_item,
       stack(7, 'revenue', CAST(revenue AS DECIMAL(28,6)), 'share_ratio', share_ratio, 'expenditure', CAST(expenditure AS DECIMAL(28,6)),
                'balance_transfer', CAST(balance_transfer AS DECIMAL(28,6)), 'target_transfer', CAST(target_transfer AS DECIMAL(28,6)),
                'project_transfer', CAST(project_transfer AS DECIMAL(28,6)), 'net_transfer', CAST(net_transfer AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM province_plan
UNION ALL
SELECT 'province_final', unit_id(province, make_date(year, 12, 31)), 'year', make_date(year, 1, 1), NULL, NULL, NULL, NULL,
       stack(6, 'revenue', CAST(revenue AS DECIMAL(28,6)), 'share_ratio', share_ratio, 'expenditure', CAST(expenditure AS DECIMAL(28,6)),
                'balance_transfer', CAST(balance_transfer AS DECIMAL(28,6)), 'target_transfer', CAST(target_transfer AS DECIMAL(28,6)),
                'net_transfer', CAST(net_transfer AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM province_final
UNION ALL
SELECT 'national_budget', unit_id('VN', make_date(year, 12, 31)), 'year', make_date(year, 1, 1), side, NULL, item, NULL, 'amount', CAST(amount AS DECIMAL(28,6)), origin, lineage
FROM national_budget
UNION ALL
-- A sub-item lies within the fifty numbers of its item: 1401 to 1449 belong to 1400. An item reported without its sub-items has none.
SELECT 'ward_revenue', unit_id(unit_code, month), 'month', month, 'revenue', NULL, lpad(CAST(floor(CAST(sub_item AS INT) / 50) * 50 AS STRING), 4, '0'), if(CAST(sub_item AS INT) % 50 = 0, NULL, sub_item),
       stack(2, 'revenue', CAST(revenue AS DECIMAL(28,6)), 'ward_share', CAST(ward_share AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM ward_revenue
UNION ALL
SELECT 'ward_plan', unit_id(unit_code, make_date(year, 12, 31)), 'year', make_date(year, 1, 1), 'revenue', NULL, item, NULL, 'plan', CAST(plan AS DECIMAL(28,6)), origin, lineage
FROM ward_plan
UNION ALL
SELECT 'ward_expenditure', unit_id(unit_code, month), 'month', month, 'expenditure', sector, item, NULL, 'expenditure', CAST(expenditure AS DECIMAL(28,6)), origin, lineage
FROM ward_expenditure
UNION ALL
SELECT 'ward_expenditure_plan', unit_id(unit_code, make_date(year, 12, 31)), 'year', make_date(year, 1, 1), 'expenditure', sector, NULL, NULL, 'plan', CAST(plan AS DECIMAL(28,6)), origin, lineage
FROM ward_expenditure_plan
