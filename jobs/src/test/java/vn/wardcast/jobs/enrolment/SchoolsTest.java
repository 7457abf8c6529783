package vn.wardcast.jobs.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.forecast.ForecastJob;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.domain.Domains;

/**
 * Schools that are not like the textbook. Ward 11533 has one primary school. Ward 02215, formed in 2025 from three, has one that stayed, one
 * of three years, one opened this year, one that closed into it, and one with a handful of pupils. Each gets an answer that says what it rests on.
 */
class SchoolsTest {

    private static final String ONE = "11533@20250701";
    private static final String MANY = "02215@20250701";
    private static final String STAYED = "40000001";
    private static final String OF_THREE_YEARS = "40000002";
    private static final String CLOSED = "40000003";
    private static final String OPENED = "40000004";
    private static final String TINY = "40000005";

    @TempDir
    private static Path landing;

    private static SparkLake lake;

    @BeforeAll
    static void loadAndForecast() throws IOException {
        TestLakes.landReference(landing);
        Files.createDirectories(landing.resolve("education"));
        for (int year = 2025; year <= 2026; year++) {
            StringBuilder one = new StringBuilder();
            school(one, "11533", year, "31000001", grade -> 100 + grade);
            write("11533", year, one);
        }
        for (int year = 2021; year <= 2026; year++) {
            ward(year);
        }
        Files.writeString(landing.resolve("education/giao-vien-phong-hoc-02215-2026-2027.csv"), """
                Mã ĐVHC;Năm học;Mã trường;Trường;Cấp học;Giáo viên;Phòng học;Kiên cố;Bán kiên cố
                02215;2026-2027;%s;Tiểu học A;Tiểu học;15;12;12;0
                """.formatted(STAYED));
        lake = TestLakes.empty();
        Domains domains = Domains.load(TestLakes.settings(landing.resolve("unused")));
        new LoadJob(lake, domains, new Console(false)).run(landing, Optional.empty());
        new ForecastJob(lake, domains, new Console(false)).run(Optional.empty(), false);
    }

    @Test
    void theOnlySchool_isItsUnit() {
        List<Row> rows = rows("""
                SELECT s.mean AS school, u.mean AS unit, s.lo_80 - u.lo_80 AS low, s.hi_95 - u.hi_95 AS high
                FROM forecast.school_enrolment s JOIN forecast.enrolment u USING (run_id, unit_id, level, grade, period_start) WHERE unit_id = '%s'
                """.formatted(ONE));
        assertEquals(5 * 6, rows.size(), "five grades and their level, five years");
        for (Row row : rows) {
            assertEquals(row.<Long>getAs("unit"), row.<Long>getAs("school"));
            assertEquals(0, row.<Double>getAs("low"), 1e-6);
            assertEquals(0, row.<Double>getAs("high"), 1e-6);
        }
    }

    @Test
    void aSchoolOpenedThisYear_isNew_andItsFirstClassMovesUp() {
        Row school = school(OPENED);
        assertEquals("new", school.getAs("state"));
        assertEquals("short_history", school.getAs("reason"));
        assertEquals(1, school.<Integer>getAs("years"));
        Row second = ahead(OPENED, "2", 1).orElseThrow();
        assertEquals("cohort_area", second.getAs("model"));
        assertTrue(second.<Long>getAs("mean") > 20, second.toString());
        assertTrue(second.<Double>getAs("hi_80") > second.<Double>getAs("lo_80"), "no confident line");
        assertFalse(ahead(OPENED, "3", 1).isPresent(), "nobody has got there yet");
    }

    @Test
    void aSchoolOfThreeYears_leansOnItsUnit_andSaysSo() {
        Row school = school(OF_THREE_YEARS);
        assertEquals("open", school.getAs("state"));
        assertEquals("short_history", school.getAs("reason"));
        Row grade = ahead(OF_THREE_YEARS, "3", 1).orElseThrow();
        assertTrue(grade.<Double>getAs("hi_80") > grade.<Double>getAs("lo_80"), "no confident line");
    }

    @Test
    void aClosedSchool_hasNobody_andNeedsNothing() {
        Row school = school(CLOSED);
        assertEquals("closed", school.getAs("state"));
        assertEquals("closed_unit", school.getAs("reason"));
        assertEquals(5, school.<Integer>getAs("years"), "its years in the old ward are its own");
        assertEquals(2025, school.<Integer>getAs("last_year"));
        assertFalse(ahead(CLOSED, "total", 1).isPresent());
        assertTrue(rows("SELECT 1 FROM forecast.school_resource WHERE school_code = '%s'".formatted(CLOSED))
                .isEmpty());
    }

    @Test
    void fewPupils_stayHidden_inGoldAndAhead_andNoSumTellsThem() {
        List<Row> gold = rows("""
                SELECT breakdown, suppression FROM gold.indicator_value
                WHERE indicator = 'education.school_pupils' AND unit_id = '%s' AND period = '2026-2027' AND breakdown LIKE '%%;grade=1'
                """.formatted(MANY));
        assertEquals(
                "small_count",
                gold.stream()
                        .filter(row -> row.<String>getAs("breakdown").contains(TINY))
                        .findFirst()
                        .orElseThrow()
                        .getAs("suppression"));
        assertTrue(gold.stream().filter(row -> row.getAs("suppression") != null).count() > 1, gold.toString());
        Row second = ahead(TINY, "2", 1).orElseThrow();
        assertNull(second.getAs("mean"), "followed from three pupils");
        assertNull(second.getAs("hi_95"));
        assertNotNull(second.getAs("suppression"));
        for (Row line : rows("""
                SELECT period, grade, count_if(mean IS NULL) AS hidden FROM forecast.school_enrolment WHERE unit_id = '%s' GROUP BY period, grade
                UNION ALL
                SELECT period, school_code, count_if(mean IS NULL) FROM forecast.school_enrolment WHERE unit_id = '%s' GROUP BY period, school_code
                """.formatted(MANY, MANY))) {
            assertTrue(line.<Long>getAs("hidden") != 1, line.toString());
        }
    }

    @Test
    void whatIsShown_addsUpToTheUnit() {
        List<Row> rows = rows("""
                SELECT s.period, s.level, s.grade, sum(s.mean) AS schools, max(u.mean) AS unit
                FROM forecast.school_enrolment s JOIN forecast.enrolment u USING (run_id, unit_id, level, grade, period_start)
                GROUP BY s.unit_id, s.period, s.level, s.grade HAVING count_if(s.mean IS NULL) = 0
                """);
        assertFalse(rows.isEmpty());
        for (Row row : rows) {
            assertEquals(row.<Long>getAs("unit"), row.<Long>getAs("schools"), row.toString());
        }
    }

    @Test
    void teachersAndRooms_standBesideTheNeed_whereTheyWereReported() {
        Row rooms = resource(STAYED, "rooms");
        assertEquals(12.0, rooms.<Double>getAs("has"));
        assertEquals(12.0 - rooms.<Double>getAs("needed"), rooms.<Double>getAs("surplus"));
        assertNull(rooms.getAs("reason"));
        assertEquals(15.0, resource(STAYED, "teachers").<Double>getAs("has"));
        Row unknown = resource(OF_THREE_YEARS, "teachers");
        assertNull(unknown.getAs("has"));
        assertNull(unknown.getAs("surplus"));
        assertEquals("no_data", unknown.getAs("reason"));
    }

    @Test
    void aUnitNeeds_whatItsSchoolsNeedTogether() {
        List<Row> rows = rows("""
                SELECT sum(s.needed) AS schools, max(u.needed) AS unit FROM forecast.school_resource s JOIN forecast.school_need u USING (run_id, unit_id, level, resource, period_start)
                GROUP BY unit_id, level, resource, period_start
                """);
        assertEquals(2 * 3 * 5, rows.size(), "two units, three resources, five years");
        rows.forEach(row -> assertEquals(row.<Double>getAs("unit"), row.<Double>getAs("schools"), 1e-9));
    }

    private static Row school(String code) {
        return rows("SELECT * FROM forecast.school WHERE school_code = '%s'".formatted(code))
                .get(0);
    }

    private static Optional<Row> ahead(String code, String grade, int horizon) {
        return rows("SELECT * FROM forecast.school_enrolment WHERE school_code = '%s' AND grade = '%s' AND horizon = %s"
                        .formatted(code, grade, horizon))
                .stream()
                .findFirst();
    }

    private static Row resource(String code, String resource) {
        return rows("SELECT * FROM forecast.school_resource WHERE school_code = '%s' AND resource = '%s' ORDER BY period_start"
                        .formatted(code, resource))
                .get(0);
    }

    private static List<Row> rows(String sql) {
        return lake.spark().sql(sql).collectAsList();
    }

    /** Until 2024 the three old wards report. */
    private static void ward(int year) throws IOException {
        boolean merged = year >= 2025;
        StringBuilder first = new StringBuilder();
        StringBuilder second = merged ? first : new StringBuilder();
        StringBuilder third = merged ? first : new StringBuilder();
        school(first, "02215", year, STAYED, grade -> 80);
        if (year >= 2024) {
            school(first, "02215", year, OF_THREE_YEARS, grade -> 60);
        }
        school(second, merged ? "02215" : "02203", year, TINY, grade -> grade == 1 ? 3 : 9);
        if (year < 2026) {
            school(third, merged ? "02215" : "02497", year, CLOSED, grade -> 40);
        } else {
            school(third, "02215", year, OPENED, grade -> grade == 1 ? 40 : 0);
        }
        write("02215", year, first);
        if (!merged) {
            write("02203", year, second);
            write("02497", year, third);
        }
    }

    private static void school(StringBuilder text, String unit, int year, String code, IntUnaryOperator pupils) {
        for (int grade = 1; grade <= 5; grade++) {
            int count = pupils.applyAsInt(grade);
            if (count > 0) {
                // A little of last year's luck, the same at every run.
                int lucky = count < 10 ? count : count + (year * 7 + grade * 3) % 5 - 2;
                text.append("%s;%s-%s;%s;Trường %s;Tiểu học;%s;2;%s;%s\n"
                        .formatted(unit, year, year + 1, code, code, grade, lucky, lucky / 2));
            }
        }
    }

    private static void write(String unit, int year, StringBuilder rows) throws IOException {
        Files.writeString(
                landing.resolve("education/hoc-sinh-%s-%s-%s.csv".formatted(unit, year, year + 1)),
                "Mã ĐVHC;Năm học;Mã trường;Trường;Cấp học;Khối;Số lớp;Học sinh;Trong đó nữ\n" + rows);
    }
}
