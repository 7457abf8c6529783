package vn.wardcast.jobs.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.forecast.ForecastJob;
import vn.wardcast.jobs.forecast.ReplayJob;
import vn.wardcast.jobs.forecast.ReplayReport;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.domain.Domains;

/**
 * A ward is asked in July what its year will bring. Three months later the replay says what it would have said in July: the same.
 */
class PastAnswersTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 7);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String IN_JULY = "2026-07-10";

    @TempDir
    private static Path landing;

    private static SparkLake lake;
    private static String july;
    private static ReplayReport report;

    @BeforeAll
    static void askInJuly_andAgainInOctober() throws IOException {
        TestLakes.landReference(landing);
        Files.createDirectories(landing.resolve("budget"));
        land(FIRST, JUNE);
        plan();
        lake = TestLakes.empty();
        Domains domains = Domains.load(TestLakes.settings(landing.resolve("unused")));
        load(domains);
        july = new ForecastJob(lake, domains, new Console(false))
                .run(Optional.empty(), false)
                .run();
        land(JUNE.plusMonths(1), SEPTEMBER);
        load(domains);
        new ForecastJob(lake, domains, new Console(false)).run(Optional.empty(), false);
        report = new ReplayJob(lake, domains, new Console(false)).run();
    }

    @Test
    void theYear_isToldAsItWasToldThen() {
        String columns =
                "breakdown, year, known_until, collected, expected, lo_80, hi_95, plan, probability, gap, months_left, reason, model";
        List<Row> told = rows("SELECT %s FROM forecast.revenue_year WHERE run_id = '%s' ORDER BY breakdown, year"
                .formatted(columns, july));
        assertTrue(told.size() > 5, told.toString());
        assertEquals(
                told,
                rows("SELECT %s FROM forecast.revenue_year_replay WHERE as_of = DATE'%s' ORDER BY breakdown, year"
                        .formatted(columns, IN_JULY)));
    }

    @Test
    void theMonths_areToo() {
        String columns = "breakdown, period, mean, lo_80, hi_95, to_date, to_date_hi_80, horizon";
        List<Row> told = rows("SELECT %s FROM forecast.revenue_line WHERE run_id = '%s' ORDER BY breakdown, period"
                .formatted(columns, july));
        assertFalse(told.isEmpty());
        assertEquals(
                told,
                rows("SELECT %s FROM forecast.revenue_line_replay WHERE as_of = DATE'%s' ORDER BY breakdown, period"
                        .formatted(columns, IN_JULY)));
    }

    /** The ward is of July 2025; a year later a year of months is known, before that too few. */
    @Test
    void aDayOnWhichTooLittleWasKnown_saysSo() {
        List<Row> reasons = rows(
                "SELECT CAST(as_of AS STRING), max(reason) FROM forecast.revenue_year_replay WHERE breakdown = 'total' AND year = year(known_until) GROUP BY as_of ORDER BY as_of");
        assertEquals(
                List.of(
                        "2025-10-10 short_history",
                        "2026-01-10 short_history",
                        "2026-04-10 short_history",
                        IN_JULY + " null"),
                reasons.stream().map(row -> row.get(0) + " " + row.get(1)).toList());
    }

    @Test
    void nothingIsSaidTwice() {
        assertTrue(report.answers() > 0);
        long rows = count();
        ReplayReport again = new ReplayJob(
                        lake, Domains.load(TestLakes.settings(landing.resolve("unused"))), new Console(false))
                .run();
        assertEquals(0, again.answers());
        assertEquals(rows, count());
    }

    private static long count() {
        return rows("SELECT count(*) FROM forecast.revenue_year_replay").get(0).getLong(0);
    }

    private static void load(Domains domains) {
        new LoadJob(lake, domains, new Console(false)).run(landing, Optional.empty());
    }

    private static void land(YearMonth from, YearMonth until) throws IOException {
        StringBuilder csv = new StringBuilder("Mã ĐVHC;Tháng;Tiểu mục;Thu NSNN trên địa bàn (đồng)\n");
        for (YearMonth month = from; !month.isAfter(until); month = month.plusMonths(1)) {
            int season = month.getMonthValue();
            String tail = "%02d/%d".formatted(season, month.getYear());
            csv.append("02215;%s;1701;%d\n".formatted(tail, 900_000_000L + 40_000_000L * (season % 5) + season));
            csv.append("02215;%s;1001;%d\n".formatted(tail, 300_000_000L + 25_000_000L * (season % 3)));
        }
        Files.writeString(landing.resolve("budget/thu-ngan-sach-02215-%s.csv".formatted(from)), csv.toString());
    }

    private static void plan() throws IOException {
        Files.writeString(
                landing.resolve("budget/du-toan-thu-02215-2026.csv"),
                "Mã ĐVHC,Năm,Mục,Dự toán giao (triệu đồng)\n02215,2026,1700,12000\n02215,2026,1000,4000\n");
    }

    private static List<Row> rows(String sql) {
        return lake.spark().sql(sql).collectAsList();
    }
}
