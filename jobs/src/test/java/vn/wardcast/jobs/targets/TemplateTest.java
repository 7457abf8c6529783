package vn.wardcast.jobs.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domains;

/** The workbook of {@code template targets}, filled by an officer and loaded. */
class TemplateTest {

    private static final Path DOMAINS = Path.of("../lakehouse/src/main/resources/domains");

    private static final int VALUE = ProgressTemplate.HEADERS.indexOf("Giá trị");

    @Test
    void whatIsFilled_enters_whatIsLeftEmptySaysNothing_andAWrongCellComesBack(@TempDir Path folder)
            throws IOException {
        SparkLake lake = TestLakes.empty();
        Path landing = folder.resolve("landing");
        copy(DOMAINS.resolve("reference/sample"), landing.resolve("reference"));
        Path catalogue = landing.resolve("public_services/chi-tieu-ke-hoach.csv");
        Files.createDirectories(catalogue.getParent());
        Files.copy(DOMAINS.resolve("public_services/sample/chi-tieu-ke-hoach.csv"), catalogue);
        load(lake, landing);

        byte[] template = ProgressTemplate.of(lake.lake(), "02215", YearMonth.of(2026, 12));
        Path file = folder.resolve("template.xlsx");
        Files.write(file, template);
        filled(
                file,
                landing.resolve("public_services/tien-do-chi-tieu-02215-2026-12.xlsx"),
                Map.of("MX-01", 71.5, "MX-03", 88));
        load(lake, landing);
        assertEquals(List.of("[MX-01,71.5]", "[MX-03,88.0]"), reported(lake));
        assertEquals(0, issues(lake), "a filled template has no fault");

        Files.write(file, ProgressTemplate.of(lake.lake(), "02215", YearMonth.of(2027, 3)));
        filled(
                file,
                landing.resolve("public_services/tien-do-chi-tieu-02215-2027-03.xlsx"),
                Map.of("MX-02", "gần xong"));
        load(lake, landing);
        assertEquals(1, issues(lake));
        assertEquals(
                "[value,not_a_number,gần xong]",
                lake.spark()
                        .sql("SELECT column_name, reason, value FROM ops.issue WHERE source = 'target_progress'")
                        .head()
                        .toString());
        assertThrows(UserError.class, () -> ProgressTemplate.of(lake.lake(), "Minh Xuân", YearMonth.of(2026, 12)));
    }

    private static void load(SparkLake lake, Path landing) {
        new LoadJob(lake, Domains.load(lake.settings()), new Console(false)).run(landing, Optional.empty());
    }

    private static List<String> reported(SparkLake lake) {
        return lake
                .spark()
                .sql("SELECT target_id, CAST(value AS DOUBLE) FROM gold.target_report ORDER BY target_id")
                .collectAsList()
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static long issues(SparkLake lake) {
        return lake.spark()
                .sql("SELECT * FROM ops.issue WHERE source = 'target_progress'")
                .count();
    }

    /** The template with these values in its last column, as a spreadsheet program writes it. */
    private static void filled(Path template, Path file, Map<String, Object> values) throws IOException {
        try (InputStream in = Files.newInputStream(template);
                Workbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.getSheet(ProgressTemplate.SHEET);
            for (Row row : sheet) {
                Object value = row.getCell(2) == null
                        ? null
                        : values.get(row.getCell(2).getStringCellValue());
                if (value instanceof Number number) {
                    row.createCell(VALUE).setCellValue(number.doubleValue());
                } else if (value != null) {
                    row.createCell(VALUE).setCellValue(value.toString());
                }
            }
            workbook.write(out);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
