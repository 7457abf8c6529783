package vn.wardcast.jobs.erase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.landing.person.TestKey;
import vn.wardcast.jobs.landing.person.TokenKey;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.load.LoadReport;
import vn.wardcast.jobs.maintain.MaintainJob;
import vn.wardcast.jobs.spark.Publications;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.LocalFileIO;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domains;

/** Persons in a lake: loaded as tokens, erased, kept out, allowed again, past their time. The steps build on each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeOfAPersonTest {

    private static final String HEADER = "Mã ĐVHC;Tháng;Số CCCD;Họ và tên;Năm sinh;Giới tính;Số tiền\n";
    private static final String WHO = "001050000001";
    private static final String ANOTHER = "001150000002";
    private static final String THIRD = "001058000003";
    private static final TableName SILVER = TableName.of("silver.grants");

    @TempDir
    private static Path temp;

    private static SparkLake lake;
    private static Domains domains;
    private static Path landing;

    @BeforeAll
    static void prepare() throws IOException {
        Path folder = temp.resolve("domains/grants");
        Files.createDirectories(folder.resolve("gold"));
        Files.writeString(folder.resolve("domain.yaml"), """
                name: { vi: Trợ cấp, en: Grants }
                sources:
                  payments:
                    title: { vi: Danh sách chi trả }
                    files: ["chi-tra*.csv"]
                    retention_months: 24
                    columns:
                      unit: { type: unit_code, at: month, headers: [Mã ĐVHC], required: true, key: true }
                      month: { type: month, headers: [Tháng], required: true, key: true }
                      person: { type: token, headers: [Số CCCD], required: true, key: true, check: { birth: birth, sex: sex } }
                      name: { type: personal, headers: [Họ và tên] }
                      birth: { type: personal, headers: [Năm sinh] }
                      sex: { type: personal, headers: [Giới tính] }
                      amount: { type: money, headers: [Số tiền], required: true }
                silver:
                  key: [unit_id, period_start, person, measure]
                indicators:
                  paid:
                    name: { vi: Đã chi, en: Paid }
                    from: grant_month
                    value: paid
                    uom: vnd
                """);
        Files.writeString(folder.resolve("silver.sql"), """
                SELECT unit_id(unit, month) AS unit_id, 'month' AS frequency, month AS period_start, person,
                       stack(1, 'amount', CAST(amount AS DECIMAL(28,6))) AS (measure, value), origin, lineage
                FROM payments
                """);
        Files.writeString(folder.resolve("gold/grant_month.sql"), """
                -- one row per unit and month (unit_id, period_start)
                SELECT unit_id, frequency, period_start, sum(value) AS paid, count(DISTINCT person) AS persons, max(origin) AS origin, max(batch_id) AS batch_id
                FROM silver.grants GROUP BY unit_id, frequency, period_start
                """);
        Files.writeString(folder.resolve("gold/grant_person.sql"), """
                -- one row per person (person)
                SELECT person, sum(value) AS paid FROM silver.grants GROUP BY person
                """);
        lake = TestLakes.empty();
        domains = Domains.load(TestLakes.settings(temp.resolve("unused"), temp.resolve("domains")));
        landing = temp.resolve("landing");
        copySamples("reference");
    }

    @Test
    @Order(1)
    void withoutTheKey_theFileIsRefused_andNothingOfItLands() throws IOException {
        land("chi-tra-2025-08.csv", payments("08/2025", WHO, ANOTHER));
        LoadReport report =
                new LoadJob(lake, domains, new Console(false), Optional.empty()).run(landing, Optional.empty());
        assertEquals(1, report.refused().size(), report.refused().toString());
        assertTrue(report.refused().get(0).english().contains("WARDCAST_TOKEN_KEY"));
        assertEquals(0, value("SELECT count(*) FROM bronze.record WHERE domain = 'grants'"));
    }

    @Test
    @Order(2)
    void withTheKey_personsAreTokens_andNothingElseOfThemIsInAnyTable() throws IOException {
        land("chi-tra-2025-09.csv", payments("09/2025", WHO, ANOTHER, "001050000001x", THIRD));
        LoadReport report = load();
        assertEquals(5, report.accepted() - reference(report), report.toString());
        assertEquals(2, value("SELECT count(*) FROM silver.grants WHERE person = '%s'".formatted(token(WHO))));
        assertEquals(1, value("SELECT count(*) FROM ops.issue WHERE reason = 'identity_mismatch'"));
        for (String table : List.of("bronze.record", "silver.grants", "ops.issue", "gold.grant_person")) {
            String everything =
                    lake.spark().table(table).toJSON().collectAsList().toString();
            for (String secret : List.of(WHO, ANOTHER, THIRD, "Mẫu", "1950")) {
                assertFalse(everything.contains(secret), table + " holds " + secret);
            }
        }
    }

    @Test
    @Order(3)
    void anotherKey_isRefused() {
        TokenKey other = TokenKey.of("00112233445566778899aabbccddeeff".repeat(2));
        UserError refused = assertThrows(
                UserError.class,
                () -> new LoadJob(lake, domains, new Console(false), Optional.of(other))
                        .run(landing, Optional.empty()));
        assertTrue(refused.getMessage().contains(other.fingerprint()), refused.getMessage());
    }

    /** What a killed erasure leaves: rows removed in some tables, nothing published. */
    @Test
    @Order(4)
    void aKilledErasure_isRolledBack_andTheRowsAreThereAgain() {
        new TokenRows(lake, Set.of(token(WHO))).remove(SILVER, new TableWriter(lake, "killed", "half way"));
        assertEquals(0, value("SELECT count(*) FROM silver.grants WHERE person = '%s'".formatted(token(WHO))));
        assertEquals(List.of(SILVER), new Publications(lake).rollBackUnpublished());
        assertEquals(2, value("SELECT count(*) FROM silver.grants WHERE person = '%s'".formatted(token(WHO))));
    }

    @Test
    @Order(5)
    void anErasure_leavesNoByteOfTheToken_andTheOthersAsTheyWere() throws IOException {
        Path warehouse = LocalFileIO.path(lake.settings().warehouse());
        TokenScan scan = new TokenScan(Set.of(token(WHO)));
        // Bronze, silver and the gold table of persons, at least.
        long before = new LakeFiles(lake).list().stream().filter(scan::isIn).count();
        assertTrue(before >= 3, "the scan finds it beforehand, in files: " + before);
        Path orphan = warehouse.resolve("silver/grants/data/left-by-a-killed-writer.parquet");
        Files.copy(aDataFileWith(scan), orphan);
        Path export = lake.settings().home().resolve("exports/gold.grant_person/1.csv");
        Files.createDirectories(export.getParent());
        Files.writeString(export, "person,paid\n" + token(WHO) + ",1\n");
        long others = value("SELECT count(*) FROM silver.grants WHERE person <> '%s'".formatted(token(WHO)));

        EraseReport report = erase(WHO);

        assertEquals(List.of(), report.hits());
        assertEquals(Map.of("bronze.record", 2L, "silver.grants", 2L, "gold.grant_person", 1L), report.rowsRemoved());
        assertEquals(List.of("grants/chi-tra-2025-08.csv", "grants/chi-tra-2025-09.csv"), report.sourceFiles());
        assertTrue(report.snapshotsExpired() >= 3 && report.filesScanned() > 50, report.toString());
        assertFalse(Files.exists(orphan) || Files.exists(export));
        assertEquals(others, value("SELECT count(*) FROM silver.grants"));
        assertEquals(others, value("SELECT sum(persons) FROM gold.grant_month"));
        assertEquals(
                value("SELECT sum(value) FROM silver.grants"),
                value(
                        "SELECT sum(value) FROM gold.indicator_value WHERE indicator = 'grants.paid' AND origin = 'reported'"));
    }

    @Test
    @Order(6)
    void everyPublicationThatIsLeft_canBeReadWhole() {
        for (var row : lake.spark()
                .sql("SELECT table_name, snapshot_id FROM ops.publication")
                .collectAsList()) {
            assertTrue(
                    lake.lake().table(TableName.of(row.getString(0))).snapshot(row.getLong(1)) != null, row.toString());
        }
    }

    @Test
    @Order(7)
    void theAudit_saysWhatWasDone_andNotToWhom() {
        assertEquals(
                5,
                value("SELECT sum(rows_removed) FROM ops.audit WHERE action = 'erase' AND subject = '%s'"
                        .formatted(Tokens.hash(token(WHO)).substring(0, 12))));
        assertEquals(
                1,
                value("SELECT count(*) FROM ops.audit WHERE action = 'prove_erased' AND details LIKE '%\"hits\":0%'"));
    }

    @Test
    @Order(8)
    void anErasureKilledAfterItsPublication_isEndedByTheNext() {
        TokenRows rows = new TokenRows(lake, Set.of(token(THIRD)));
        rows.count(new Publications(lake).tables())
                .keySet()
                .forEach(table -> rows.remove(table, new TableWriter(lake, "erase", "killed")));
        new Publications(lake).publish("erase");
        EraseReport report = erase(THIRD);
        assertEquals(0, report.rows());
        assertTrue(report.snapshotsExpired() > 0 && report.isProven(), report.toString());
    }

    @Test
    @Order(9)
    void theSameList_savedAgain_doesNotBringThePersonBack() throws IOException {
        land("chi-tra-2025-09-gui-lai.csv", payments("09/2025", WHO, ANOTHER) + "\n");
        LoadReport report = load();
        assertEquals(List.of(1L, 1L), List.of(report.accepted(), report.rejected()));
        assertEquals(0, value("SELECT count(*) FROM silver.grants WHERE person = '%s'".formatted(token(WHO))));
        assertEquals(1, value("SELECT count(*) FROM ops.issue WHERE reason = 'erased_person' AND value = '•••'"));
    }

    @Test
    @Order(10)
    void whoeverIsAllowedAgain_entersWithTheNextList() throws IOException {
        new EraseJob(lake, domains, new Console(false), Duration.ZERO).allowAgain(Set.of(token(WHO)));
        land("chi-tra-2025-10.csv", payments("10/2025", WHO));
        assertEquals(1, load().accepted());
        assertEquals(1, value("SELECT count(*) FROM silver.grants WHERE person = '%s'".formatted(token(WHO))));
    }

    @Test
    @Order(11)
    void rowsPastTheirTime_areRemoved_andTheirSumsStay() {
        long sums = value("SELECT sum(paid) FROM gold.grant_month");
        MaintainJob job = new MaintainJob(lake, domains, new Console(false));
        assertEquals(
                0, job.run(1, Duration.ofHours(24), LocalDate.of(2027, 8, 31)).retired());
        // August 2025 ended 24 months before; its two rows, one of them erased, go.
        assertEquals(
                1, job.run(1, Duration.ofHours(24), LocalDate.of(2027, 9, 1)).retired());
        assertEquals(0, value("SELECT count(*) FROM silver.grants WHERE period_start = DATE'2025-08-01'"));
        assertEquals(0, value("SELECT count(*) FROM bronze.record WHERE values['month'] = '2025-08-01'"));
        assertEquals(sums, value("SELECT sum(paid) FROM gold.grant_month"));
        assertEquals(
                sums,
                value(
                        "SELECT sum(value) FROM gold.indicator_value WHERE indicator = 'grants.paid' AND origin = 'reported'"));
        assertEquals(1, value("SELECT sum(rows_removed) FROM ops.audit WHERE action = 'retain'"));
    }

    @Test
    @Order(12)
    void sumsOfOldPeriods_alsoOutliveTheNextLoad() throws IOException {
        long sums = value("SELECT sum(paid) FROM gold.grant_month");
        land("chi-tra-2025-11.csv", payments("11/2025", ANOTHER));
        assertEquals(1, load().accepted());
        assertEquals(sums + 500_000, value("SELECT sum(paid) FROM gold.grant_month"));
        assertEquals(1, value("SELECT count(*) FROM gold.grant_month WHERE period_start = DATE'2025-08-01'"));
    }

    private static EraseReport erase(String number) {
        return new EraseJob(lake, domains, new Console(false), Duration.ZERO).run(Set.of(token(number)));
    }

    private static String token(String number) {
        return TestKey.token("grants", number);
    }

    private static LoadReport load() {
        return new LoadJob(lake, domains, new Console(false), Optional.of(TokenKey.of(TestKey.TEXT)))
                .run(landing, Optional.empty());
    }

    private static long reference(LoadReport report) {
        return value("SELECT coalesce(sum(rows_accepted), 0) FROM ops.batch WHERE domain = 'reference'")
                * (report.loaded() > 5 ? 1 : 0);
    }

    private static Path aDataFileWith(TokenScan scan) throws IOException {
        return new LakeFiles(lake)
                .list().stream()
                        .filter(file -> file.toString().contains("silver/grants/data"))
                        .filter(scan::isIn)
                        .findFirst()
                        .orElseThrow();
    }

    private static String payments(String month, String... numbers) {
        StringBuilder text = new StringBuilder(HEADER);
        for (String number : numbers) {
            text.append("02215;%s;%s;Người Mẫu;1950;%s;500000%n"
                    .formatted(month, number, number.charAt(3) == '1' ? "Nữ" : "Nam"));
        }
        return text.toString();
    }

    private static long value(String sql) {
        return Long.parseLong(lake.spark().sql(sql).head().get(0).toString().replaceFirst("\\.0*$", ""));
    }

    private static void land(String name, String text) throws IOException {
        Files.createDirectories(landing.resolve("grants"));
        Files.writeString(landing.resolve("grants").resolve(name), text);
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
