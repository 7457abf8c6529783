-- Diseases that are only counted, not investigated (influenza-like illness, diarrhoea, mumps, chickenpox), have months with 0 that were never reported:
-- in 2017 all four are 0 in the same months of the same province, though a province never has a month without diarrhoea. There 0 means missing.
SELECT 'province_disease' AS dataset, unit_id(province_code, month) AS unit_id, 'month' AS frequency, month AS period_start, disease,
       stack(2, 'cases', CASE WHEN cases = 0 AND (disease IN ('ili', 'diarrhea') OR (disease IN ('mumps', 'chickenpox') AND month >= DATE'2017-01-01')) THEN NULL ELSE CAST(cases AS DECIMAL(28,6)) END,
                'deaths', CASE WHEN cases = 0 AND (disease IN ('ili', 'diarrhea') OR (disease IN ('mumps', 'chickenpox') AND month >= DATE'2017-01-01')) THEN NULL ELSE CAST(deaths AS DECIMAL(28,6)) END)
         AS (measure, value), origin, lineage
FROM province_disease
UNION ALL
SELECT 'ward_disease', unit_id(unit_code, month), 'month', month, disease,
       stack(2, 'cases', CAST(cases AS DECIMAL(28,6)), 'deaths', CAST(deaths AS DECIMAL(28,6))) AS (measure, value), origin, lineage
FROM ward_disease
