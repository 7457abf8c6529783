package vn.wardcast.jobs.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import vn.wardcast.jobs.forecast.ForecastJob;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.EnrolmentTables;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domains;

/** A ward with two school years asks what a new quarter would bring. The steps build on each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioJobTest {

    private static final String UNIT = "11533@20250701";
    private static final Levers QUARTER = Levers.parse(List.of("housing=500@2027x0.06", "class_size=30"));

    @TempDir
    private static Path landing;

    private static SparkLake lake;
    private static Domains domains;
    private static ScenarioJob.Report first;
    private static long base;

    @BeforeAll
    static void forecastTwoYears() throws IOException {
        TestLakes.landReference(landing);
        pupils(2025, 100);
        pupils(2026, 104);
        lake = TestLakes.empty();
        domains = Domains.load(TestLakes.settings(landing.resolve("unused")));
        load();
        new ForecastJob(lake, domains, new Console(false)).run(Optional.empty(), false);
        base = snapshot();
    }

    @Test
    @Order(1)
    void aNewQuarter_bringsItsChildren_andSmallerClassesNeedMoreRooms() {
        first = job().run("11533", QUARTER);
        assertTrue(first.isNew());
        assertEquals(UNIT, first.unitId());
        assertTrue(first.id().matches("KB-[0-9a-f]{12}"), first.id());
        List<Row> grades =
                values("quantity = 'pupils' AND level = 'primary' AND grade IN ('1', '2') AND period = '2027-2028'");
        assertEquals(2, grades.size());
        // 500 dwellings with 0.06 children of each year of age are 30 pupils in a grade; whole pupils, so at most one
        // apart
        grades.forEach(row -> assertEquals(30, row.<Double>getAs("mean") - row.<Double>getAs("base"), 1));
        Row classes = values("quantity = 'classes' AND level = 'primary' AND period = '2027-2028'")
                .get(0);
        assertTrue(classes.<Double>getAs("mean") > classes.<Double>getAs("base"), classes.toString());
    }

    @Test
    @Order(2)
    void theSameQuestion_hasTheSameAnswer_andIsStoredOnce() {
        long rows = count("forecast.scenario_value");
        ScenarioJob.Report again = job().run(UNIT, Levers.parse(List.of("class_size=30", "housing=500@2027")));
        assertFalse(again.isNew());
        assertEquals(first.id(), again.id());
        assertEquals(rows, count("forecast.scenario_value"));
        assertNotEquals(
                first.id(),
                job().run("11533", Levers.parse(List.of("class_size=31"))).id());
    }

    @Test
    @Order(3)
    void theBase_isNeverTouched() {
        assertEquals(base, snapshot());
    }

    @Test
    @Order(4)
    void unitsWithoutPupils_andUnknownOnes_areToldWhatToDo() {
        assertTrue(assertThrows(UserError.class, () -> job().run("02215", QUARTER))
                .getMessage()
                .contains("hoc-sinh-"));
        assertTrue(assertThrows(UserError.class, () -> job().run("99999", QUARTER))
                .getMessage()
                .contains("'99999'"));
    }

    @Test
    @Order(4)
    void dwellingsOutsideTheForecast_areRefusedWithItsYears() {
        String message = assertThrows(
                        UserError.class, () -> job().run("11533", Levers.parse(List.of("housing=500@2040"))))
                .getMessage();
        assertTrue(message.contains("từ 2027 đến 2031") && message.contains("from 2027 to 2031"), message);
    }

    @Test
    @Order(4)
    void sliders_sayWhatTheCommandSays() {
        assertEquals(26, GridAgainstScenario.levers(lake, "class_size").size());
        GridAgainstScenario.assertSame(
                lake,
                "class_size=31",
                job().run("11533", Levers.parse(List.of("class_size=31"))).id());
    }

    @Test
    @Order(5)
    void onceFiguresHaveChanged_theOldBaseIsNoBase() throws IOException {
        pupils(2026, 140);
        load();
        String message = assertThrows(UserError.class, () -> job().run("11533", Levers.parse(List.of("class_size=28"))))
                .getMessage();
        assertTrue(message.contains("./wardcast forecast"), message);
    }

    private static ScenarioJob job() {
        return new ScenarioJob(lake, domains, new Console(false));
    }

    private static void load() {
        new LoadJob(lake, domains, new Console(false)).run(landing, Optional.empty());
    }

    private static long snapshot() {
        return lake.lake()
                .table(EnrolmentTables.ENROLMENT.name())
                .currentSnapshot()
                .snapshotId();
    }

    private static List<Row> values(String where) {
        return lake.spark()
                .sql("SELECT * FROM forecast.scenario_value WHERE scenario_id = '%s' AND %s"
                        .formatted(first.id(), where))
                .collectAsList();
    }

    private static long count(String table) {
        return lake.spark().sql("SELECT count(*) FROM " + table).head().getLong(0);
    }

    private static void pupils(int year, int pupils) throws IOException {
        Files.createDirectories(landing.resolve("education"));
        StringBuilder text =
                new StringBuilder("Mã ĐVHC;Năm học;Mã trường;Trường;Cấp học;Khối;Số lớp;Học sinh;Trong đó nữ\n");
        for (int grade = 1; grade <= 5; grade++) {
            text.append("11533;%d-%d;31000001;Tiểu học An Dương;Tiểu học;%d;3;%d;%d%n"
                    .formatted(year, year + 1, grade, pupils, pupils / 2));
        }
        Files.writeString(
                landing.resolve("education/hoc-sinh-11533-%d-%d.csv".formatted(year, year + 1)), text.toString());
    }
}
