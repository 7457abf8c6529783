package vn.wardcast.jobs.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.domain.Domains;

/** Which of two files holds: the later arrival, unless the files say up to which day they count; and what becomes of facts left out. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LaterFilesTest {

    private static final String TITLE = "MƯỢN SÁCH PHƯỜNG MINH XUÂN (02215), tính đến ngày %s\n";
    private static final String HEADER = "Mã ĐVHC;Tháng;Loại sách;Lượt mượn\n";

    @TempDir
    private static Path temp;

    private static SparkLake lake;
    private static Domains domains;

    @BeforeAll
    static void prepare() throws IOException {
        Path folder = temp.resolve("domains/libraries");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("domain.yaml"), """
                name: { vi: Thư viện, en: Libraries }
                sources:
                  loans:
                    title: { vi: Lượt mượn sách }
                    files: ["muon-sach*.csv"]
                    columns:
                      unit: { type: unit_code, at: month, headers: [Mã ĐVHC], required: true, key: true }
                      month: { type: month, headers: [Tháng], required: true, key: true }
                      kind: { type: text, headers: [Loại sách], required: true, key: true }
                      loans: { type: count, headers: [Lượt mượn] }
                  stock:
                    title: { vi: Sách hiện có }
                    files: ["sach-hien-co*.csv"]
                    replaces: true
                    columns:
                      unit: { type: unit_code, at: month, headers: [Mã ĐVHC], required: true, key: true }
                      month: { type: month, headers: [Tháng], required: true, key: true }
                      kind: { type: text, headers: [Loại sách], required: true, key: true }
                      books: { type: count, headers: [Số sách] }
                silver:
                  key: [dataset, unit_id, period_start, kind, measure]
                """);
        Files.writeString(folder.resolve("silver.sql"), """
                SELECT 'loans' AS dataset, unit_id(unit, month) AS unit_id, 'month' AS frequency, month AS period_start, kind,
                       stack(1, 'loans', CAST(loans AS DECIMAL(28,6))) AS (measure, value), origin, lineage
                FROM loans
                UNION ALL
                SELECT 'stock', unit_id(unit, month), 'month', month, kind,
                       stack(1, 'books', CAST(books AS DECIMAL(28,6))) AS (measure, value), origin, lineage
                FROM stock
                """);
        lake = TestLakes.empty();
        domains = Domains.load(TestLakes.settings(temp.resolve("unused"), temp.resolve("domains")));
        Path reference = Path.of(System.getProperty("wardcast.demo")).resolve("reference");
        new LoadJob(lake, domains, new Console(false)).run(reference, Optional.of("reference"));
    }

    @Test
    @Order(1)
    void aFileThatCountsUpToALaterDay_holds_howeverTheyArrive() throws IOException {
        load("muon-sach-1.csv", TITLE.formatted("10/04/2026") + HEADER + "02215;03/2026;Truyện;50\n");
        load(
                "muon-sach-2.csv",
                TITLE.formatted("05/04/2026") + HEADER + "02215;03/2026;Truyện;40\n02215;03/2026;Báo;7\n");
        assertEquals("Báo=7, Truyện=50", facts("loans"));
        load("muon-sach-3.csv", HEADER + "02215;03/2026;Truyện;55\n");
        assertEquals("Báo=7, Truyện=55", facts("loans"));
    }

    @Test
    @Order(2)
    void aReplacingFile_takesAwayWhatItNoLongerHolds_ofItsOwnUnitAndPeriodOnly() throws IOException {
        String header = "Mã ĐVHC;Tháng;Loại sách;Số sách\n";
        load(
                "sach-hien-co-1.csv",
                header + "02215;03/2026;Truyện;500\n02215;03/2026;Báo;70\n02215;04/2026;Báo;71\n03408;03/2026;Báo;9\n");
        assertEquals("Báo=70, Báo=71, Báo=9, Truyện=500", facts("stock"));
        LoadReport report = load("sach-hien-co-2.csv", header + "02215;03/2026;Truyện;510\n");
        assertEquals("Báo=71, Báo=9, Truyện=510", facts("stock"));
        assertEquals(2, report.corrected(), "one changed, one gone");
        assertEquals("Báo=7, Truyện=55", facts("loans"));
    }

    @Test
    @Order(3)
    void whatWasReplaced_staysInTheSnapshots() {
        List<Long> snapshots = lake
                .spark()
                .sql("SELECT snapshot_id FROM silver.libraries.snapshots ORDER BY committed_at")
                .collectAsList()
                .stream()
                .map(row -> row.getLong(0))
                .toList();
        boolean remembered = snapshots.stream()
                .anyMatch(snapshot -> lake.spark()
                                .sql(
                                        "SELECT 1 FROM silver.libraries VERSION AS OF %d WHERE measure = 'books' AND value = 70"
                                                .formatted(snapshot))
                                .count()
                        == 1);
        assertEquals(true, remembered);
    }

    private static LoadReport load(String name, String content) throws IOException {
        Path landing = temp.resolve("landing-" + name).resolve("libraries");
        Files.createDirectories(landing);
        Files.writeString(landing.resolve(name), content);
        return new LoadJob(lake, domains, new Console(false)).run(landing.getParent(), Optional.empty());
    }

    private static String facts(String dataset) {
        return lake
                .spark()
                .sql("SELECT concat(kind, '=', CAST(value AS BIGINT)) FROM silver.libraries WHERE dataset = '%s'"
                        .formatted(dataset))
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
