package vn.wardcast.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rows of the tiny lake as SELECTs. All figures are invented. */
final class TinyLakeData {

    /** Figures that no reader may find anywhere: a small count and one hidden beside it. */
    static final String SECRET = "3.141593";

    static final String OTHER_SECRET = "271.828182";

    /** Table name to the SELECT that makes its rows, in the order of writing. */
    static final Map<String, String> TABLES = new LinkedHashMap<>();

    /** What a replay of 10 July 2026 says: today's answer but for {@code changed}. */
    private static void pastDay(String table, String changed) {
        TABLES.put(
                table + "_replay",
                "SELECT DATE '2026-07-10' AS as_of, * REPLACE ('replay-1' AS run_id, %s) FROM (%s)"
                        .formatted(changed, TABLES.get(table)));
    }

    static {
        TABLES.put("reference.unit", """
                SELECT * FROM (VALUES
                  ('VN@19760702', 'VN', 'country', 'Việt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam', 'Viet Nam', 'quoc_gia', NULL, DATE '1976-07-02', NULL),
                  ('01@20080801', '01', 'province', 'Hà Nội', 'Thành phố Hà Nội', 'Hanoi City', 'thanh_pho_truc_thuoc_tw', 'VN@19760702', DATE '2008-08-01', NULL),
                  ('08@20250701', '08', 'province', 'Tuyên Quang', 'Tỉnh Tuyên Quang', 'Tuyen Quang Province', 'tinh', 'VN@19760702', DATE '2025-07-01', NULL),
                  ('08@19911001', '08', 'province', 'Tuyên Quang', 'Tỉnh Tuyên Quang', 'Tuyen Quang Province', 'tinh', 'VN@19760702', DATE '1991-10-01', DATE '2025-06-30'),
                  ('00004@20250701', '00004', 'commune', 'Ba Đình', 'Phường Ba Đình', 'Ba Dinh Ward', 'phuong', '01@20080801', DATE '2025-07-01', NULL),
                  ('02215@20250701', '02215', 'commune', 'Minh Xuân', 'Phường Minh Xuân', 'Minh Xuan Ward', 'phuong', '08@20250701', DATE '2025-07-01', NULL),
                  ('02212@20250701', '02212', 'commune', 'Nông Tiến', 'Phường Nông Tiến', 'Nong Tien Ward', 'phuong', '08@20250701', DATE '2025-07-01', NULL),
                  ('02200@19950101', '02200', 'commune', 'Phan Thiết', 'Phường Phan Thiết', NULL, 'phuong', '08@19911001', DATE '1995-01-01', DATE '2025-06-30'),
                  ('02203@19950101', '02203', 'commune', 'Minh Xuân', 'Phường Minh Xuân', NULL, 'phuong', '08@19911001', DATE '1995-01-01', DATE '2025-06-30'),
                  ('02215@19950101', '02215', 'commune', 'Ỷ La', 'Phường Ỷ La', NULL, 'phuong', '08@19911001', DATE '1995-01-01', DATE '2025-06-30'),
                  ('02497@19950101', '02497', 'commune', 'Kim Phú', 'Xã Kim Phú', NULL, 'xa', '08@19911001', DATE '1995-01-01', DATE '2025-06-30')
                ) AS u(unit_id, code, level, name, full_name, full_name_en, type, parent_unit_id, valid_from, valid_to)
                """);
        TABLES.put("reference.unit_succession", """
                SELECT * FROM (VALUES
                  ('08@19911001', '08@20250701', 'whole', 1.0),
                  ('02200@19950101', '02215@20250701', 'whole', 1.0),
                  ('02203@19950101', '02215@20250701', 'whole', 1.0),
                  ('02215@19950101', '02215@20250701', 'whole', 1.0),
                  ('02497@19950101', '02215@20250701', 'part', 0.5),
                  ('02497@19950101', '02212@20250701', 'part', 0.5)
                ) AS s(old_unit_id, new_unit_id, extent, weight)
                """);
        TABLES.put("reference.calendar", """
                WITH tet(tet_day) AS (VALUES (DATE '2022-02-01'), (DATE '2023-01-22'), (DATE '2024-02-10'), (DATE '2025-01-29'), (DATE '2026-02-17'), (DATE '2027-02-06'), (DATE '2028-01-26')),
                days AS (SELECT CAST(d AS DATE) AS day FROM generate_series(DATE '2022-01-01', DATE '2028-12-31', INTERVAL 1 DAY) g(d))
                SELECT day, day(day)::INT AS lunar_day, month(day)::INT AS lunar_month, coalesce((SELECT max(year(tet_day)) FROM tet WHERE tet_day <= day), 2021) AS lunar_year,
                       (SELECT 'during' FROM tet WHERE day BETWEEN tet_day AND tet_day + 6) AS tet_window,
                       CASE WHEN month(day) = 9 AND day(day) = 17 THEN 'Trung thu' END AS lunar_event,
                       CASE WHEN month(day) = 9 AND day(day) = 2 THEN 'Quốc khánh' END AS public_holiday,
                       CASE WHEN month(day) = 9 AND day(day) = 2 THEN 'National Day' END AS public_holiday_en
                FROM days
                """);
        TABLES.put("reference.code_list", """
                SELECT * FROM (VALUES ('ethnic_group', '01', 'Kinh', 'Kinh'), ('ethnic_group', '03', '=Tày', 'Tay')) AS c(kind, code, name, name_en)
                """);
        TABLES.put("gold.indicator", """
                SELECT *, CASE WHEN indicator = 'sample_education.pupils' THEN 5 END AS people_floor FROM (VALUES
                  ('sample_budget.revenue', 'sample_budget', 'Thu ngân sách trên địa bàn', 'State budget revenue', 'vnd', 'up', 0, 'sum(amount) from gold.revenue', 'total,item', 15),
                  ('sample_budget.arrears', 'sample_budget', 'Nợ thuế', 'Tax arrears', 'vnd', 'down', 0, 'sum(amount) from gold.revenue', 'total', NULL),
                  ('sample_education.pupils', 'sample_education', 'Số học sinh', 'Pupils', 'pupil', 'none', 0, 'sum(pupils) from gold.pupils', 'total,level,level+grade', 5),
                  ('sample_education.class_size', 'sample_education', 'Học sinh bình quân một lớp', 'Pupils per class', 'person_per_class', 'none', 1, 'sum(pupils) / sum(classes) from gold.pupils', 'total', NULL),
                  ('sample_tourism.visits', 'sample_tourism', 'Lượt khách tham quan', 'Visits', 'visitor', 'up', 0, 'sum(visits) from gold.visits', 'total', 14)
                ) AS i(indicator, domain, name_vi, name_en, uom, direction, decimals, formula, breakdowns, forecast_horizon)
                """);
        TABLES.put("gold.indicator_value", values());
        TABLES.put(
                "gold.pupils",
                "SELECT '02215@20250701' AS unit_id, CAST(%s AS DECIMAL(28,6)) AS pupils".formatted(SECRET));
        TABLES.put("gold.revenue", "SELECT '02215@20250701' AS unit_id, CAST(1000000 AS DECIMAL(28,6)) AS amount");
        TABLES.put("forecast.run", """
                SELECT '20261005T061200Z' AS run_id, TIMESTAMPTZ '2026-10-05 13:12:00+07' AS started_at, TIMESTAMPTZ '2026-10-05 13:14:00+07' AS finished_at,
                       '0.1.0' AS code_version, 4821 AS values_snapshot, 42 AS seed, 5 AS series, 1 AS skipped, 60 AS forecasts
                """);
        TABLES.put("forecast.forecast", forecasts());
        TABLES.put("forecast.backtest", """
                SELECT '20261005T061200Z' AS run_id, split_part(indicator, '.', 1) AS domain, '02215@20250701' AS unit_id, indicator, breakdown, frequency, model,
                       horizon, origins, n, smape, mase, rmsse, msis_95, coverage_80, coverage_95, chosen
                FROM (VALUES
                  ('sample_budget.revenue', 'total', 'month', 'combination', 12, 24, 288, 9.1, 0.71, 0.74, 4.2, 0.79, 0.94, true),
                  ('sample_budget.revenue', 'total', 'month', 'seasonal_naive', 12, 24, 288, 13.0, 1.0, 1.0, 6.1, 0.81, 0.95, false),
                  ('sample_budget.revenue', 'total', 'month', 'ets', 12, 24, 288, 10.2, 0.80, 0.83, 4.8, 0.77, 0.93, false),
                  ('sample_tourism.visits', 'total', 'day', 'mstl', 14, 20, 280, 17.5, 0.82, 0.9, 5.0, 0.82, 0.96, true)
                ) AS b(indicator, breakdown, frequency, model, horizon, origins, n, smape, mase, rmsse, msis_95, coverage_80, coverage_95, chosen)
                """);
        TABLES.put("forecast.seasonality", """
                SELECT '20261005T061200Z' AS run_id, 'sample_tourism' AS domain, '02215@20250701' AS unit_id, 'sample_tourism.visits' AS indicator, 'total' AS breakdown,
                       'day' AS frequency, profile, year, cell, season_index, sample_size, caveat, 'synthetic' AS origin,
                       DATE '2025-07-01' AS from_period, DATE '2026-09-30' AS to_period, 0 AS hidden
                FROM (VALUES
                  ('month', NULL, 2, 1.7, 28, NULL),
                  ('month', 2026, 2, 1.7, 28, 'partial_year'),
                  ('weekday', NULL, 7, 1.4, 52, NULL),
                  ('tet_offset', NULL, -15, NULL, 0, 'too_few'),
                  ('tet_offset', 2026, 1, 3.2, 1, NULL)
                ) AS s(profile, year, cell, season_index, sample_size, caveat)
                """);
        TABLES.put("forecast.crowd", """
                SELECT '20261005T061200Z' AS run_id, 'sample_tourism' AS domain, '02215@20250701' AS unit_id, 'sample_tourism.visits' AS indicator, 'total' AS breakdown,
                       6049.0 AS threshold, 'crowd' AS threshold_of, 457 AS days_known, '2026-09-30' AS origin_period, 'synthetic' AS origin, CAST(NULL AS VARCHAR) AS reason
                """);
        TABLES.put("forecast.chance", """
                SELECT '20261005T061200Z' AS run_id, 'sample_tourism' AS domain, '02215@20250701' AS unit_id, 'sample_tourism.visits' AS indicator, 'total' AS breakdown,
                       'day' AS frequency, '2026-10-01' AS period, DATE '2026-10-01' AS period_start, 'at_least' AS event, 6049.0 AS threshold, 'crowd' AS threshold_of,
                       0.07 AS probability, 2310.5 AS expected, 'day_calendar' AS model, 1 AS horizon, '2026-09-30' AS origin_period, 'synthetic' AS origin
                UNION ALL
                SELECT '20261005T061200Z', 'budget', '02215@20250701', 'budget.ward_expenditure_closed', breakdown, 'year', '2026', DATE '2026-01-01', 'at_least', threshold, threshold_of,
                       probability, expected, 'expenditure_paths', 3, '2026-09', 'synthetic'
                FROM (VALUES ('total', 198.0, 'nine_tenths_of_plan', 0.97, 215.0), ('total', 220.0, 'plan', 0.3, 215.0), ('sector=health', 54.0, 'nine_tenths_of_plan', 0.6, 55.0))
                AS c(breakdown, threshold, threshold_of, probability, expected)
                """);
        TABLES.put("forecast.festival_uplift", """
                SELECT '20261005T061200Z' AS run_id, 'sample_tourism' AS domain, '02215@20250701' AS unit_id, 'sample_tourism.visits' AS indicator, 'total' AS breakdown,
                       'Quốc khánh' AS festival, 'National Day' AS festival_en, DATE '2026-08-30' AS from_day, DATE '2026-09-03' AS to_day, actual, counterfactual,
                       actual - counterfactual AS uplift, 10.0 AS lo_80, 20.0 AS hi_80, CAST(NULL AS DOUBLE) AS lo_95, CAST(NULL AS DOUBLE) AS hi_95, 30 AS ordinary_windows,
                       0.8 AS coverage_80, CAST(NULL AS DOUBLE) AS coverage_95, CAST(NULL AS VARCHAR) AS beside, 'few_ordinary_windows' AS caveat, 'synthetic' AS origin
                FROM (VALUES (115.0, 100.0)) AS f(actual, counterfactual)
                """);
        TABLES.put("forecast.festival_day", """
                SELECT '20261005T061200Z' AS run_id, 'sample_tourism' AS domain, '02215@20250701' AS unit_id, 'sample_tourism.visits' AS indicator, 'total' AS breakdown,
                       'Quốc khánh' AS festival, DATE '2026-08-30' AS from_day, DATE '2026-08-30' + n::INT AS day, 20.0 AS counterfactual
                FROM range(5) AS d(n)
                """);
        // Revenue stands for cases: the tiny lake has no diseases.
        TABLES.put("forecast.outbreak", """
                SELECT '20261005T061200Z' AS run_id, 'sample_budget' AS domain, '02215@20250701' AS unit_id, 'sample_budget.revenue' AS indicator, 'item=1400' AS breakdown,
                       'month' AS frequency, '2026-09' AS period, DATE '2026-09-01' AS period_start, true AS complete, true AS endemic, 'warning' AS level,
                       CAST(NULL AS VARCHAR) AS reason, DATE '2026-08-01' AS since, CAST(NULL AS DOUBLE) AS cases, 20.0 AS mean, 5.0 AS deviation, 25.0 AS warning_level,
                       30.0 AS epidemic_level, '2025-09=26 2024-09=1..10' AS baseline, '2023 2020' AS epidemic_years, '2026-10' AS next_period, 31.0 AS next_epidemic_level,
                       0.2 AS next_probability, 24.5 AS next_expected, 'Bằng lời' AS reason_vi, 'In words' AS reason_en, 'small_count' AS suppression, 'synthetic' AS origin
                """);
        TABLES.put("forecast.outbreak_level", """
                SELECT '20261005T061200Z' AS run_id, 'sample_budget' AS domain, '02215@20250701' AS unit_id, 'sample_budget.revenue' AS indicator, 'item=1400' AS breakdown,
                       'month' AS frequency, strftime(start, '%Y-%m') AS period, start AS period_start, level, CAST(NULL AS VARCHAR) AS reason, 20.0 AS mean, 5.0 AS deviation,
                       25.0 AS warning_level, 30.0 AS epidemic_level
                FROM (VALUES (DATE '2026-08-01', 'none'), (DATE '2026-09-01', 'warning'), (DATE '2026-10-01', NULL)) AS l(start, level)
                """);
        TABLES.put("forecast.population", """
                SELECT '20261005T061200Z' AS run_id, 'population' AS domain, '02215@20250701' AS unit_id, 2026 AS year, sex, age_group, mean, mean * 0.9 AS lo_80,
                       mean * 1.1 AS hi_80, mean * 0.8 AS lo_95, mean * 1.2 AS hi_95, births, deaths, net_migration, 2025 AS base_year, 5 AS years_known, 1 AS horizon,
                       'cohort_component' AS model, 'synthetic' AS origin, 'new_borders' AS reason, suppression
                FROM (VALUES
                  ('total', 'total', 72811.0, 923.0, 490.0, 388.0, NULL),
                  ('male', '80+', NULL, NULL, NULL, NULL, 'small_count'),
                  ('female', '5-9', 3000.0, NULL, NULL, NULL, NULL)
                ) AS p(sex, age_group, mean, births, deaths, net_migration, suppression)
                """);
        TABLES.put("forecast.land_transition", """
                SELECT '20261005T061200Z' AS run_id, 'land' AS domain, '02215@20250701' AS unit_id, 2024 AS from_year, 2025 AS to_year, from_use, to_use, area_ha, share,
                       'minimal_change' AS method, 'synthetic' AS origin, 'new_borders' AS caveat
                FROM (VALUES ('LUC', 'LUC', 90.0, 0.9), ('LUC', 'outside', 10.0, 0.1)) AS t(from_use, to_use, area_ha, share)
                """);
        TABLES.put("forecast.land", """
                SELECT '20261005T061200Z' AS run_id, 'land' AS domain, '02215@20250701' AS unit_id, 2026 AS year, 'LUC' AS land_use, 89.0 AS mean, 88.0 AS lo_80, 90.0 AS hi_80,
                       87.0 AS lo_95, 91.0 AS hi_95, 2025 AS base_year, 3 AS transitions, 1 AS horizon, 'land_transition' AS model, 'synthetic' AS origin, 'new_borders' AS reason
                """);
        TABLES.put("forecast.score", """
                SELECT run_id, 'sample_budget' AS domain, '02215@20250701' AS unit_id, 'sample_budget.revenue' AS indicator, 'total' AS breakdown, 'month' AS frequency,
                       strftime(start, '%Y-%m') AS period, start AS period_start, 'combination' AS model, horizon, mean, actual, actual - mean AS error,
                       abs(actual - mean) / 10 AS scaled_error, inside_80, inside_95, 'synthetic' AS origin, 1 AS values_snapshot,
                       CAST(scored AS TIMESTAMPTZ) AS scored_at, as_of, naive, 10.0 AS scale
                FROM (VALUES
                  ('replay-1', DATE '2026-07-01', 1, 100.0, 110.0, true, true, '2026-10-05 06:00:00+07', DATE '2026-06-30', 90.0),
                  ('replay-1', DATE '2026-08-01', 2, 100.0, 95.0, true, true, '2026-10-05 06:00:00+07', DATE '2026-06-30', 95.0),
                  ('replay-1', DATE '2026-09-01', 3, 100.0, 140.0, false, true, '2026-10-05 06:00:00+07', DATE '2026-06-30', 120.0),
                  ('20260901T000000Z', DATE '2026-09-01', 1, 120.0, 150.0, false, false, '2026-10-05 06:00:00+07', NULL, 120.0),
                  ('20260901T000000Z', DATE '2026-09-01', 1, 120.0, 140.0, false, true, '2026-10-06 06:00:00+07', NULL, 120.0)
                ) AS s(run_id, start, horizon, mean, actual, inside_80, inside_95, scored, as_of, naive)
                """);
        TABLES.put("forecast.chance_score", """
                SELECT 'replay-1' AS run_id, 'sample_tourism' AS domain, '02215@20250701' AS unit_id, 'sample_tourism.visits' AS indicator, 'total' AS breakdown, 'day' AS frequency,
                       CAST(start AS VARCHAR) AS period, start AS period_start, 'above' AS event, 500.0 AS threshold, threshold_of, probability, happened,
                       CASE WHEN happened THEN 600.0 ELSE 400.0 END AS actual, 1 AS horizon, 'mstl' AS model, 'synthetic' AS origin, 1 AS values_snapshot,
                       TIMESTAMPTZ '2026-10-05 06:00:00+07' AS scored_at, DATE '2026-08-31' AS as_of
                FROM (VALUES (DATE '2026-09-01', 'crowd', 0.1, false), (DATE '2026-09-02', 'crowd', 0.1, false), (DATE '2026-09-03', 'crowd', 0.9, true),
                  (DATE '2026-09-04', 'crowd', 1.0, true), (DATE '2026-09-30', 'target:42', 0.5, true)) AS c(start, threshold_of, probability, happened)
                """);
        TABLES.put("forecast.revenue_line", """
                SELECT '20261005T061200Z' AS run_id, 'budget' AS domain, '02215@20250701' AS unit_id, 'budget.ward_revenue' AS indicator, breakdown,
                       strftime(start, '%Y-%m') AS period, start AS period_start, mean, mean * 0.9 AS lo_80, mean * 1.1 AS hi_80, mean * 0.8 AS lo_95, mean * 1.2 AS hi_95,
                       mean + 1 AS base, 'engine' AS treatment, 'automatic' AS model, 1 AS horizon, '2026-09' AS origin_period, 'synthetic' AS origin,
                       CASE WHEN start = DATE '2026-10-01' THEN mean + 270 END AS to_date, mean + 260 AS to_date_lo_80, mean + 280 AS to_date_hi_80, mean + 250 AS to_date_lo_95, mean + 290 AS to_date_hi_95
                FROM (VALUES ('total', DATE '2026-10-01', 30.0), ('total', DATE '2026-11-01', 32.0), ('item=1700', DATE '2026-10-01', 20.0)) AS l(breakdown, start, mean)
                """);
        TABLES.put("forecast.revenue_year", """
                SELECT '20261005T061200Z' AS run_id, 'budget' AS domain, unit AS unit_id, indicator, breakdown, year, DATE '2026-09-01' AS known_until, collected, expected,
                       expected * 0.9 AS lo_80, expected * 1.1 AS hi_80, expected * 0.8 AS lo_95, expected * 1.2 AS hi_95, plan, probability, expected - plan AS gap, 3 AS months_left,
                       (plan - collected) / 3 AS needed_a_month, (expected - collected) / 3 AS expected_a_month,
                       CASE WHEN indicator = 'budget.ward_revenue' THEN 'engine' ELSE 'plan_ratio' END AS treatment,
                       CASE WHEN indicator = 'budget.ward_revenue' THEN 'merger_2025_07 x1.043; lump_sum_end_2026:1000/1003 unmeasured' END AS breaks, 1 AS units, 1 AS units_of, reason,
                       CASE WHEN expected IS NULL THEN 'none' ELSE 'automatic' END AS model, origin
                FROM (VALUES ('02215@20250701', 'budget.ward_revenue', 'total', 2026, 270.0, 360.0, 390.0, 0.2, NULL, 'synthetic'),
                             ('02215@20250701', 'budget.ward_revenue', 'item=1700', 2026, 170.0, 230.0, NULL, NULL, 'no_plan', 'synthetic'),
                             ('02215@20250701', 'budget.ward_revenue', 'item=1700;sub_item=1701', 2026, 170.0, 230.0, NULL, NULL, 'no_plan', 'synthetic'),
                             ('02215@20250701', 'budget.ward_revenue', 'total', 2027, 0.0, 380.0, NULL, NULL, 'no_plan', 'synthetic'),
                             ('08@20250701', 'budget.province_revenue', 'total', 2015, 0.0, 150.0, 100.0, 0.9, NULL, 'bridged'))
                AS y(unit, indicator, breakdown, year, collected, expected, plan, probability, reason, origin)
                """);
        TABLES.put("forecast.expenditure_line", """
                SELECT '20261005T061200Z' AS run_id, 'budget' AS domain, '02215@20250701' AS unit_id, 'budget.ward_expenditure' AS indicator, breakdown,
                       strftime(start, '%Y-%m') AS period, start AS period_start, mean, mean * 0.9 AS lo_80, mean * 1.1 AS hi_80, mean * 0.8 AS lo_95, mean * 1.2 AS hi_95,
                       mean + 1 AS base, 'engine' AS treatment, 'automatic' AS model, 1 AS horizon, '2026-09' AS origin_period, 'synthetic' AS origin,
                       CASE WHEN start = DATE '2026-10-01' THEN mean + 270 END AS to_date, mean + 260 AS to_date_lo_80, mean + 280 AS to_date_hi_80, mean + 250 AS to_date_lo_95, mean + 290 AS to_date_hi_95
                FROM (VALUES ('total', DATE '2026-10-01', 20.0), ('total', DATE '2026-11-01', 22.0), ('sector=health', DATE '2026-10-01', 5.0)) AS l(breakdown, start, mean)
                """);
        TABLES.put("forecast.expenditure_year", """
                SELECT '20261005T061200Z' AS run_id, 'budget' AS domain, '02215@20250701' AS unit_id, 'budget.ward_expenditure' AS indicator, breakdown, year, DATE '2026-09-01' AS known_until,
                       spent, expected, expected * 0.9 AS lo_80, expected * 1.1 AS hi_80, expected * 0.8 AS lo_95, expected * 1.2 AS hi_95, plan, probability, expected - plan AS gap,
                       3 AS months_left, (plan - spent) / 3 AS needed_a_month, (expected - spent) / 3 AS expected_a_month, 'engine' AS treatment,
                       'merger_2025_07 x1.020; two_tier_2025_07:health/6000 x1.900' AS breaks, 1 AS units, 1 AS units_of, reason, 'automatic' AS model, 'synthetic' AS origin
                FROM (VALUES ('total', 2026, 150.0, 215.0, 220.0, 0.3, NULL), ('sector=health', 2026, 40.0, 55.0, 60.0, 0.1, NULL),
                             ('sector=health;item=6000', 2026, 40.0, 55.0, NULL, NULL, 'no_plan'), ('total', 2027, 0.0, 230.0, NULL, NULL, 'no_plan'))
                AS y(breakdown, year, spent, expected, plan, probability, reason)
                """);
        TABLES.put("gold.project_month", """
                SELECT '02215@20250701' AS unit_id, 2026 AS plan_year, project, CAST(month AS DATE) AS period_start, CAST(paid AS DECIMAL(28,6)) AS paid
                FROM (VALUES ('7000001', '2026-02-01', 100.0), ('7000001', '2026-03-01', 50.0), ('7000002', '2026-01-01', 30.0)) AS m(project, month, paid)
                UNION ALL
                SELECT '02215@20250701', y, '7000009', CAST(make_date(CAST(y AS INT), 1, 1) + to_months(CAST(m AS INT)) AS DATE), CAST(y - 2018 AS DECIMAL(28,6))
                FROM (SELECT unnest(range(2020, 2026)) AS y), (SELECT unnest(range(0, 13)) AS m)
                """);
        TABLES.put("gold.project_year", """
                SELECT '02215@20250701' AS unit_id, make_date(CAST(y AS INT), 1, 1) AS period_start, '7000009' AS project, CAST(100 AS DECIMAL(28,6)) AS plan_final
                FROM (SELECT unnest(range(2020, 2026)) AS y)
                UNION ALL
                SELECT '02215@20250701', DATE '2026-01-01', '7000001', NULL
                """);
        TABLES.put("forecast.enrolment", """
                SELECT '20261005T061200Z' AS run_id, 'education' AS domain, '02215@20250701' AS unit_id, level, grade, '2026-2027' AS period, DATE '2026-09-01' AS period_start,
                       1 AS horizon, mean, mean * 0.9 AS lo_80, mean * 1.1 AS hi_80, mean * 0.8 AS lo_95, mean * 1.2 AS hi_95, 'cohort' AS model, NULL AS fallback, 'synthetic' AS origin
                FROM (VALUES ('total', 'total', 140), ('primary', 'total', 140), ('primary', '1', 80), ('primary', '2', 60)) AS e(level, grade, mean)
                """);
        TABLES.put("forecast.school_need", """
                SELECT '20261005T061200Z' AS run_id, 'education' AS domain, '02215@20250701' AS unit_id, 'primary' AS level, resource, '2026-2027' AS period,
                       DATE '2026-09-01' AS period_start, needed, needed AS lo_80, needed + 1 AS hi_80, has, has - needed AS surplus,
                       CASE WHEN has IS NULL THEN 'no_data' END AS reason, '35 pupils a class' AS norm, 'memory' AS evidence, 'synthetic' AS origin
                FROM (VALUES ('classes', 5.0, 4.0), ('teachers', 7.5, NULL)) AS n(resource, needed, has)
                """);
        TABLES.put("forecast.school", """
                SELECT '20261005T061200Z' AS run_id, 'education' AS domain, '02215@20250701' AS unit_id, school_code, school, levels, first_year, last_year, last_year - first_year + 1 AS years, state,
                       CASE state WHEN 'closed' THEN 'closed_unit' WHEN 'new' THEN 'short_history' END AS reason, 'synthetic' AS origin
                FROM (VALUES ('02200101', 'Trường Tiểu học Phan Thiết', 'primary', 2021, 2025, 'open'), ('02215102', 'Trường Tiểu học Hồng Thái', 'primary', 2025, 2025, 'new'),
                             ('02203101', 'Trường Tiểu học cũ', 'primary', 2021, 2023, 'closed')) AS s(school_code, school, levels, first_year, last_year, state)
                """);
        TABLES.put("forecast.school_enrolment", """
                SELECT '20261005T061200Z' AS run_id, 'education' AS domain, '02215@20250701' AS unit_id, school_code, 'primary' AS level, grade, '2026-2027' AS period, DATE '2026-09-01' AS period_start,
                       1 AS horizon, mean, mean * 0.9 AS lo_80, mean * 1.1 AS hi_80, mean * 0.8 AS lo_95, mean * 1.2 AS hi_95, CASE WHEN mean IS NULL THEN 'small_count' END AS suppression,
                       'cohort' AS model, NULL AS fallback, 'synthetic' AS origin
                FROM (VALUES ('02200101', 'total', 137), ('02200101', '1', 77), ('02200101', '2', 60), ('02215102', 'total', NULL), ('02215102', '1', NULL)) AS e(school_code, grade, mean)
                """);
        TABLES.put("forecast.school_resource", """
                SELECT '20261005T061200Z' AS run_id, 'education' AS domain, '02215@20250701' AS unit_id, '02200101' AS school_code, 'primary' AS level, resource, '2026-2027' AS period,
                       DATE '2026-09-01' AS period_start, needed, needed AS lo_80, needed + 1 AS hi_80, has, has - needed AS surplus,
                       CASE WHEN has IS NULL THEN 'no_data' END AS reason, '35 pupils a class' AS norm, 'memory' AS evidence, 'synthetic' AS origin
                FROM (VALUES ('classes', 5.0, 5.0), ('rooms', 5.0, 4.0), ('teachers', 7.5, NULL)) AS n(resource, needed, has)
                """);
        TABLES.put("forecast.scenario", """
                SELECT 'KB-0123456789ab' AS scenario_id, 'education' AS domain, '02215@20250701' AS unit_id, '20261005T061200Z' AS run_id,
                       '[{"lever":"housing","dwellings":500,"year":2027,"children_per_year_of_age":0.06}]' AS levers, TIMESTAMPTZ '2026-10-06 08:00:00+07' AS made_at, '0.1.0' AS code_version
                """);
        TABLES.put("forecast.scenario_value", """
                SELECT 'KB-0123456789ab' AS scenario_id, 'education' AS domain, '02215@20250701' AS unit_id, quantity, 'primary' AS level, grade, '2027-2028' AS period,
                       DATE '2027-09-01' AS period_start, base, mean, mean - 5 AS lo_80, mean + 5 AS hi_80, has, 'synthetic' AS origin, mean - 9 AS lo_95, mean + 9 AS hi_95
                FROM (VALUES ('pupils', '1', 80.0, 110.0, NULL), ('classes', 'total', 5.0, 6.0, 4.0)) AS v(quantity, grade, base, mean, has)
                """);
        TABLES.put("forecast.scenario_grid", """
                SELECT '20261005T061200Z' AS run_id, domain, '02215@20250701' AS unit_id, lever, kind, target, setting, quantity, level, period, make_date(CAST(left(period, 4) AS INT), 1, 1) AS period_start,
                       base, mean, mean - 5 AS lo_80, mean + 5 AS hi_80, mean - 9 AS lo_95, mean + 9 AS hi_95, has, 'synthetic' AS origin
                FROM (VALUES ('budget', 'growth=total:+5@2026-10', 'growth', 'total', 5.0, 'revenue_year', 'total', '2026', 350.0, 355.0, NULL),
                             ('budget', 'growth=total:-5@2026-10', 'growth', 'total', -5.0, 'revenue_year', 'total', '2026', 350.0, 345.0, NULL),
                             ('budget', 'plan=total:400', 'plan', 'total', 400.0, 'plan', 'total', '2026', NULL, 400.0, NULL),
                             ('education', 'class_size=30', 'class_size', 'total', 30.0, 'rooms', 'primary', '2027-2028', 20.0, 24.0, 22.0))
                  AS g(domain, lever, kind, target, setting, quantity, level, period, base, mean, has)
                """);
        TABLES.put("forecast.disbursement", """
                SELECT '20261005T061200Z' AS run_id, 'investment' AS domain, '02215@20250701' AS unit_id, 2026 AS plan_year, project, project_group,
                       DATE '2026-09-01' AS known_until, plan, paid, expected, expected - 10 AS lo_80, expected + 5 AS hi_80, expected - 20 AS lo_95, expected + 8 AS hi_95,
                       95.0 AS threshold, missed AS probability_missed, still AS months_without_payment, still >= 3 AS stalled, 40 AS curves, reason,
                       CASE WHEN reason IS NULL THEN 'disbursement_curves' ELSE 'none' END AS model, 'synthetic' AS origin
                FROM (VALUES ('total', NULL, 400.0, 180.0, 90.0, 0.6, 0, NULL), ('7000001', 'C', 300.0, 150.0, 92.0, 0.4, 0, NULL),
                             ('7000002', 'B', 100.0, 30.0, 80.0, 0.9, 8, NULL), ('7000003', 'C', 50.0, 0.0, NULL, NULL, 0, 'few_closed_years'))
                AS d(project, project_group, plan, paid, expected, missed, still, reason)
                """);
        pastDay("forecast.revenue_year", "DATE '2026-06-01' AS known_until, 180.0 AS collected");
        pastDay("forecast.revenue_line", "'2026-06' AS origin_period");
        pastDay("forecast.expenditure_year", "DATE '2026-06-01' AS known_until");
        pastDay("forecast.expenditure_line", "'2026-06' AS origin_period");
        pastDay("forecast.disbursement", "DATE '2026-02-01' AS known_until");
        TABLES.put(
                "forecast.chance_replay",
                "SELECT * REPLACE ('replay-1' AS run_id, probability / 2 AS probability), DATE '2026-07-10' AS as_of FROM (%s)"
                        .formatted(TABLES.get("forecast.chance")));
        pastDay("forecast.outbreak", "'2026-06' AS period, DATE '2026-06-01' AS period_start");
        TABLES.put("forecast.alert", """
                SELECT run_id, domain, id AS alert_id, rule, kind, unit_id, subject, breakdown, 'month' AS frequency, CAST(since AS DATE) AS since,
                       DATE '2026-09-01' AS last_period, 2 AS periods, severity, state, 'Vì ' || id AS reason_vi, 'Because ' || id AS reason_en,
                       'Trạm y tế' AS owner_vi, 'Health station' AS owner_en, figure, bound AS "limit", '{"now":1.5,"periods":3}' AS arithmetic, suppression, 'synthetic' AS origin
                FROM (VALUES
                  ('20261005T061200Z', 'health', 'a1', 'health.epidemic', 'outbreak', '02215@20250701', 'health.cases', 'disease=hfmd', '2026-08-01', 'serious', 'current', NULL, NULL, 'small_count'),
                  ('20261005T061200Z', 'budget', 'a2', 'budget.revenue_falls', 'change', '02215@20250701', 'budget.ward_revenue', 'total', '2026-09-01', 'warning', 'current', -25.5, -20.0, NULL),
                  ('20261005T061200Z', 'budget', 'a3', 'budget.revenue_falls', 'change', '00004@20250701', 'budget.ward_revenue', 'total', '2026-07-01', 'warning', 'current', -30.0, -20.0, NULL),
                  ('20261005T061200Z', 'budget', 'a4', 'budget.late', 'late', NULL, 'budget.ward_revenue', 'total', '2026-07-01', 'info', 'current', 9.0, 5.0, NULL),
                  ('20261005T061200Z', 'health', 'a5', 'health.epidemic', 'outbreak', '00004@20250701', 'health.cases', 'disease=hfmd', '2017-01-01', 'serious', 'stale', 40.0, 20.0, NULL),
                  ('20260905T061200Z', 'budget', 'a0', 'budget.revenue_falls', 'change', '02215@20250701', 'budget.ward_revenue', 'total', '2026-08-01', 'warning', 'current', -25.5, -20.0, NULL))
                AS a(run_id, domain, id, rule, kind, unit_id, subject, breakdown, since, severity, state, figure, bound, suppression)
                """);
        TABLES.put("forecast.alert_rule", """
                SELECT run_id, split_part(rule, '.', 1) AS domain, rule, kind, 'Tên ' || rule AS name_vi, 'Name ' || rule AS name_en, severity, 'synthetic' AS origin,
                       CAST(judged AS BIGINT) AS judged, CAST(alerts AS BIGINT) AS alerts, CAST(wrong AS BIGINT) AS false_alerts, wrong / nullif(alerts, 0) AS false_rate,
                       CAST(missed AS BIGINT) AS missed
                FROM (VALUES ('20261005T061200Z', 'health.epidemic', 'outbreak', 'serious', 100, 10, 9, 2),
                             ('replay-20261005T070000Z', 'health.epidemic', 'outbreak', 'serious', 100, 20, 5, 2),
                             ('replay-20261005T070000Z', 'budget.revenue_falls', 'change', 'warning', 40, 0, 0, NULL))
                AS r(run_id, rule, kind, severity, judged, alerts, wrong, missed)
                """);
        TABLES.put("ops.batch", """
                SELECT batch_id, domain, source, file AS _source_file, 12345 AS bytes, TIMESTAMPTZ '2026-10-01 08:00:00+07' AS file_modified, 1 AS sheets,
                       100 AS rows_read, 99 AS rows_accepted, 1 AS rows_rejected, true AS synthetic, 'loaded' AS status, 'l1' AS load_id,
                       TIMESTAMPTZ '2026-10-05 06:00:00+07' AS loaded_at
                FROM (VALUES ('b1', 'sample_budget', 'ward_revenue', 'budget/thu-ngan-sach-02215-2026.xlsx'),
                  ('b2', 'sample_education', 'pupils', 'education/hoc-sinh-02215-2025-2026.xlsx'),
                  ('b3', 'sample_tourism', 'visitors', 'tourism/luot-khach-ngay-02215-2026.csv')) AS b(batch_id, domain, source, file)
                """);
        TABLES.put("ops.issue", """
                SELECT 'b1' AS batch_id, 'sample_budget' AS domain, 'ward_revenue' AS source, 'budget/thu-ngan-sach-02215-2026.xlsx' AS _source_file,
                       'Tháng 9' AS _source_sheet, row AS _source_row, letter AS _source_column, name AS column_name, severity, reason,
                       'Lỗi ' || reason AS message_vi, 'Fault ' || reason AS message_en, value, TIMESTAMPTZ '2026-10-13 06:00:00+07' AS loaded_at, unit_code, period
                FROM (VALUES
                  (5, 'D', 'revenue', 'reject', 'not_a_number', 'chừng', '02215', '2026-09-01'),
                  (6, 'D', 'revenue', 'reject', 'not_a_number', 'hai tỷ', '02215', '2026-09-01'),
                  (7, 'C', 'sub_item', 'reject', 'unknown_code', '9999', '02215', '2026-09-01'),
                  (8, NULL, NULL, 'warn', 'duplicate_equal', '•••', '02215', '2026-09-01'),
                  (9, NULL, NULL, 'warn', 'duplicate_equal', '•••', '02215', '2026-09-01'),
                  (2, 'F', NULL, 'warn', 'misspelt_header', 'Tiểu mụt', NULL, NULL),
                  (5, 'D', 'revenue', 'reject', 'not_a_number', 'x', '02215', '2026-07-01'),
                  (5, 'D', 'revenue', 'reject', 'not_a_number', 'x', '02212', '2026-09-01')
                ) AS i(row, letter, name, severity, reason, value, unit_code, period)
                """);
        TABLES.put("ops.quality", """
                SELECT 'sample_budget' AS domain, 'sample_budget.ward_revenue' AS dataset, unit_id, period, CAST(first AS DATE) AS period_start,
                       last_day(CAST(first AS DATE)) AS period_end, score, valid, complete, clean, fresh, arrival, due AS due_on, arrived AS arrived_on,
                       10 AS due_days, late AS late_days, rows AS rows_read, entered AS rows_accepted, cells AS cells_read, given AS cells_values,
                       missing AS cells_missing, rejected AS cells_rejected, required AS required_missing, expected AS cells_expected,
                       missing + required AS cells_absent, warned, batches AS batch_ids, TIMESTAMPTZ '2026-10-14 06:00:00+07' AS computed_at
                FROM (VALUES
                  ('02215@20250701', '2026-09', '2026-09-01', 87.6, 91.6, 95.0, 93.9, 70.0, 'late', DATE '2026-10-10', DATE '2026-10-13', 3, 20, 18, 40, 33, 4, 3, 1, 100, 2, 'b1'),
                  ('02215@20250701', '2026-08', '2026-08-01', 0.0, NULL, 0.0, NULL, 0.0, 'missing', DATE '2026-09-10', NULL, 34, 0, 0, 0, 0, 0, 0, 0, 0, 0, ''),
                  ('02215@20250701', '2026-07', '2026-07-01', 100.0, 100.0, 100.0, 100.0, 100.0, 'in_time', DATE '2026-08-10', DATE '2026-08-05', 0, 20, 20, 40, 40, 0, 0, 0, 100, 0, 'b1'),
                  ('02203@19950101', '2025-05', '2025-05-01', 80.0, 60.0, 100.0, 80.0, NULL, 'before_watch', DATE '2025-06-10', DATE '2026-08-05', 0, 20, 20, 40, 24, 0, 16, 0, 100, 5, 'b1'),
                  (NULL, NULL, NULL, 0.0, 0.0, 100.0, NULL, NULL, 'no_promise', NULL, NULL, 0, 2, 0, 4, 0, 0, 4, 0, 10, 0, 'b1')
                ) AS q(unit_id, period, first, score, valid, complete, clean, fresh, arrival, due, arrived, late, rows, entered, cells, given, missing, rejected,
                       required, expected, warned, batches)
                """);
    }

    private TinyLakeData() {}

    private static final String MONTHLY = """
            SELECT CAST(d AS DATE) AS start, 18e9 * (1 + 0.08 * (year(d) - 2023)) * [1.22, 0.66, 0.92, 1.32, 1.12, 1.26, 1.16, 1.02, 1.2, 1.36, 1.18, 1.62][month(d)]
                     * (1 + 0.06 * sin(epoch(d) / 1e6)) AS value
            FROM generate_series(DATE '2023-01-01', DATE '2027-12-01', INTERVAL 1 MONTH) g(d)
            """;
    private static final String DAILY = """
            SELECT CAST(d AS DATE) AS start,
                   round(1800 + 500 * sin(dayofyear(d) / 58.0) + CASE WHEN dayofweek(d) IN (0, 6) THEN 1100 ELSE 0 END + 220 * sin(epoch(d) / 7e4)
                     + CASE WHEN d BETWEEN DATE '2026-02-17' AND DATE '2026-02-23' THEN 3600 WHEN d BETWEEN DATE '2026-09-20' AND DATE '2026-09-26' THEN 4300 ELSE 0 END) AS value
            FROM generate_series(DATE '2026-01-01', DATE '2026-10-14', INTERVAL 1 DAY) g(d)
            """;
    private static final String YEARLY = """
            SELECT CAST(d AS DATE) AS start, round(14600 + 90 * (year(d) - 2019) - 22 * pow(year(d) - 2020, 2)) AS value
            FROM generate_series(DATE '2019-09-01', DATE '2030-09-01', INTERVAL 1 YEAR) g(d)
            """;

    private static String values() {
        return """
                WITH month_value AS (%s), day_value AS (%s), year_value AS (%s),
                series AS (
                  SELECT 'sample_budget' AS domain, '02215@20250701' AS unit_id, 'sample_budget.revenue' AS indicator, breakdown, 'month' AS frequency,
                         strftime(start, '%%Y-%%m') AS period, start, value * share AS value, 'vnd' AS uom,
                         CASE WHEN start < DATE '2025-07-01' THEN 'bridged' ELSE 'synthetic' END AS origin
                  FROM month_value, (VALUES ('total', 1.0), ('item=1400', 0.31), ('item=1700', 0.24)) AS b(breakdown, share) WHERE start <= DATE '2026-09-01'
                  UNION ALL
                  SELECT 'sample_tourism', '02215@20250701', 'sample_tourism.visits', 'total', 'day', CAST(start AS VARCHAR), start, value, 'visitor', 'synthetic'
                  FROM day_value WHERE start <= DATE '2026-09-30'
                  UNION ALL
                  SELECT 'sample_education', '02215@20250701', 'sample_education.pupils', breakdown, 'year', year(start) || '-' || (year(start) + 1), start, value * share, 'pupil', 'reported'
                  FROM year_value, (VALUES ('total', 1.0), ('level=primary', 0.42), ('level=lower_secondary', 0.33), ('level=primary;grade=1', 0.09)) AS b(breakdown, share)
                  WHERE start <= DATE '2025-09-01'
                  UNION ALL
                  SELECT 'sample_education', '08@20250701', 'sample_education.pupils', 'total', 'year', year(start) || '-' || (year(start) + 1), start, value * 12.5, 'pupil', 'reported'
                  FROM year_value WHERE start <= DATE '2025-09-01'
                  UNION ALL
                  SELECT 'education', '02215@20250701', indicator, breakdown, 'year', '2025-2026', DATE '2025-09-01', pupils, 'pupil', 'synthetic'
                  FROM (VALUES ('education.pupils', 'level=primary;grade=1', 72.0), ('education.pupils', 'level=primary;grade=2', 60.0),
                               ('education.school_pupils', 'school_code=02200101;level=primary;grade=1', 36.0), ('education.school_pupils', 'school_code=02215102;level=primary;grade=1', 36.0),
                               ('education.school_pupils', 'school_code=02200101;level=primary;grade=2', 60.0)) AS e(indicator, breakdown, pupils)
                  UNION ALL
                  SELECT 'sample_education', '02215@20250701', 'sample_education.class_size', 'total', 'year', year(start) || '-' || (year(start) + 1), start, value / 420.0, 'person_per_class', 'reported'
                  FROM year_value WHERE start <= DATE '2025-09-01'
                )
                SELECT domain, unit_id, indicator, breakdown, frequency, period, start AS period_start,
                       CAST(CASE WHEN breakdown = 'level=primary;grade=1' AND year(start) = 2019 THEN %4$s WHEN breakdown = 'level=primary;grade=1' AND year(start) = 2020 THEN %5$s
                                 ELSE value END AS DECIMAL(28,6)) AS value,
                       CASE WHEN breakdown = 'level=primary;grade=1' AND year(start) = 2019 THEN CAST(%4$s AS DECIMAL(28,6)) END AS numerator,
                       CASE WHEN breakdown = 'level=primary;grade=1' AND year(start) = 2020 THEN CAST(%5$s AS DECIMAL(28,6)) END AS denominator, uom, origin,
                       CASE WHEN breakdown = 'level=primary;grade=1' AND year(start) = 2019 THEN 'small_count' WHEN breakdown = 'level=primary;grade=1' AND year(start) = 2020 THEN 'complementary'
                            WHEN domain = 'sample_education' AND indicator = 'sample_education.class_size' AND year(start) = 2019 THEN 'small_count' END AS suppression, CASE domain WHEN 'sample_budget' THEN 'b1' WHEN 'sample_education' THEN 'b2' ELSE 'b3' END AS batch_id
                FROM series ORDER BY indicator, unit_id, breakdown, period_start
                """.formatted(MONTHLY, DAILY, YEARLY, SECRET, OTHER_SECRET);
    }

    private static String forecasts() {
        return """
                WITH month_value AS (%s), day_value AS (%s), year_value AS (%s),
                point AS (
                  SELECT 'sample_budget.revenue' AS indicator, breakdown, 'month' AS frequency, strftime(start, '%%Y-%%m') AS period, start, value * share AS mean,
                         datediff('month', DATE '2026-09-01', start) AS horizon, 0.07 AS spread, 'combination' AS model, NULL AS fallback, '2026-09' AS origin_period, 'synthetic' AS origin
                  FROM month_value, (VALUES ('total', 1.0), ('item=1400', 0.31)) AS b(breakdown, share) WHERE start > DATE '2026-09-01'
                  UNION ALL
                  SELECT 'sample_tourism.visits', 'total', 'day', CAST(start AS VARCHAR), start, value, datediff('day', DATE '2026-09-30', start), 0.13, 'mstl', NULL, '2026-09-30', 'synthetic'
                  FROM day_value WHERE start > DATE '2026-09-30'
                  UNION ALL
                  SELECT 'sample_education.pupils', 'total', 'year', year(start) || '-' || (year(start) + 1), start, value, datediff('year', DATE '2025-09-01', start), 0.02,
                         'naive', 'short_history', '2025-2026', 'reported'
                  FROM year_value WHERE start > DATE '2025-09-01'
                )
                SELECT '20261005T061200Z' AS run_id, split_part(indicator, '.', 1) AS domain, '02215@20250701' AS unit_id, indicator, breakdown, frequency, period, start AS period_start,
                       mean, mean * (1 - spread * pow(horizon, 0.35)) AS lo_80, mean * (1 + spread * pow(horizon, 0.35)) AS hi_80,
                       mean * (1 - 1.6 * spread * pow(horizon, 0.35)) AS lo_95, mean * (1 + 1.6 * spread * pow(horizon, 0.35)) AS hi_95,
                       model, fallback, horizon, origin_period, origin
                FROM point ORDER BY indicator, breakdown, start
                """.formatted(MONTHLY, DAILY, YEARLY);
    }
}
