package vn.wardcast.jobs.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.domain.Domains;

/** From a ward's file to the stored answer: numbers of few people stay out of every table that readers see, and the lake fills in where nobody reports. */
class FewPeopleTest {

    private static final Path DOMAINS = Path.of("../lakehouse/src/main/resources/domains");
    private static final String WARD = "02215@20250701";

    private static final String CATALOGUE = """
            target_id,plan,unit_code,unit,kind,indicator_code,indicator_vi,operator,value,value_high,uom,valid_from,deadline,owner,engine_measures,note,unit_on,numerator,denominator,people,measured_by
            H-1,H,02215,Phường Minh Xuân,target,tracked,Người bệnh được theo dõi,ge,90,,%,2026-01-01,2027-12-31,,yes,,2026-01-01,người bệnh,người bệnh,health,
            H-2,H,02215,Phường Minh Xuân,target,cared,Người được chăm sóc,ge,300,,người,2026-01-01,2027-12-31,,yes,,2026-01-01,số người,,welfare,
            H-3,H,02215,Phường Minh Xuân,target,teachers,Giáo viên dùng AI,ge,90,,%,2026-01-01,2027-12-31,,yes,,2026-01-01,giáo viên,giáo viên,people,
            H-4,H,02215,Phường Minh Xuân,target,unsaid,Người khuyết tật có thẻ,ge,90,,%,2026-01-01,2027-12-31,,yes,,2026-01-01,,,,
            H-5,H,02215,Phường Minh Xuân,target,films,Video,ge,24,,video,2026-01-01,2027-12-31,,yes,,2026-01-01,số video,,none,
            L-1,H,02215,Phường Minh Xuân,target,town,Dân thành thị,ge,90,,%,2026-01-01,2027-12-31,,yes,,2026-01-01,,,none,population.urban_share
            L-2,H,02215,Phường Minh Xuân,target,town2,Dân thành thị,ge,90,,%,2026-01-01,2027-12-31,,yes,,2026-01-01,,,none,population.urban_share
            L-3,H,02215,Phường Minh Xuân,target,town3,Số dân thành thị,ge,90,,người,2026-01-01,2027-12-31,,yes,,2026-01-01,,,none,population.urban_share
            """;

    private static final String PROGRESS = """
            Tính chất,Mã ĐVHC,Mã chỉ tiêu,Kỳ báo cáo,Tử số,Mẫu số,Giá trị
            mô phỏng,02215,H-1,03/2026,11,5003,
            mô phỏng,02215,H-1,06/2026,10,5003,
            mô phỏng,02215,H-1,09/2026,4993,5003,
            mô phỏng,02215,H-1,12/2026,0,5003,
            mô phỏng,02215,H-2,03/2026,,,11
            mô phỏng,02215,H-2,06/2026,,,10
            mô phỏng,02215,H-3,03/2026,5,61,
            mô phỏng,02215,H-3,06/2026,4,61,
            mô phỏng,02215,H-3,09/2026,,,55
            mô phỏng,02215,H-4,03/2026,10,5003,
            mô phỏng,02215,H-5,03/2026,,,3
            mô phỏng,02215,L-2,03/2026,,,40
            """;

    private static SparkLake lake;

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        lake = TestLakes.empty();
        Domains domains = Domains.load(lake.settings());
        Path reference = Files.createDirectories(folder.resolve("landing/reference"));
        try (Stream<Path> files = Files.list(DOMAINS.resolve("reference/sample"))) {
            for (Path file : files.toList()) {
                Files.copy(file, reference.resolve(file.getFileName()));
            }
        }
        Path services = Files.createDirectories(folder.resolve("landing/public_services"));
        Files.writeString(services.resolve("chi-tieu-thu.csv"), CATALOGUE);
        Files.writeString(services.resolve("tien-do-chi-tieu-thu.csv"), PROGRESS);
        new LoadJob(lake, domains, new Console(false)).run(folder.resolve("landing"), Optional.empty());
        assertEquals(
                List.of(), texts("SELECT * FROM ops.issue WHERE domain = 'public_services' AND severity = 'reject'"));
        lake.spark().sql("""
                INSERT INTO gold.indicator_value VALUES ('population', '%s', 'population.urban_share', 'total', 'year', '2025', DATE'2025-01-01', 70BD, 7000BD, 10000BD, 'percent',
                  'reported', CAST(NULL AS STRING), CAST(NULL AS STRING))
                """.formatted(WARD));
        new Targets().write(new AnswerRun(lake, domains, "r1", new TableWriter(lake, "test", "r1")));
    }

    /** Floors of docs/privacy.md: 11 in health and welfare, 5 for other people; nobody and everybody may be told, and things always. */
    @Test
    void aMonthOfFewPeople_isAMarkAndNothingElse() {
        assertEquals(
                List.of(
                        "[H-1,3,null,true]",
                        "[H-1,6,small_count,false]",
                        "[H-1,9,small_count,false]",
                        "[H-1,12,null,true]",
                        "[H-2,3,null,true]",
                        "[H-2,6,small_count,false]",
                        "[H-3,3,null,true]",
                        "[H-3,6,small_count,false]",
                        "[H-3,9,rate_unchecked,false]",
                        "[H-4,3,small_count,false]",
                        "[H-5,3,null,true]",
                        "[L-2,3,null,true]"),
                texts(
                        "SELECT target_id, month(period_start), suppression, value IS NOT NULL FROM gold.target_report ORDER BY ALL"));
        assertEquals(
                0,
                rows("SELECT 1 FROM gold.target_report WHERE suppression IS NOT NULL AND coalesce(value, numerator, denominator, told) IS NOT NULL")
                        .size());
    }

    @Test
    void noTableThatReadersSee_holdsTheirNumbers() {
        // 10 and 4 people, and the rates they make; 10 are also those left over of 4,993 in 5,003.
        List<Double> secret = List.of(10.0, 4.0, 4993.0, 1000.0 / 5003, 400.0 / 61, 499300.0 / 5003, 55.0);
        for (String table :
                List.of("gold.target_report", "gold.indicator_value", "forecast.target_progress", "forecast.chance")) {
            for (Row row : rows("SELECT * FROM %s".formatted(table))) {
                for (int i = 0; i < row.size(); i++) {
                    if (row.get(i) instanceof Number number && !(number instanceof Integer)) {
                        assertFalse(
                                secret.stream().anyMatch(each -> Math.abs(each - number.doubleValue()) < 1e-4),
                                table + " " + row);
                    }
                }
            }
        }
    }

    @Test
    void theAnswer_saysThatItIsHidden() {
        Row of = progress("H-2");
        assertEquals("small_count", of.getAs("suppression"));
        assertEquals("small_count", of.getAs("reason"));
        assertEquals(11.0, of.<Double>getAs("value"), "March stays, projected as if June had never come");
        assertEquals("target_one_report", of.getAs("model"));
        assertEquals(
                "not_measured", progress("H-4").getAs("status"), "an entry that speaks of people and does not say so");
        assertNull(progress("H-1").getAs("suppression"), "December is newer, and nobody may be told");
    }

    @Test
    void theLakeSpeaks_whereTheUnitSaysNothing_andSaysSo() {
        Row lakes = progress("L-1");
        assertEquals(70.0, lakes.<Double>getAs("value"));
        assertEquals(7000.0, lakes.<Double>getAs("numerator"));
        assertEquals("lake", lakes.getAs("value_from"));
        assertEquals("2025-12-01", lakes.getAs("value_month").toString(), "a year is known at its end");
        Row both = progress("L-2");
        assertEquals(40.0, both.<Double>getAs("value"), "what the unit reports comes first");
        assertEquals("report_and_lake", both.getAs("value_from"));
        assertEquals("no_report", progress("L-3").getAs("reason"), "a percentage measures no count");
        assertEquals("report", progress("H-5").getAs("value_from"));
        assertTrue(progress("H-5").<Double>getAs("prior_share") == 1.0, "one report: the usual step is all assumed");
    }

    private static Row progress(String target) {
        return rows("SELECT * FROM forecast.target_progress WHERE target_id = '%s'".formatted(target))
                .get(0);
    }

    private static List<String> texts(String sql) {
        return rows(sql).stream().map(Row::toString).toList();
    }

    private static List<Row> rows(String sql) {
        return lake.spark().sql(sql).collectAsList();
    }
}
