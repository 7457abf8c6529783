-- one row per unit, year, neighbourhood, age group and sex (unit_id, period_start, neighbourhood, age_group, sex)
SELECT unit_id, frequency, period_start, neighbourhood, age_group, measure AS sex, sum(value) AS persons,
       max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.population
WHERE dataset = 'ward_residents'
GROUP BY unit_id, frequency, period_start, neighbourhood, age_group, measure
