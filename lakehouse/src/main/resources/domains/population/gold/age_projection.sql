-- one row per unit, year, age group and sex (unit_id, period_start, age_group, sex)
SELECT unit_id, frequency, period_start, age_group, measure AS sex, sum(value) AS persons, max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
FROM silver.population
WHERE dataset = 'age_projection'
GROUP BY unit_id, frequency, period_start, age_group, measure
