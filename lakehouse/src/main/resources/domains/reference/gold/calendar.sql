-- one row per day (day)
WITH lunar_month AS (
  SELECT valid_from AS first_day, lead(valid_from) OVER (ORDER BY valid_from) AS next_first_day, lunar_month, status = 'leap' AS leap,
         CAST(left(code, 4) AS INT) AS lunar_year
  FROM silver.reference WHERE kind = 'lunar_month'
),
tet AS (
  SELECT first_day AS tet_day, coalesce(lag(first_day) OVER (ORDER BY first_day), DATE'1900-01-01') AS previous_tet,
         coalesce(lead(first_day) OVER (ORDER BY first_day), DATE'2100-01-01') AS next_tet
  FROM lunar_month WHERE lunar_month = 1 AND NOT coalesce(leap, false)
),
-- The days that are nearer to this Tết than to its neighbours.
near_tet AS (
  SELECT tet_day, explode(sequence(date_sub(tet_day, CAST(least(400, (datediff(tet_day, previous_tet) - 1) DIV 2) AS INT)),
                                   date_add(tet_day, CAST(least(400, datediff(next_tet, tet_day) DIV 2) AS INT)))) AS day
  FROM tet
),
event AS (
  SELECT lunar_month, lunar_day, min(name) AS name FROM silver.reference WHERE kind = 'lunar_event' GROUP BY lunar_month, lunar_day
),
holiday AS (
  SELECT valid_from AS day, max(name) AS name, max(name_en) AS name_en FROM silver.reference WHERE kind = 'public_holiday' GROUP BY valid_from
),
lunar_day AS (
  SELECT explode(sequence(first_day, date_sub(next_first_day, 1))) AS day, first_day, lunar_year, lunar_month, leap
  FROM lunar_month WHERE next_first_day IS NOT NULL
),
dated AS (
  SELECT lunar_day.day, lunar_day.lunar_year, lunar_day.lunar_month, coalesce(lunar_day.leap, false) AS lunar_leap,
         datediff(lunar_day.day, lunar_day.first_day) + 1 AS lunar_day, datediff(lunar_day.day, near_tet.tet_day) AS tet_offset
  FROM lunar_day
  LEFT JOIN near_tet ON near_tet.day = lunar_day.day
  WHERE lunar_day.day BETWEEN DATE'1995-01-01' AND DATE'2040-12-31'
)
SELECT dated.day, year(dated.day) AS year, month(dated.day) AS month, weekofyear(dated.day) AS iso_week, weekday(dated.day) + 1 AS weekday,
       dated.lunar_year, dated.lunar_month, dated.lunar_leap, dated.lunar_day, event.name AS lunar_event, dated.tet_offset,
       CASE WHEN dated.tet_offset BETWEEN -7 AND -1 THEN 'before' WHEN dated.tet_offset BETWEEN 0 AND 6 THEN 'during' WHEN dated.tet_offset BETWEEN 7 AND 14 THEN 'after' END AS tet_window,
       holiday.name AS public_holiday, holiday.name_en AS public_holiday_en,
       -- Frame of the school year: opens 5 September, first term until mid-January, ends 31 May.
       CASE WHEN date_format(dated.day, 'MMdd') >= '0905' OR date_format(dated.day, 'MMdd') <= '0115' THEN 'first'
            WHEN date_format(dated.day, 'MMdd') <= '0531' THEN 'second' ELSE 'summer' END AS school_term
FROM dated
LEFT JOIN event ON event.lunar_month = dated.lunar_month AND event.lunar_day = dated.lunar_day AND NOT dated.lunar_leap
LEFT JOIN holiday ON holiday.day = dated.day
