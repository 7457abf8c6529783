package vn.wardcast.jobs.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.outbreak.Outbreaks;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.domain.Domains;

/** The rules of the product on a handful of series whose alerts are known by hand. The steps build on each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsTest {

    private static final String WARD = "02215@20250701";

    @TempDir
    private static Path temp;

    private static SparkLake lake;
    private static Domains domains;

    @BeforeAll
    static void fill() throws IOException {
        lake = TestLakes.empty();
        domains = Domains.load(TestLakes.settings(temp.resolve("unused")));
        TestLakes.landReference(temp.resolve("landing"));
        new LoadJob(lake, domains, new Console(false)).run(temp.resolve("landing"), Optional.empty());
        // The Mays of 2021-2025 are 8, 8, 10, 12, 12 (levels 12 and 14), other months 10 (levels 10 and 10).
        months("health", "health.cases", "disease=hfmd", 2021, 65, AlertsTest::hfmd, null);
        // Every May a small count, hidden, and other months none.
        months(
                "health",
                "health.cases",
                "disease=dengue",
                2021,
                65,
                month -> month.getMonthValue() == 5 ? 4 : 0,
                "small_count");
        // 100 a month, 70 in the last three.
        months(
                "budget",
                "budget.ward_revenue",
                "total",
                2024,
                29,
                month -> month.isBefore(LocalDate.of(2026, 3, 1)) ? 100 : 70,
                null);
    }

    private static long hfmd(LocalDate month) {
        if (month.getMonthValue() == 5 && month.getYear() < 2026) {
            return new long[] {8, 8, 10, 12, 12}[month.getYear() - 2021];
        }
        return month.equals(LocalDate.of(2026, 5, 1)) ? 15 : month.equals(LocalDate.of(2026, 4, 1)) ? 40 : 10;
    }

    @Test
    @Order(1)
    void anEpidemic_standsSinceItsFirstMonth_withItsArithmetic() {
        run("r1");
        Row verdict = rows("SELECT * FROM forecast.outbreak WHERE run_id = 'r1' AND breakdown = 'disease=hfmd'")
                .get(0);
        assertEquals("epidemic", verdict.getAs("level"));
        assertEquals(14.0, verdict.<Double>getAs("epidemic_level"), 1e-9);
        assertEquals("2025-05=12 2024-05=12 2023-05=10 2022-05=8 2021-05=8", verdict.getAs("baseline"));
        Row level =
                rows("SELECT * FROM forecast.outbreak_level WHERE breakdown = 'disease=hfmd' AND period = '2026-05'")
                        .get(0);
        assertEquals("epidemic", level.getAs("level"));
        assertEquals(verdict.<Double>getAs("mean"), level.<Double>getAs("mean"));
        assertEquals(14.0, level.<Double>getAs("epidemic_level"), 1e-9);
        Row next = rows("SELECT * FROM forecast.outbreak_level WHERE breakdown = 'disease=hfmd' AND period = '2026-06'")
                .get(0);
        assertNull(next.getAs("level"));
        assertEquals(10.0, next.<Double>getAs("epidemic_level"), 1e-9, "five Junes of 10");
        Row alert = alert("r1", "health.epidemic", "disease=hfmd");
        // January to March stand at the bound of a history without spread, which by the letter is a warning: one spell
        // with April and May.
        assertEquals(
                "2021-01-01",
                rows("SELECT CAST(min(period_start) AS STRING) FROM gold.indicator_value WHERE indicator = 'health.cases'")
                        .get(0)
                        .getString(0));
        assertEquals("2026-01-01", alert.get(alert.fieldIndex("since")).toString());
        assertEquals("serious", alert.getAs("severity"));
        assertEquals(15.0, alert.<Double>getAs("figure"));
        assertEquals("Trạm y tế", alert.getAs("owner_vi"));
        assertTrue(alert.<String>getAs("reason_vi").contains("có dịch"), alert.<String>getAs("reason_vi"));
    }

    @Test
    @Order(2)
    void aFall_isRaisedInTheMonthWhereTheQuarterPassesTheLimit() {
        Row alert = alert("r1", "budget.revenue_falls", "total");
        // 240 against 300 in April, 210 in May.
        assertEquals("2026-04-01", alert.get(alert.fieldIndex("since")).toString());
        assertEquals(2, alert.<Integer>getAs("periods"));
        assertEquals(-30.0, alert.<Double>getAs("figure"), 1e-9);
        assertEquals(-20.0, alert.<Double>getAs("limit"), 1e-9);
        assertEquals("current", alert.getAs("state"));
    }

    @Test
    @Order(3)
    void aHiddenCount_changesNothingThatReadersGet() {
        assertEquals(
                1,
                rows("SELECT 1 FROM forecast.outbreak WHERE run_id = 'r1' AND breakdown = 'disease=dengue' AND level = 'concealed'")
                        .size());
        List<Row> levels = levelsOfDengue();
        assertTrue(levels.stream().anyMatch(level -> "concealed".equals(level.getAs("level"))));
        lake.spark()
                .sql(
                        "UPDATE gold.indicator_value SET value = 9 WHERE breakdown = 'disease=dengue' AND period = '2026-05'");
        run("r2");
        assertEquals(told("r1"), told("r2"));
        assertEquals(levels, levelsOfDengue());
        assertNotEquals(exact("r1"), exact("r2"));
    }

    @Test
    @Order(4)
    void anAlertThatLasts_isTheSameOneAtEveryRun() {
        assertFalse(ids("r1").isEmpty());
        assertEquals(ids("r1"), ids("r2"));
    }

    @Test
    @Order(5)
    void anEpidemicIsOver_inTheFirstMonthBackUnderTheLevel_andItsAlertEnds() {
        value("health", "health.cases", "disease=hfmd", LocalDate.of(2026, 6, 1), 3, null);
        likely("r3");
        scored();
        plans("r3");
        run("r3");
        assertEquals(
                "over",
                rows("SELECT level FROM forecast.outbreak WHERE run_id = 'r3' AND breakdown = 'disease=hfmd'")
                        .get(0)
                        .getString(0));
        assertTrue(
                rows("SELECT 1 FROM forecast.alert WHERE run_id = 'r3' AND breakdown = 'disease=hfmd' AND kind = 'outbreak'")
                        .isEmpty());
    }

    @Test
    @Order(6)
    void likelyDaysInARow_areOneAlert() {
        List<Row> alerts = rows(
                "SELECT CAST(since AS STRING), periods, figure FROM forecast.alert WHERE run_id = 'r3' AND rule = 'tourism.crowd' ORDER BY since");
        assertEquals(2, alerts.size());
        assertEquals("2026-06-01", alerts.get(0).getString(0));
        assertEquals(2, alerts.get(0).getInt(1));
        assertEquals(.9, alerts.get(0).getDouble(2));
        assertEquals("2026-06-04", alerts.get(1).getString(0));
    }

    @Test
    @Order(6)
    void aRuleOnTheTotal_leavesItsPartsAlone() {
        assertEquals(
                "total",
                rows("SELECT breakdown FROM forecast.alert WHERE run_id = 'r3' AND rule = 'budget.plan_missed'")
                        .stream()
                        .map(row -> row.getString(0))
                        .collect(java.util.stream.Collectors.joining(" ")));
    }

    @Test
    @Order(7)
    void pastAlerts_areCountedAsFalseOrNot() {
        Row rule =
                rows("SELECT judged, alerts, false_alerts, missed, false_rate FROM forecast.alert_rule WHERE run_id = 'r3' AND rule = 'tourism.crowd'")
                        .get(0);
        assertEquals(List.of(4L, 3L, 1L, 1L), List.of(rule.get(0), rule.get(1), rule.get(2), rule.get(3)));
        assertEquals(1 / 3.0, rule.getDouble(4), 1e-12);
    }

    /** Known until 30 June: due on 15 July (15 days), over since 31 May (30 days), due in December, and one that is settled. */
    @Test
    @Order(8)
    void daysOfPlans_areToldBefore_andAfter() {
        lake.spark().sql("""
                CREATE TABLE gold.target AS SELECT '%s' AS unit_id, * FROM VALUES ('M-1', 'Sơ kết', 'Phòng VH-XH'), ('M-2', 'Kế hoạch', NULL), ('M-3', 'Xa', NULL), ('M-4', 'Xong', NULL)
                  AS t(target_id, title, owner)
                """.formatted(WARD));
        for (String row : List.of(
                "'M-1', 'report', DATE'2026-07-15'",
                "'M-2', 'not_measured', DATE'2026-05-31'",
                "'M-3', 'risk', DATE'2026-12-31'",
                "'M-4', 'reached', DATE'2026-05-31'")) {
            String[] parts = row.split(", ");
            lake.spark().sql("""
                    INSERT INTO forecast.target_progress (run_id, domain, unit_id, target_id, known_until, status, due_on, model, origin)
                    VALUES ('r4', 'public_services', '%s', %s, DATE'2026-06-30', %s, %s, 'none', 'reported')
                    """.formatted(WARD, parts[0], parts[1], parts[2]));
        }
        lake.spark().sql("""
                INSERT INTO forecast.chance VALUES ('r4', 'public_services', '%s', 'public_services.target_rate', 'target_id=M-3', 'month', '2026-12', DATE'2026-12-01', 'at_least', 90D, 'target:M-3',
                  .12D, 61D, 'm', 6, '2026-06', 'reported')
                """.formatted(WARD));
        run("r4");
        Row soon = alert("r4", "public_services.report_due", "target_id=M-1");
        assertEquals("2026-06-14", soon.get(soon.fieldIndex("since")).toString(), "31 days before");
        assertEquals("Phòng VH-XH", soon.getAs("owner_vi"));
        assertEquals("M-1 Sơ kết: hạn 2026-07-15, còn 15 ngày tính từ 2026-06-30.", soon.getAs("reason_vi"));
        Row over = alert("r4", "public_services.deadline_over", "target_id=M-2");
        assertEquals("2026-06-01", over.get(over.fieldIndex("since")).toString());
        assertEquals(-30.0, over.<Double>getAs("figure"));
        assertTrue(over.<String>getAs("arithmetic").contains("\"days_over\":30"), over.<String>getAs("arithmetic"));
        assertEquals("Văn phòng HĐND và UBND", over.getAs("owner_vi"), "nobody else is named");
        Row risk = alert("r4", "public_services.target_at_risk", "target_id=M-3");
        assertEquals(.12, risk.<Double>getAs("figure"));
        assertTrue(risk.<String>getAs("reason_vi").contains("M-3 Xa"), risk.<String>getAs("reason_vi"));
        assertEquals(
                3,
                rows("SELECT 1 FROM forecast.alert WHERE run_id = 'r4' AND domain = 'public_services'")
                        .size());
    }

    /** A plan that will be missed, in all and in one item. */
    private static void plans(String run) {
        for (String breakdown : List.of("total", "item=1000")) {
            lake.spark().sql("""
                    INSERT INTO forecast.chance VALUES ('%s', 'budget', '%s', 'budget.ward_revenue_closed', '%s', 'year', '2026', DATE'2026-01-01', 'at_least', 100D, 'plan',
                      .1D, 80D, 'm', 3, '2026-05', 'synthetic')
                    """.formatted(run, WARD, breakdown));
        }
    }

    /** Three likely days, two of them in a row. */
    private static void likely(String run) {
        for (String day : List.of("2026-06-01", "2026-06-02", "2026-06-04")) {
            lake.spark().sql("""
                    INSERT INTO forecast.chance VALUES ('%4$s', 'tourism', '%1$s', 'tourism.ward_visitors', 'total', 'day', '%2$s', DATE'%2$s', 'above', 1000D, 'crowd',
                      %3$sD, 900D, 'm', 1, '2026-05-31', 'synthetic')
                    """.formatted(WARD, day, day.endsWith("2") ? ".9" : ".6", run));
        }
    }

    private static List<Row> exact(String run) {
        return rows("SELECT cases, level FROM ops.outbreak_exact WHERE run_id = '%s'".formatted(run));
    }

    /** Three days called likely, the first of which stayed calm, and an unlikely one that was crowded. */
    private static void scored() {
        for (int i = 0; i < 4; i++) {
            lake.spark().sql("""
                    INSERT INTO forecast.chance_score VALUES ('old', 'tourism', '%s', 'tourism.ward_visitors', 'total', 'day', 'd%d', DATE'2026-01-0%d', 'above', 1000D, 'crowd',
                      %sD, %s, 1D, 1, 'm', 'synthetic', 1L, current_timestamp(), NULL)
                    """.formatted(WARD, i, i + 1, i < 3 ? ".8" : ".1", i != 0));
        }
    }

    private static void run(String id) {
        AnswerRun run = new AnswerRun(lake, domains, id, new TableWriter(lake, "test", id));
        new Outbreaks().write(run);
        new Alerts().write(run);
    }

    /** All that readers may know of dengue. */
    private static List<Row> told(String run) {
        List<Row> told = new ArrayList<>();
        for (String table : List.of("forecast.outbreak", "forecast.alert", "forecast.chance")) {
            told.addAll(lake.spark()
                    .sql("SELECT * FROM %s WHERE run_id = '%s' AND breakdown = 'disease=dengue' ORDER BY ALL"
                            .formatted(table, run))
                    .drop("run_id")
                    .collectAsList());
        }
        return told;
    }

    private static List<Row> levelsOfDengue() {
        return lake.spark()
                .sql("SELECT * FROM forecast.outbreak_level WHERE breakdown = 'disease=dengue' ORDER BY period_start")
                .drop("run_id")
                .collectAsList();
    }

    private static Row alert(String run, String rule, String breakdown) {
        List<Row> found = rows("SELECT * FROM forecast.alert WHERE run_id = '%s' AND rule = '%s' AND breakdown = '%s'"
                .formatted(run, rule, breakdown));
        assertEquals(1, found.size(), rule);
        return found.get(0);
    }

    private static List<Row> ids(String run) {
        return rows("SELECT alert_id, since FROM forecast.alert WHERE run_id = '%s' ORDER BY alert_id".formatted(run));
    }

    private static void months(
            String domain,
            String indicator,
            String breakdown,
            int year,
            int count,
            ToLongFunction<LocalDate> value,
            String mark) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate month = LocalDate.of(year, 1, 1).plusMonths(i);
            long cases = value.applyAsLong(month);
            rows.add(row(domain, indicator, breakdown, month, cases, mark != null && cases > 0 ? mark : null));
        }
        lake.spark().sql("INSERT INTO gold.indicator_value VALUES " + String.join(", ", rows));
    }

    private static void value(
            String domain, String indicator, String breakdown, LocalDate month, long value, String mark) {
        lake.spark()
                .sql("INSERT INTO gold.indicator_value VALUES "
                        + row(domain, indicator, breakdown, month, value, mark));
    }

    private static String row(
            String domain, String indicator, String breakdown, LocalDate month, long value, String mark) {
        return "('%s', '%s', '%s', '%s', 'month', '%s', DATE'%s', %dBD, %dBD, CAST(NULL AS DECIMAL(28,6)), 'count', 'synthetic', CAST(NULL AS STRING), %s)"
                .formatted(
                        domain,
                        WARD,
                        indicator,
                        breakdown,
                        month.toString().substring(0, 7),
                        month,
                        value,
                        value,
                        mark == null ? "CAST(NULL AS STRING)" : "'" + mark + "'");
    }

    private static List<Row> rows(String sql) {
        return lake.spark().sql(sql).collectAsList();
    }
}
