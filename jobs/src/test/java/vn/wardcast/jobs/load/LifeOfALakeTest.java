package vn.wardcast.jobs.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.forecast.ForecastJob;
import vn.wardcast.jobs.forecast.ForecastReport;
import vn.wardcast.jobs.maintain.MaintainJob;
import vn.wardcast.jobs.spark.Publications;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domains;

/** A small lake through its life: loaded, corrected, forecast, half written, maintained. The steps build on each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeOfALakeTest {

    private static final String HEADER = "Mã ĐVHC;Tháng;Lượt mượn\n";

    @TempDir
    private static Path temp;

    private static SparkLake lake;
    private static Domains domains;
    private static Path landing;

    @BeforeAll
    static void prepare() throws IOException {
        Path folder = temp.resolve("domains/libraries");
        Files.createDirectories(folder.resolve("gold"));
        Files.writeString(folder.resolve("domain.yaml"), """
                name: { vi: Thư viện, en: Libraries }
                sources:
                  loans:
                    title: { vi: Lượt mượn sách }
                    files: ["muon-sach*.csv"]
                    columns:
                      unit: { type: unit_code, at: month, headers: [Mã ĐVHC], required: true, key: true }
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
        lake = TestLakes.empty();
        domains = Domains.load(TestLakes.settings(temp.resolve("unused"), temp.resolve("domains")));
        landing = temp.resolve("landing");
        copySamples("reference");
    }

    @Test
    @Order(1)
    void aMonthlyFile_becomesAnIndicator() throws IOException {
        StringBuilder months = new StringBuilder(HEADER);
        for (int month = 0; month < 30; month++) {
            months.append("02215;%02d/%d;%d%n".formatted(1 + month % 12, 2023 + month / 12, 100 + month));
        }
        land("muon-sach-2023.csv", months.toString());
        LoadReport report = load();
        assertEquals(30, value("SELECT count(*) FROM silver.libraries"));
        assertEquals(129, value("SELECT max(value) FROM gold.indicator_value WHERE indicator = 'libraries.loans'"));
        assertEquals(0, report.corrected());
    }

    @Test
    @Order(2)
    void aLaterFile_correctsTheFactsItNames_andKeepsTheOthers() throws IOException {
        land("muon-sach-dinh-chinh.csv", HEADER + "02215;01/2023;555\n02215;02/2023;101\n02215;07/2025;200\n");
        LoadReport report = load();
        assertEquals(List.of(1L, 1L, 1L), List.of(report.corrected(), report.unchanged(), report.added()));
        assertEquals(31, value("SELECT count(*) FROM silver.libraries"));
        assertEquals(555, value("SELECT value FROM silver.libraries WHERE period_start = DATE'2023-01-01'"));
        assertEquals(
                1,
                value(
                        "SELECT count(*) FROM silver.libraries WHERE period_start = DATE'2023-01-01' AND _source_file LIKE '%dinh-chinh%' AND _source_row = 2 AND _source_column = 'C'"));
    }

    @Test
    @Order(3)
    void forecasts_namesTheirModelAndNeverRunTwiceOnTheSameValues() {
        ForecastReport report = forecast(false);
        assertTrue(report.forecasts() >= 6, report.toString());
        assertEquals(
                0,
                value(
                        "SELECT count(*) FROM forecast.forecast WHERE NOT (lo_95 <= lo_80 AND lo_80 <= mean AND mean <= hi_80 AND hi_80 <= hi_95) OR model IS NULL"));
        assertEquals("", forecast(false).run());
        assertTrue(forecast(true).forecasts() >= 6);
        assertEquals(
                0,
                value(
                        "SELECT count(*) FROM (SELECT unit_id, indicator, breakdown, period, count(DISTINCT mean) AS n FROM forecast.forecast GROUP BY ALL) WHERE n > 1"));
    }

    @Test
    @Order(4)
    void whatAKilledWriterLeft_isUndone() {
        Publications publications = new Publications(lake);
        long before = publications.current().number();
        TableWriter writer = new TableWriter(lake, "killed", "none");
        writer.delete(SharedTables.INDICATOR_VALUE.name(), "indicator = 'libraries.loans'");
        writer.replace(TableName.of("gold.half_written"), lake.spark().range(3).toDF("a"), "a leftover");
        assertEquals(0, value("SELECT count(*) FROM gold.indicator_value WHERE indicator = 'libraries.loans'"));
        assertEquals(2, publications.rollBackUnpublished().size());
        assertTrue(value("SELECT count(*) FROM gold.indicator_value WHERE indicator = 'libraries.loans'") > 30);
        assertTrue(!lake.lake().has(TableName.of("gold.half_written")));
        assertEquals(before, publications.current().number());
    }

    @Test
    @Order(5)
    void maintenance_keepsEveryRowAndTheNewestVersions() {
        long rows = value("SELECT count(*) FROM silver.libraries");
        MaintainJob job = new MaintainJob(lake, domains, new Console(false));
        assertTrue(job.run(1, Duration.ofHours(24)).expired() > 0);
        assertEquals(rows, value("SELECT count(*) FROM silver.libraries"));
        assertEquals(0, load().read());
        assertThrows(UserError.class, () -> job.run(1, Duration.ofHours(1)));
    }

    @Test
    @Order(6)
    void everySnapshot_saysWhoMadeItFromWhat() {
        Map<String, String> summary = lake.lake()
                .table(TableName.of("silver.libraries"))
                .currentSnapshot()
                .summary();
        assertTrue(summary.containsKey("wardcast.job") && summary.containsKey("wardcast.version"), summary.toString());
        assertTrue(summary.containsKey("wardcast.batch"), summary.toString());
    }

    private static LoadReport load() {
        return new LoadJob(lake, domains, new Console(false)).run(landing, Optional.empty());
    }

    private static ForecastReport forecast(boolean again) {
        return new ForecastJob(lake, domains, new Console(false)).run(Optional.empty(), again);
    }

    private static long value(String sql) {
        return Long.parseLong(lake.spark().sql(sql).head().get(0).toString().replaceFirst("\\.0*$", ""));
    }

    private static void land(String name, String text) throws IOException {
        Files.createDirectories(landing.resolve("libraries"));
        Files.writeString(landing.resolve("libraries").resolve(name), text);
    }

    private static void copySamples(String domain) throws IOException {
        Files.createDirectories(landing.resolve(domain));
        try (Stream<Path> files = Files.list(Path.of("../lakehouse/src/main/resources/domains", domain, "sample"))) {
            for (Path file : files.toList()) {
                Files.copy(file, landing.resolve(domain).resolve(file.getFileName()));
            }
        }
    }
}
