-- one row per unit and period (unit_id, period_start)
SELECT unit_id, period_start, pupils FROM silver.sample_education
