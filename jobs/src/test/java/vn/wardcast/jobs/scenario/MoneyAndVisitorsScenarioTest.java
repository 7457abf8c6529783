package vn.wardcast.jobs.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.forecast.ForecastJob;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.RevenueTables;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domains;

/** A ward with fifteen months of revenue and of visitors asks what if. */
class MoneyAndVisitorsScenarioTest {

    private static final String WARD = "11533";

    @TempDir
    private static Path landing;

    private static SparkLake lake;
    private static Domains domains;

    @BeforeAll
    static void forecastAWard() throws IOException {
        TestLakes.landReference(landing);
        Files.createDirectories(landing.resolve("budget"));
        Files.createDirectories(landing.resolve("tourism"));
        revenue();
        visitors();
        lake = TestLakes.empty();
        domains = Domains.load(TestLakes.settings(landing.resolve("unused")));
        new LoadJob(lake, domains, new Console(false)).run(landing, Optional.empty());
        new ForecastJob(lake, domains, new Console(false)).run(Optional.empty(), false);
    }

    @Test
    void growthOfALine_isInItsItemAndTheTotal_toTheDong_andTheBaseIsUntouched() {
        long before =
                lake.lake().table(RevenueTables.YEAR.name()).currentSnapshot().snapshotId();
        ScenarioJob.Report report = ask("growth=1700:+10@2026-10");
        assertTrue(report.isNew());
        double line = difference(report, "revenue_year", "item=1700;sub_item=1701", "2026");
        assertEquals(rest("item=1700;sub_item=1701") * 0.1, line, 3, "a tenth of what is expected of three months");
        assertEquals(line, difference(report, "revenue_year", "item=1700", "2026"), 0);
        assertEquals(line, difference(report, "revenue_year", "total", "2026"), 0);
        assertEquals(0, difference(report, "revenue_year", "item=1400", "2026"), 0);
        assertEquals(
                before,
                lake.lake().table(RevenueTables.YEAR.name()).currentSnapshot().snapshotId());
        assertFalse(ask("growth=1700:10@2026-10").isNew(), "the same question");
    }

    @Test
    void anotherPlan_changesTheChance_notWhatComes() {
        ScenarioJob.Report easy = ask("plan=total:1e9");
        assertEquals(0, difference(easy, "revenue_year", "total", "2026"), 0);
        assertTrue(value(easy, "plan_probability", "total", "2026").<Double>getAs("mean") > 0.98);
        ScenarioJob.Report hard = ask("plan=total:900e9");
        assertTrue(value(hard, "plan_probability", "total", "2026").<Double>getAs("mean") < 0.02);
    }

    @Test
    void anAmountLost_andATaxThatEnds_areMissedInFull() {
        ScenarioJob.Report lost = ask("amount=1700:-250000000@2026-12");
        assertEquals(-250e6, difference(lost, "revenue_year", "total", "2026"), 1);
        ScenarioJob.Report ended = ask("end=1700@2026-10");
        assertEquals(-rest("item=1700"), difference(ended, "revenue_year", "item=1700", "2026"), 3);
        Row year = value(ended, "revenue_year", "item=1700", "2027");
        assertEquals(0, year.<Double>getAs("mean"));
    }

    /** Of what October 2026 to December 2027 expects, four months less fit when the first comes in February. */
    @Test
    void aDelay_movesWhatIsExpected_andSaysWhatComesAfterTheYears() {
        ScenarioJob.Report late = ask("delay=1400:4@2026-10");
        assertEquals(
                -rest("item=1400"), difference(late, "revenue_year", "item=1400", "2026"), 3, "nothing comes in 2026");
        assertEquals(0, difference(late, "revenue_year", "item=1700", "2026"), 0);
        double both = difference(late, "revenue_year", "item=1400", "2026")
                + difference(late, "revenue_year", "item=1400", "2027");
        double after = value(late, "delayed_beyond", "item=1400", "2027").getAs("mean");
        assertTrue(after > 0, "the last four months of 2027 come in 2028");
        assertEquals(-after, both, 3, "what is missing in both years is told");
        assertEquals(after, value(late, "delayed_beyond", "total", "2027").<Double>getAs("mean"), 3);
        assertEquals(
                rest("item=1400"),
                value(late, "delayed_beyond", "item=1400", "2026").<Double>getAs("mean"),
                3);
        String note = late.note().orElseThrow().vi();
        assertTrue(note.contains("2027") && note.contains("%.0f triệu".formatted(after / 1e6)), note);
        assertTrue(ask("delay=1400:4@2026-10").note().isPresent(), "also when it was asked before");
        Row month = value(late, "revenue_month", "total", "2027-02");
        assertTrue(month.<Double>getAs("lo_95") <= month.<Double>getAs("lo_80"));
        assertTrue(month.<Double>getAs("hi_95") >= month.<Double>getAs("hi_80"));
    }

    /** Everything and both items by eight percentages; delays of both items; eight plans. */
    @Test
    void sliders_sayWhatTheCommandSays() {
        assertEquals(24, GridAgainstScenario.levers(lake, "growth").size());
        assertEquals(14, GridAgainstScenario.levers(lake, "delay").size());
        assertEquals(8, GridAgainstScenario.levers(lake, "plan").size());
        for (String kind : List.of("growth", "delay", "plan")) {
            List<String> levers = GridAgainstScenario.levers(lake, kind);
            for (String lever : List.of(levers.get(0), levers.get(levers.size() - 1))) {
                GridAgainstScenario.assertSame(lake, lever, ask(lever).id());
            }
        }
    }

    @Test
    void aPlanForWhatHadNone_isAnsweredAgainstTheBase() {
        ScenarioJob.Report planned = ask("plan=1700/1701:14e9");
        Row plan = value(planned, "plan", "item=1700;sub_item=1701", "2026");
        assertNull(plan.getAs("base"), "no plan was set");
        assertEquals(14e9, plan.<Double>getAs("mean"));
        Row chance = value(planned, "plan_probability", "item=1700;sub_item=1701", "2026");
        assertEquals(chance.<Double>getAs("base"), chance.<Double>getAs("mean"), "the plan changes, not what comes");
    }

    @Test
    void moreThanIsExpected_cannotBeLost() {
        String message = assertThrows(UserError.class, () -> ask("amount=1700:-900e9@2026-12"))
                .getMessage();
        assertTrue(message.contains("900000000000 đồng của 1700") && message.contains("are expected"), message);
        Row year = value(ask("amount=total:-100e6@2026-12"), "revenue_year", "total", "2026");
        assertEquals(-100e6, year.<Double>getAs("mean") - year.<Double>getAs("base"), 1);
    }

    @Test
    void whatWouldChangeNothing_isRefused_withWhatMayBeWritten() {
        String place = assertThrows(UserError.class, () -> ask("capacity=8000@Đền Ỷ La"))
                .getMessage();
        assertTrue(
                place.contains("'Đền Ỷ La'") && place.contains("Hồ Hòa Bình") && place.contains("counts visitors"),
                place);
        for (String lever : List.of("visitors=+10@2035-01-01", "festival=+60@2020-01-01..2020-01-03")) {
            String day = assertThrows(UserError.class, () -> ask(lever)).getMessage();
            assertTrue(day.contains("viết ngày từ 2026-10-01") && day.contains("the forecast is from 2026-10-01"), day);
        }
        String month = assertThrows(UserError.class, () -> ask("growth=1700:+5@2029-01"))
                .getMessage();
        assertTrue(month.contains("2029-01") && month.contains("2027-12"), month);
    }

    /** The calendar of this lake ends before the forecast does: there is no next time to move, and that is said. */
    @Test
    void aFestival_movesOnlyWhereTheCalendarHasItAhead() {
        String none = assertThrows(UserError.class, () -> ask("move=Tết Dương lịch@2026-10-08"))
                .getMessage();
        assertTrue(none.contains("the calendar has it on no day from 2026-10-01 to 2027-09-30"), none);
        String unknown = assertThrows(UserError.class, () -> ask("move=Lễ hội không có@2026-10-08"))
                .getMessage();
        assertTrue(unknown.contains("Tết Dương lịch") && unknown.contains("the calendar has"), unknown);
        assertTrue(assertThrows(UserError.class, () -> ask("move=Tết Dương lịch@2035-10-08"))
                .getMessage()
                .contains("2035-10-08"));
    }

    @Test
    void moreVisitors_areMoreVisitors_andAHigherThresholdIsPassedLessOften() {
        ScenarioJob.Report more = ask("visitors=+50@2026-10-01");
        Row day = value(more, "visitors_day", "total", "2026-10-04");
        assertEquals(1.5 * day.<Double>getAs("base"), day.<Double>getAs("mean"), 1e-6);
        for (Row chance :
                rows("SELECT * FROM forecast.scenario_value WHERE scenario_id = '%s' AND quantity = 'crowd_probability'"
                        .formatted(more.id()))) {
            assertTrue(chance.<Double>getAs("mean") >= chance.<Double>getAs("base"), chance.toString());
        }
        ScenarioJob.Report roomy = ask("capacity=100000");
        for (Row chance : rows(
                "SELECT * FROM forecast.scenario_value WHERE scenario_id = '%s' AND quantity = 'crowd_probability' AND level = 'total'"
                        .formatted(roomy.id()))) {
            assertTrue(chance.<Double>getAs("mean") <= chance.<Double>getAs("base"), chance.toString());
            assertTrue(chance.<Double>getAs("mean") < 0.02, chance.toString());
        }
        Row seen = value(more, "visitors_day", "total", "2026-10-04");
        assertTrue(
                seen.<Double>getAs("lo_95") < seen.<Double>getAs("lo_80")
                        && seen.<Double>getAs("lo_80") < seen.<Double>getAs("hi_80"),
                seen.toString());
        Row festival = value(ask("festival=+60@2026-10-03..2026-10-04"), "visitors_day", "total", "2026-10-05");
        assertEquals(festival.<Double>getAs("base"), festival.<Double>getAs("mean"), "the day after is as it was");
    }

    @Test
    void whatCannotBeAnswered_saysWhyAndWhatToDo() {
        assertTrue(assertThrows(UserError.class, () -> ask("growth=2800:+5@2026-10"))
                .getMessage()
                .contains("'2800'"));
        assertTrue(assertThrows(UserError.class, () -> ask("end=1700@2020-01"))
                .getMessage()
                .contains("2026-10"));
        assertTrue(assertThrows(UserError.class, () -> ask("growth=1700:+5@2026-10", "visitors=+5@2026-10-01"))
                .getMessage()
                .contains("một lĩnh vực"));
        UserError none =
                assertThrows(UserError.class, () -> job().run("02215", Levers.parse(List.of("plan=total:1e9"))));
        assertTrue(none.getMessage().contains("thu-ngan-sach-"), none.getMessage());
    }

    private static ScenarioJob.Report ask(String... levers) {
        return job().run(WARD, Levers.parse(List.of(levers)));
    }

    private static ScenarioJob job() {
        return new ScenarioJob(lake, domains, new Console(false));
    }

    private static double difference(ScenarioJob.Report report, String quantity, String level, String period) {
        Row row = value(report, quantity, level, period);
        return row.<Double>getAs("mean") - row.<Double>getAs("base");
    }

    private static Row value(ScenarioJob.Report report, String quantity, String level, String period) {
        List<Row> rows = rows(
                "SELECT * FROM forecast.scenario_value WHERE scenario_id = '%s' AND quantity = '%s' AND level = '%s' AND period = '%s'"
                        .formatted(report.id(), quantity, level, period));
        assertEquals(1, rows.size(), quantity + " " + level + " " + period);
        return rows.get(0);
    }

    /** What the published base expects of the months of 2026 that are not known. */
    private static double rest(String breakdown) {
        Row year =
                rows("SELECT * FROM forecast.revenue_year WHERE breakdown = '%s' AND year = 2026 AND unit_id LIKE '%s@%%'"
                                .formatted(breakdown, WARD))
                        .get(0);
        return year.<Double>getAs("expected") - year.<Double>getAs("collected");
    }

    private static List<Row> rows(String sql) {
        return lake.spark().sql(sql).collectAsList();
    }

    /** From the merger to September 2026: value-added tax with a season, and land-use fees every fifth month. */
    private static void revenue() throws IOException {
        StringBuilder text = new StringBuilder("Mã ĐVHC;Tháng;Tiểu mục;Thu NSNN trên địa bàn (đồng)\n");
        for (YearMonth month = YearMonth.of(2025, 7);
                month.isBefore(YearMonth.of(2026, 10));
                month = month.plusMonths(1)) {
            int age = (month.getYear() - 2022) * 12 + month.getMonthValue();
            String date = "%s;%s/%d".formatted(WARD, month.toString().substring(5), month.getYear());
            text.append(date)
                    .append(";1701;")
                    .append(900_000_000L + 150_000_000L * (month.getMonthValue() % 4) + (age * 7919L % 50) * 1_000_000)
                    .append('\n');
            text.append(date)
                    .append(";1401;")
                    .append(age % 5 == 0 ? 2_000_000_000L : 0)
                    .append('\n');
        }
        Files.writeString(landing.resolve("budget/thu-ngan-sach-11533-2026.csv"), text);
        Files.writeString(
                landing.resolve("budget/du-toan-thu-11533-2026.csv"),
                "Mã ĐVHC,Năm,Mục,Dự toán giao (triệu đồng)\n11533,2026,1700,14000\n11533,2026,1400,5000\n");
    }

    /** From the merger to 30 September 2026, more at weekends. */
    private static void visitors() throws IOException {
        StringBuilder text = new StringBuilder("Mã ĐVHC;Ngày;Điểm tham quan;Lượt khách;Trong đó khách quốc tế\n");
        for (LocalDate day = LocalDate.of(2025, 7, 1); day.isBefore(LocalDate.of(2026, 10, 1)); day = day.plusDays(1)) {
            int weekend = day.getDayOfWeek().getValue() >= 6 ? 300 : 0;
            int visitors = 200 + weekend + (int) (day.toEpochDay() * 7919 % 90);
            text.append("%s;%s;Hồ Hòa Bình;".formatted(WARD, day))
                    .append(visitors)
                    .append(";5\n");
        }
        Files.writeString(landing.resolve("tourism/luot-khach-ngay-11533-2026.csv"), text);
    }
}
