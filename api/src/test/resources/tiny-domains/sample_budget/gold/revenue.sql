-- one row per unit and period (unit_id, period_start)
SELECT unit_id, period_start, amount FROM silver.sample_budget
