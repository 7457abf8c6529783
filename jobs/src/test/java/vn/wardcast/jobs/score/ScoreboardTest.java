package vn.wardcast.jobs.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import vn.wardcast.jobs.forecast.ForecastJob;
import vn.wardcast.jobs.forecast.ForecastReport;
import vn.wardcast.jobs.forecast.ReplayJob;
import vn.wardcast.jobs.forecast.ReplayReport;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.domain.Domains;

/** Forecasts are made, months arrive, forecasts are scored: the record of one small series. The steps build on each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScoreboardTest {

    private static final String HEADER = "Mã ĐVHC;Tháng;Lượt mượn\n";
    private static final String LAST_KNOWN = "2024-06-30";

    @TempDir
    private static Path temp;

    private static SparkLake lake;
    private static Domains domains;
    private static Path landing;
    private static ForecastReport live;

    @BeforeAll
    static void forecastThirtyMonths() throws IOException {
        domain();
        lake = TestLakes.empty();
        domains = Domains.load(TestLakes.settings(temp.resolve("unused"), temp.resolve("domains")));
        landing = temp.resolve("landing");
        TestLakes.landReference(landing);
        land("muon-sach-1.csv", 0, 30);
        load();
        live = forecast();
    }

    @Test
    @Order(1)
    void beforeItsActualArrives_aForecastHasNoScore() {
        assertEquals(6, live.forecasts());
        assertEquals(0, count("forecast.score"));
    }

    @Test
    @Order(2)
    void whenMonthsArrive_theOldForecastOfEachIsScored() throws IOException {
        land("muon-sach-2.csv", 30, 36);
        load();
        forecast();
        List<Row> rows = rows("""
                SELECT s.error, s.actual, s.mean, s.inside_80, s.inside_95, f.lo_80, f.hi_80, f.lo_95, f.hi_95, s.scale, s.scaled_error, s.naive, s.horizon, s.as_of
                FROM forecast.score s JOIN forecast.forecast f USING (run_id, unit_id, indicator, breakdown, period)
                WHERE s.run_id = '%s' ORDER BY s.period_start""".formatted(live.run()));
        assertEquals(6, rows.size());
        for (int i = 0; i < 6; i++) {
            Row row = rows.get(i);
            double actual = loans(30 + i);
            assertEquals(actual, row.getDouble(1));
            assertEquals(actual - row.getDouble(2), row.getDouble(0), 1e-9);
            assertEquals(row.getDouble(5) <= actual && actual <= row.getDouble(6), row.getBoolean(3));
            assertEquals(row.getDouble(7) <= actual && actual <= row.getDouble(8), row.getBoolean(4));
            assertEquals(meanStepOfAYear(), row.getDouble(9), 1e-9);
            assertEquals(Math.abs(row.getDouble(0)) / meanStepOfAYear(), row.getDouble(10), 1e-9);
            assertEquals(loans(30 + i - 12), row.getDouble(11));
            assertEquals(i + 1, row.getInt(12));
            assertTrue(row.isNullAt(13), "a published forecast is no replay");
        }
    }

    @Test
    @Order(3)
    void aReplay_saysWhatTheLiveForecastOfThatDaySaid() {
        ReplayReport report = replay();
        assertEquals(4, report.days());
        List<Row> told = rows(
                "SELECT period, mean, lo_80, hi_95, model FROM forecast.forecast WHERE run_id = '%s' ORDER BY period"
                        .formatted(live.run()));
        List<Row> replayed = rows(
                "SELECT period, mean, lo_80, hi_95, model FROM forecast.replay WHERE as_of = DATE'%s' ORDER BY period"
                        .formatted(LAST_KNOWN));
        assertEquals(told, replayed);
    }

    @Test
    @Order(4)
    void nothingIsReplayedOrScoredTwice() {
        assertTrue(number("SELECT count(*) FROM forecast.score WHERE as_of IS NOT NULL") >= 6 + 6 + 6 + 3);
        long scores = count("forecast.score");
        long replays = count("forecast.replay");
        assertEquals(0, replay().days());
        score();
        assertEquals(scores, count("forecast.score"));
        assertEquals(replays, count("forecast.replay"));
    }

    @Test
    @Order(5)
    void aCorrectedActual_scoresOnceMore_andTheOldScoreStays() throws IOException {
        Files.writeString(landing.resolve("libraries/muon-sach-3.csv"), HEADER + "02;07/2024;500\n");
        load();
        forecast();
        assertEquals(
                List.of((double) loans(30), 500.0),
                rows("SELECT actual FROM forecast.score WHERE run_id = '%s' AND period = '2024-07' ORDER BY scored_at"
                                .formatted(live.run()))
                        .stream()
                        .map(row -> row.getDouble(0))
                        .toList());
    }

    @Test
    @Order(6)
    void aHiddenActual_scoresNothing() {
        lake.spark()
                .sql(
                        "UPDATE gold.indicator_value SET suppression = 'small_count', value = 3 WHERE indicator = 'libraries.loans' AND period = '2024-08'");
        score();
        assertEquals(0, number("SELECT count(*) FROM forecast.score WHERE period = '2024-08' AND actual = 3"));
    }

    /** A level, a season and a little that neither explains. */
    private static long loans(int month) {
        return 1000 + 5L * month + (month % 12 == 5 ? 300 : 0) + (month * 37) % 50;
    }

    /** The mean absolute change over twelve months in the thirty known, by hand from {@link #loans}. */
    private static double meanStepOfAYear() {
        double sum = 0;
        for (int month = 12; month < 30; month++) {
            sum += Math.abs(loans(month) - loans(month - 12));
        }
        return sum / 18;
    }

    private static void domain() throws IOException {
        Path folder = temp.resolve("domains/libraries");
        Files.createDirectories(folder.resolve("gold"));
        Files.writeString(folder.resolve("domain.yaml"), """
                name: { vi: Thư viện, en: Libraries }
                sources:
                  loans:
                    title: { vi: Lượt mượn sách }
                    files: ["muon-sach*.csv"]
                    columns:
                      unit: { type: unit_code, level: province, at: month, headers: [Mã ĐVHC], required: true, key: true }
                      month: { type: month, headers: [Tháng], required: true, key: true }
                      loans: { type: count, headers: [Lượt mượn], required: true }
                silver:
                  key: [unit_id, period_start, measure]
                indicators:
                  loans:
                    name: { vi: Lượt mượn sách, en: Loans }
                    from: library_month
                    value: loans
                    uom: count
                    forecast: { horizon: 6, non_negative: true }
                """);
        Files.writeString(folder.resolve("silver.sql"), """
                SELECT unit_id(unit, month) AS unit_id, 'month' AS frequency, month AS period_start,
                       stack(1, 'loans', CAST(loans AS DECIMAL(28,6))) AS (measure, value), origin, lineage
                FROM loans
                """);
        Files.writeString(folder.resolve("gold/library_month.sql"), """
                -- one row per unit and month (unit_id, period_start)
                SELECT unit_id, frequency, period_start, sum(value) AS loans, max(origin) AS origin, max(batch_id) AS batch_id
                FROM silver.libraries GROUP BY unit_id, frequency, period_start
                """);
    }

    private static void land(String name, int from, int to) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int month = from; month < to; month++) {
            text.append("02;%02d/%d;%d%n".formatted(1 + month % 12, 2022 + month / 12, loans(month)));
        }
        Files.createDirectories(landing.resolve("libraries"));
        Files.writeString(landing.resolve("libraries").resolve(name), text.toString());
    }

    private static void load() {
        new LoadJob(lake, domains, new Console(false)).run(landing, Optional.empty());
    }

    private static ForecastReport forecast() {
        return new ForecastJob(lake, domains, new Console(false)).run(Optional.empty(), false);
    }

    private static ReplayReport replay() {
        return new ReplayJob(lake, domains, new Console(false)).run();
    }

    private static void score() {
        new Scores().write(new AnswerRun(lake, domains, "test", new TableWriter(lake, "score", "test")));
    }

    private static List<Row> rows(String sql) {
        return lake.spark().sql(sql).collectAsList();
    }

    private static long number(String sql) {
        return ((Number) rows(sql).get(0).get(0)).longValue();
    }

    private static long count(String table) {
        return number("SELECT count(*) FROM " + table);
    }
}
