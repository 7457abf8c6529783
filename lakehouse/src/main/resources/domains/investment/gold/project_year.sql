-- one row per unit, plan year and project (unit_id, period_start, project)
WITH fact AS (
  SELECT unit_id, plan_year, project,
         max(project_group)                                     AS project_group,
         sum(value) FILTER (WHERE measure = 'plan')             AS plan,
         coalesce(sum(value) FILTER (WHERE measure = 'paid'), 0) AS paid,
         max(period_start) FILTER (WHERE measure = 'paid')      AS last_month,
         max(period_start) FILTER (WHERE measure = 'paid' AND value > 0) AS last_payment,
         max(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
  FROM silver.investment
  GROUP BY unit_id, plan_year, project
),
-- A plan year is over when January of the next year has been reported: money may be paid until the 31st.
closed AS (
  SELECT unit_id, plan_year, max(last_month) >= make_date(plan_year + 1, 1, 1) AS is_closed FROM fact GROUP BY unit_id, plan_year
)
SELECT unit_id, 'year' AS frequency, make_date(plan_year, 1, 1) AS period_start, project, project_group, plan, paid, last_month, last_payment,
       if(is_closed AND plan > 0, paid, NULL) AS paid_final, if(is_closed AND plan > 0, plan, NULL) AS plan_final, origin, batch_id
FROM fact JOIN closed USING (unit_id, plan_year)
WHERE plan IS NOT NULL
