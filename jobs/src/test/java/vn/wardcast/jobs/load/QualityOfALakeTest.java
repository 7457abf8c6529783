package vn.wardcast.jobs.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.quality.QualityTable;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.domain.Domains;

/** From files to {@code ops.quality}: a late file with a fault, a month that never comes, a corrected file. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QualityOfALakeTest {

    private static final String HEADER = "Mã ĐVHC;Tháng;Điểm đọc;Lượt mượn\n";

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
                    due_days: 10
                    columns:
                      unit: { type: unit_code, at: month, headers: [Mã ĐVHC], required: true, key: true }
                      month: { type: month, headers: [Tháng], required: true, key: true }
                      place: { type: text, headers: [Điểm đọc], required: true, key: true }
                      loans: { type: count, headers: [Lượt mượn] }
                silver:
                  key: [unit_id, period_start, place, measure]
                indicators:
                  loans: { name: { vi: Lượt mượn sách }, from: library_month, value: loans, uom: count }
                """);
        Files.writeString(folder.resolve("silver.sql"), """
                SELECT unit_id(unit, month) AS unit_id, 'month' AS frequency, month AS period_start, place,
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
        TestLakes.landReference(landing);
    }

    @Test
    @Order(1)
    void aFileIsScored_andTheMonthThatNeverCameToo() throws IOException {
        land(
                "muon-sach-2024-01.csv",
                "02215;01/2024;A;10\n02215;01/2024;B;nhiều\n02215;01/2024;C;\n02215;01/2024;D;12\n",
                "2024-02-13T03:00:00Z");
        land("muon-sach-2024-03.csv", "02215;03/2024;A;11\n", "2024-04-05T03:00:00Z");
        load();
        assertTrue(scoreAt("2024-04-20T03:00:00Z"));
        // Of three figures given two were accepted; of 4 measures and 3 x 4 required cells one is empty; three days
        // late of ten.
        // (66.6 + 93.7 + 100.0 + 70.0) / 4 = 82.575. February is neither there nor to be judged but for its absence.
        assertEquals(
                List.of(
                        "2024-01|82.5|66.6|93.7|100.0|70.0|late|2024-02-10|2024-02-13",
                        "2024-02|0.0|null|0.0|null|0.0|missing|2024-03-10|null",
                        "2024-03|100.0|100.0|100.0|100.0|100.0|in_time|2024-04-10|2024-04-05"),
                scores());
        assertEquals(
                List.of("02215@19950101"),
                strings("SELECT DISTINCT unit_id FROM ops.quality WHERE dataset = 'libraries.loans'"));
        assertEquals(
                List.of("02215 2024-01-01"),
                strings(
                        "SELECT unit_code || ' ' || period FROM ops.issue WHERE domain = 'libraries' AND severity = 'reject'"),
                "the point lost leads to its cell");
    }

    @Test
    @Order(2)
    void nothingNew_isNotWrittenAgain() {
        assertFalse(scoreAt("2024-04-20T05:00:00Z"));
        assertTrue(scoreAt("2024-05-12T03:00:00Z"), "another day may bring other months due");
        assertEquals(4, scores().size());
    }

    @Test
    @Order(3)
    void aCorrectedFile_takesThePlaceOfTheFaultyOne() throws IOException {
        land(
                "muon-sach-2024-01-sua.csv",
                "02215;01/2024;A;10\n02215;01/2024;B;9\n02215;01/2024;C;7\n02215;01/2024;D;12\n",
                "2024-02-25T03:00:00Z");
        load();
        assertTrue(scoreAt("2024-04-20T03:00:00Z"));
        // The figures had come on 13 February; that some of them were corrected later does not make them later.
        assertEquals("2024-01|92.5|100.0|100.0|100.0|70.0|late|2024-02-10|2024-02-13", scores().get(0));
        long older = java.util.stream.StreamSupport.stream(
                        lake.lake()
                                .table(SharedTables.QUALITY.name())
                                .snapshots()
                                .spliterator(),
                        false)
                .count();
        assertTrue(older > 3, "what was said before stays in the history");
    }

    private static void load() {
        new LoadJob(lake, domains, new Console(false)).run(landing, Optional.empty());
    }

    private static boolean scoreAt(String instant) {
        TableWriter writer = new TableWriter(lake, "test", "none");
        return new QualityTable(lake, domains, writer).refresh(Reference.read(lake), Instant.parse(instant));
    }

    private static List<String> scores() {
        return strings(
                "SELECT concat_ws('|', period, score, coalesce(string(valid), 'null'), string(complete), coalesce(string(clean), 'null'),"
                        + " coalesce(string(fresh), 'null'), arrival, due_on, coalesce(string(arrived_on), 'null'))"
                        + " FROM ops.quality WHERE dataset = 'libraries.loans' ORDER BY period");
    }

    private static List<String> strings(String sql) {
        return lake.spark().sql(sql).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static void land(String name, String rows, String written) throws IOException {
        Path file = landing.resolve("libraries").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADER + rows);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(written)));
    }
}
