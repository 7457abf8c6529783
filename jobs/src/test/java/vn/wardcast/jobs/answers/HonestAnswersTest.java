package vn.wardcast.jobs.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.forecast.ForecastJob;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.domain.Domains;

/**
 * Four wards that are not like the textbook: one with three months of history, one with a gap in this year, one formed in 2025 from
 * others, one without a plan. Each gets an answer that says what it rests on; none an error or a line that looks sure.
 */
class HonestAnswersTest {

    private static final YearMonth LAST = YearMonth.of(2026, 9);
    private static final String MERGED = "02215@20250701";
    private static final String WITHOUT_PLAN = "02509@20250701";
    private static final String WITH_GAP = "03408@20250701";
    private static final String THREE_MONTHS = "11533@20250701";

    @TempDir
    private static Path landing;

    private static SparkLake lake;

    @BeforeAll
    static void loadAndForecast() throws IOException {
        TestLakes.landReference(landing);
        Files.createDirectories(landing.resolve("budget"));
        YearMonth merger = YearMonth.of(2025, 7);
        for (String old : List.of("02215", "02203", "02497")) {
            revenue(old, YearMonth.of(2022, 1), merger.minusMonths(1), Set.of());
            spending(old, YearMonth.of(2022, 1), merger.minusMonths(1), 1);
        }
        spending("02215", merger, LAST, 3);
        spending("02509", merger, LAST, 1);
        Files.writeString(
                landing.resolve("budget/du-toan-chi-02215-2026.csv"),
                "Mã ĐVHC,Năm,Lĩnh vực chi,Dự toán chi (triệu đồng)\n02215,2026,Giáo dục,40000\n02215,2026,Chi khác,25000\n");
        revenue("02215", merger, LAST, Set.of());
        revenue("02509", merger, LAST, Set.of());
        revenue("03408", merger, LAST, Set.of(YearMonth.of(2026, 3)));
        revenue("11533", LAST.minusMonths(2), LAST, Set.of());
        for (String code : List.of("02215", "03408", "11533")) {
            Files.writeString(
                    landing.resolve("budget/du-toan-thu-%s-2026.csv".formatted(code)),
                    "Mã ĐVHC,Năm,Mục,Dự toán giao (triệu đồng)\n%s,2026,1700,15000\n".formatted(code));
        }
        lake = TestLakes.empty();
        Domains domains = Domains.load(TestLakes.settings(landing.resolve("unused")));
        new LoadJob(lake, domains, new Console(false)).run(landing, Optional.empty());
        new ForecastJob(lake, domains, new Console(false)).run(Optional.empty(), false);
    }

    @Test
    void threeMonths_areTooFewToSayHowTheYearEnds_andTheForecastOfMonthsSaysSoToo() {
        Row year = thisYear(THREE_MONTHS);
        assertEquals("short_history", year.getAs("reason"));
        assertNull(year.getAs("expected"));
        assertNull(year.getAs("probability"));
        List<Row> months = rows(
                "SELECT * FROM forecast.forecast WHERE unit_id = '%s' AND breakdown = 'total' AND indicator = 'budget.ward_revenue' ORDER BY horizon"
                        .formatted(THREE_MONTHS));
        assertFalse(months.isEmpty());
        for (Row month : months) {
            assertNotNull(month.getAs("fallback"), "a simpler model answers and says why");
            assertTrue(month.<Double>getAs("hi_95") > month.<Double>getAs("lo_95"), "no confident line");
        }
    }

    @Test
    void aMissingMonth_meansThatNobodyKnowsWhatWasCollected() {
        Row year = thisYear(WITH_GAP);
        assertEquals("missing_months", year.getAs("reason"));
        assertNull(year.getAs("probability"));
        assertFalse(rows("SELECT 1 FROM forecast.forecast WHERE unit_id = '%s'".formatted(WITH_GAP))
                .isEmpty());
    }

    @Test
    void aMergedWard_goesOnFromThoseItWasFormedOf_andNamesTheBreak() {
        Row year = thisYear(MERGED);
        assertNull(year.getAs("reason"));
        double probability = year.getAs("probability");
        assertTrue(probability > 0 && probability < 1, "between " + probability);
        assertTrue(year.<Double>getAs("lo_80") < year.<Double>getAs("expected"));
        assertTrue(year.<Double>getAs("expected") < year.<Double>getAs("hi_80"));
        assertEquals(15e9, year.<Double>getAs("plan"));
        assertEquals(year.<Double>getAs("expected") - 15e9, year.<Double>getAs("gap"), 1);
        assertTrue(year.<String>getAs("breaks").contains("merger_2025_07"), year.toString());
        assertEquals(
                2022,
                rows("SELECT min(year(period_start)) FROM gold.indicator_value WHERE unit_id = '%s' AND origin = 'bridged'"
                                .formatted(MERGED))
                        .get(0)
                        .getInt(0));
    }

    /** Sums up to each month run into the year's end, bounds and all: one set of courses. */
    @Test
    void sumsToDate_endWhereTheYearEnds() {
        Row year = thisYear(MERGED);
        List<Row> months = rows("""
                SELECT period, mean, to_date, to_date_lo_80, to_date_hi_80, to_date_lo_95, to_date_hi_95 FROM forecast.revenue_line
                WHERE unit_id = '%s' AND breakdown = 'total' AND period LIKE '2026-%%' ORDER BY period
                """.formatted(MERGED));
        assertEquals(3, months.size());
        Row december = months.get(2);
        assertEquals(year.<Double>getAs("expected"), december.getDouble(2), 1);
        assertEquals(year.<Double>getAs("lo_80"), december.getDouble(3), 1);
        assertEquals(year.<Double>getAs("hi_95"), december.getDouble(6), 1);
        assertEquals(
                months.get(1).getDouble(1),
                months.get(1).getDouble(2) - months.get(0).getDouble(2),
                1);
        assertNull(
                rows("SELECT to_date FROM forecast.revenue_line WHERE unit_id = '%s' AND period = '2026-10' AND breakdown = 'total'"
                                .formatted(WITH_GAP))
                        .get(0)
                        .get(0));
    }

    @Test
    void withoutAPlan_thereIsAnExpectationButNoProbability() {
        Row year = thisYear(WITHOUT_PLAN);
        assertEquals("no_plan", year.getAs("reason"));
        assertNotNull(year.getAs("expected"));
        assertNull(year.getAs("probability"));
        assertNull(year.getAs("needed_a_month"));
    }

    @Test
    void whatIsSpent_addsUpByLineAndSector_toTheDong_inEveryYearAndMonth() {
        for (String table : List.of("forecast.expenditure_year", "forecast.expenditure_line")) {
            String amount = table.endsWith("year") ? "expected" : "mean";
            String period = table.endsWith("year") ? "year" : "period";
            List<Row> sums = rows("""
                    SELECT unit_id, %1$s, sum(%2$s) FILTER (WHERE breakdown = 'total') AS whole,
                           sum(%2$s) FILTER (WHERE breakdown LIKE 'sector=%%' AND breakdown NOT LIKE '%%;%%') AS sectors,
                           sum(%2$s) FILTER (WHERE breakdown LIKE 'sector=%%;item=%%') AS lines
                    FROM %3$s WHERE %2$s IS NOT NULL GROUP BY unit_id, %1$s
                    """.formatted(period, amount, table));
            assertTrue(sums.size() >= 10, table + ": " + sums.size());
            for (Row sum : sums) {
                assertEquals(sum.<Double>getAs("whole"), sum.<Double>getAs("sectors"), table + sum);
                assertEquals(sum.<Double>getAs("whole"), sum.<Double>getAs("lines"), table + sum);
            }
        }
    }

    /** Duties that came on the day of the merger are known by date: schools step up, the rest does not. */
    @Test
    void spendingOfAMergedWard_isHeldAgainstItsPlan_andNamesTheNewDuties() {
        Row year = rows("""
                SELECT * FROM forecast.expenditure_year WHERE unit_id = '%s' AND breakdown = 'total' AND year = 2026
                """.formatted(MERGED)).get(0);
        assertEquals(65e9, year.<Double>getAs("plan"));
        assertEquals(year.<Double>getAs("expected") - 65e9, year.<Double>getAs("gap"), 1);
        assertTrue(year.<String>getAs("breaks").contains("two_tier_2025_07:education/6000 x"), year.toString());
        List<Row> chances = rows("""
                SELECT threshold_of, threshold, probability FROM forecast.chance
                WHERE indicator = 'budget.ward_expenditure_closed' AND unit_id = '%s' AND breakdown = 'total' ORDER BY threshold
                """.formatted(MERGED));
        assertEquals(
                List.of("nine_tenths_of_plan", "plan"),
                chances.stream().map(row -> row.getString(0)).toList());
        assertEquals(58.5e9, chances.get(0).getDouble(1));
        assertTrue(chances.get(0).getDouble(2) >= chances.get(1).getDouble(2));
        assertEquals(year.<Double>getAs("probability"), chances.get(1).getDouble(2));
    }

    @Test
    void spendingWithoutAPlan_hasAnExpectationButNoProbability() {
        Row year = rows("""
                SELECT * FROM forecast.expenditure_year WHERE unit_id = '%s' AND breakdown = 'total' AND year = 2026
                """.formatted(WITHOUT_PLAN)).get(0);
        assertEquals("no_plan", year.getAs("reason"));
        assertNotNull(year.getAs("expected"));
        assertNull(year.getAs("probability"));
    }

    private static Row thisYear(String unit) {
        List<Row> rows =
                rows("SELECT * FROM forecast.revenue_year WHERE unit_id = '%s' AND breakdown = 'total' AND year = 2026"
                        .formatted(unit));
        assertEquals(1, rows.size(), unit);
        return rows.get(0);
    }

    private static List<Row> rows(String sql) {
        return lake.spark().sql(sql).collectAsList();
    }

    /** A line of about a billion đồng a month with a season, growing slowly. */
    private static void revenue(String code, YearMonth from, YearMonth to, Set<YearMonth> missing) throws IOException {
        StringBuilder text = new StringBuilder("Mã ĐVHC;Tháng;Tiểu mục;Thu NSNN trên địa bàn (đồng)\n");
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (!missing.contains(month)) {
                int age = (month.getYear() - 2022) * 12 + month.getMonthValue();
                long amount = 800_000_000L
                        + 4_000_000L * age
                        + 150_000_000L * (month.getMonthValue() % 4)
                        + (age * 7919L % 50) * 1_000_000;
                text.append("%s;%02d/%d;1701;%d%n".formatted(code, month.getMonthValue(), month.getYear(), amount));
            }
        }
        Files.writeString(
                landing.resolve("budget/thu-ngan-sach-%s-%s.csv".formatted(code, from.getYear())), text.toString());
    }

    /** Wages of teachers, which {@code duties} multiply, and other money with its peak in December. */
    private static void spending(String code, YearMonth from, YearMonth to, int duties) throws IOException {
        StringBuilder text = new StringBuilder("Mã ĐVHC;Tháng;Lĩnh vực chi;Mục;Thực hiện chi (đồng)\n");
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            int age = (month.getYear() - 2022) * 12 + month.getMonthValue();
            long wages = duties * (900_000_000L + 5_000_000L * age + (age * 7919L % 30) * 1_000_000);
            long other =
                    400_000_000L + (month.getMonthValue() == 12 ? 500_000_000L : 0) + (age * 104_729L % 40) * 2_000_000;
            String when = "%02d/%d".formatted(month.getMonthValue(), month.getYear());
            text.append(
                    "%s;%s;Giáo dục;6000;%d%n%s;%s;Chi khác;7000;%d%n".formatted(code, when, wages, code, when, other));
        }
        Files.writeString(
                landing.resolve("budget/chi-ngan-sach-%s-%s.csv".formatted(code, from.getYear())), text.toString());
    }
}
