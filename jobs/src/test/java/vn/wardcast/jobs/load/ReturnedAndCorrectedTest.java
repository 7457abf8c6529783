package vn.wardcast.jobs.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.landing.ReturnedWorkbook;
import vn.wardcast.jobs.report.Report;
import vn.wardcast.jobs.report.Returned;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domains;

/** A faulty workbook on its way: loaded, returned with its faults, mended by its sender, loaded again. The steps build on each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReturnedAndCorrectedTest {

    private static final TableName SILVER = TableName.of("silver.libraries");

    @TempDir
    private static Path temp;

    private static SparkLake lake;
    private static Domains domains;
    private static Path landing;
    private static Report returned;
    private static long snapshotBefore;

    @BeforeAll
    static void prepare() throws IOException {
        Path folder = temp.resolve("domains/libraries");
        Files.createDirectories(folder.resolve("gold"));
        Files.writeString(folder.resolve("domain.yaml"), """
                name: { vi: Thư viện, en: Libraries }
                sources:
                  loans:
                    title: { vi: Lượt mượn sách }
                    files: ["muon-sach*.xlsx"]
                    columns:
                      unit: { type: unit_code, at: month, headers: [Mã ĐVHC], required: true, key: true }
                      month: { type: month, headers: [Tháng], required: true, key: true }
                      loans: { type: count, headers: [Lượt mượn], required: true }
                  visits:
                    title: { vi: Lượt đọc tại chỗ }
                    files: ["luot-doc*.csv"]
                    columns:
                      unit: { type: unit_code, at: month, headers: [Mã ĐVHC], required: true, key: true }
                      month: { type: month, headers: [Tháng], required: true, key: true }
                      visits: { type: count, headers: [Lượt đọc], required: true }
                silver:
                  key: [unit_id, period_start, measure]
                """);
        Files.writeString(folder.resolve("silver.sql"), """
                SELECT unit_id(unit, month) AS unit_id, 'month' AS frequency, month AS period_start,
                       stack(1, 'loans', CAST(loans AS DECIMAL(28,6))) AS (measure, value), origin, lineage
                FROM loans
                UNION ALL
                SELECT unit_id(unit, month) AS unit_id, 'month' AS frequency, month AS period_start,
                       stack(1, 'visits', CAST(visits AS DECIMAL(28,6))) AS (measure, value), origin, lineage
                FROM visits
                """);
        Files.writeString(folder.resolve("gold/library_month.sql"), """
                -- one row per unit and month (unit_id, period_start)
                SELECT unit_id, frequency, period_start, sum(value) AS value, max(origin) AS origin, max(batch_id) AS batch_id
                FROM silver.libraries GROUP BY unit_id, frequency, period_start
                """);
        lake = TestLakes.empty();
        domains = Domains.load(TestLakes.settings(temp.resolve("unused"), temp.resolve("domains")));
        landing = temp.resolve("landing");
        copySamples("reference");
        load("reference");
    }

    @Test
    @Order(1)
    void goodRowsEnter_andTheWorkbookGoesBackWithItsFaults() throws IOException {
        send("muon-sach-2024.xlsx", List.of("100", "một trăm", "120", "-7", "140"));
        Files.writeString(
                landing.resolve("libraries/luot-doc-2024.csv"),
                "Mã ĐVHC;Tháng;Lượt đọc\n02215;01/2024;=1+1\n02215;02/2024;30\n");
        LoadReport report = load("first");
        returned = report.report().orElseThrow();
        assertEquals(List.of(4L, 3L), List.of(report.accepted(), report.rejected()));
        assertEquals(3, returned.rejects());
        assertEquals(
                List.of(
                        new Returned(
                                "libraries/luot-doc-2024.csv",
                                1,
                                0,
                                new Returned.Copy.Written("luot-doc-2024 - can-sua.xlsx")),
                        new Returned(
                                "libraries/muon-sach-2024.xlsx",
                                2,
                                0,
                                new Returned.Copy.Written("muon-sach-2024 - can-sua.xlsx"))),
                returned.returned());
        try (XSSFWorkbook copy = open(returned.folder().resolve("muon-sach-2024 - can-sua.xlsx"))) {
            assertEquals(ReturnedWorkbook.SUMMARY_SHEET, copy.getSheetName(0));
            XSSFSheet sheet = copy.getSheetAt(1);
            assertTrue(words(sheet, "C3").contains("“một trăm” ở cột “Lượt mượn” không phải số"), words(sheet, "C3"));
            assertTrue(words(sheet, "C3").contains("is not a number"));
            assertTrue(words(sheet, "C5").startsWith("[Wardcast]"));
            assertEquals(2, sheet.getCellComments().size());
        }
        snapshotBefore = lake.lake().table(SILVER).currentSnapshot().snapshotId();
    }

    @Test
    @Order(2)
    void nothingNew_makesNoReport() {
        assertEquals(Optional.empty(), load("nothing").report());
        assertFalse(Files.exists(temp.resolve("nothing")));
    }

    @Test
    @Order(3)
    void corrected_onlyWhatWasMendedEnters() throws IOException {
        Path copy = returned.folder().resolve("muon-sach-2024 - can-sua.xlsx");
        Files.delete(landing.resolve("libraries/muon-sach-2024.xlsx"));
        Files.delete(landing.resolve("libraries/luot-doc-2024.csv"));
        try (XSSFWorkbook workbook = open(copy);
                OutputStream out = Files.newOutputStream(landing.resolve("libraries/muon-sach-2024 - can-sua.xlsx"))) {
            XSSFSheet sheet = workbook.getSheetAt(1);
            sheet.getRow(2).getCell(2).setCellValue("100");
            sheet.getRow(3).getCell(2).setCellValue("125");
            sheet.getRow(4).getCell(2).setCellValue("7");
            workbook.write(out);
        }
        LoadReport report = load("second");
        assertEquals(List.of(5L, 5L, 0L), List.of(report.read(), report.accepted(), report.rejected()));
        assertEquals(
                List.of(2L, 1L, 2L), List.of(report.added(), report.corrected(), report.unchanged()), report::toString);
        assertEquals(List.of(), report.report().orElseThrow().returned());
        assertEquals(
                "100 100 125 7 140",
                text("SELECT array_join(collect_list(CAST(CAST(value AS INT) AS STRING)), ' ') FROM"
                        + " (SELECT value FROM silver.libraries WHERE measure = 'loans' ORDER BY period_start)"));
        // Unchanged facts keep the file they came from.
        assertEquals(
                "2",
                text("SELECT count(*) FROM silver.libraries WHERE _source_file = 'libraries/muon-sach-2024.xlsx'"));
    }

    @Test
    @Order(4)
    void theFaultsAreGone_andHistoryStays() {
        assertEquals("0", text("SELECT count(*) FROM ops.issue WHERE _source_file LIKE '%can-sua%'"));
        assertEquals("3", text("SELECT count(*) FROM ops.issue WHERE domain = 'libraries'"));
        String march = " WHERE measure = 'loans' AND period_start = DATE'2024-03-01'";
        assertEquals("125", text("SELECT CAST(value AS INT) FROM silver.libraries" + march));
        assertEquals(
                "120", text("SELECT CAST(value AS INT) FROM silver.libraries VERSION AS OF " + snapshotBefore + march));
    }

    @Test
    @Order(5)
    void aTextFileThatCameBackAsAWorkbook_isReadAsItself() throws IOException {
        try (XSSFWorkbook workbook = open(returned.folder().resolve("luot-doc-2024 - can-sua.xlsx"));
                OutputStream out = Files.newOutputStream(landing.resolve("libraries/luot-doc-2024 - can-sua.xlsx"))) {
            XSSFRow row = workbook.getSheetAt(1).getRow(1);
            assertEquals("=1+1", row.getCell(2).getStringCellValue());
            row.getCell(2).setCellValue("20");
            workbook.write(out);
        }
        LoadReport report = load("third");
        assertEquals(List.of(), report.refused());
        assertEquals(List.of(1L, 0L, 1L), List.of(report.added(), report.corrected(), report.unchanged()));
        assertEquals("50", text("SELECT CAST(sum(value) AS INT) FROM silver.libraries WHERE measure = 'visits'"));
    }

    @Test
    @Order(6)
    void aReportInTheLandingFolder_isRefused() {
        LoadJob job = new LoadJob(lake, domains, new Console(false));
        assertThrows(
                UserError.class, () -> job.run(landing, Optional.empty(), Optional.of(landing.resolve("bao-cao"))));
    }

    private static LoadReport load(String report) {
        return new LoadJob(lake, domains, new Console(false))
                .run(landing, Optional.empty(), Optional.of(temp.resolve(report)));
    }

    private static String text(String sql) {
        return lake.spark().sql(sql).head().get(0).toString();
    }

    private static String words(XSSFSheet sheet, String cell) {
        return sheet.getCellComment(new CellAddress(cell)).getString().getString();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** One row per month of 2024. */
    private static void send(String name, List<String> loans) throws IOException {
        Files.createDirectories(landing.resolve("libraries"));
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out =
                        Files.newOutputStream(landing.resolve("libraries").resolve(name))) {
            XSSFSheet sheet = workbook.createSheet("Lượt mượn");
            XSSFRow header = sheet.createRow(0);
            header.createCell(0).setCellValue("Mã ĐVHC");
            header.createCell(1).setCellValue("Tháng");
            header.createCell(2).setCellValue("Lượt mượn");
            for (int month = 1; month <= loans.size(); month++) {
                XSSFRow row = sheet.createRow(month);
                row.createCell(0).setCellValue("02215");
                row.createCell(1).setCellValue("%02d/2024".formatted(month));
                row.createCell(2).setCellValue(loans.get(month - 1));
            }
            workbook.write(out);
        }
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
