package vn.wardcast.jobs.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    @Test
    void withoutReports_itSaysWhatWouldMeasureIt() {
        assertEquals("no_report", outlook(entry("ge", 100.0, "%", "yes")).reason());
        assertEquals("needs_survey", outlook(entry("ge", 100.0, "%", "partial")).reason());
        assertEquals("no_local_method", outlook(entry("ge", 37.6, "%", "no")).reason());
        assertEquals("not_measured", outlook(entry("ge", 100.0, "%", "yes")).status());
    }

    @Test
    void withoutValue_itSaysWhy_evenWhenReported() {
        Report report = report("2026-09", 80);
        assertEquals(
                "no_target_value",
                outlook(entry("none", null, "%", "yes", report)).reason());
        assertEquals(
                "target_by_reference",
                outlook(entry("ge_ref", null, "%", "yes", report)).reason());
        assertEquals(
                "no_past_year",
                outlook(entry("improve", null, "điểm", "yes", report)).reason());
    }

    @Test
    void relativeTargets_areHeldAgainstTheYearBefore() {
        Outlook.Open open = open(entry("improve", null, "điểm", "yes", report("2025-12", 82), report("2026-09", 84)));
        assertEquals(82, open.threshold());
        assertTrue(open.probability() > .5);
    }

    /** 60 in March, 75 in September, 100 in December: 25 in 3 months are needed; 15 in 6 months were made. */
    @Test
    void needAndChange_areAMonth() {
        Outlook.Open open = open(entry("ge", 100.0, "%", "yes", report("2026-03", 60), report("2026-09", 75)));
        assertEquals(25.0 / 3, open.requiredPerMonth(), 1e-12);
        assertEquals(15.0 / 6, open.changePerMonth().getAsDouble(), 1e-12);
        assertEquals(3, open.months());
        assertEquals("risk", open.status());
        assertEquals("two_reports", open.reason());
    }

    /** Yearly counts forget last year: 4 in March 2026 after none in December 2025, needed 12 by December 2026. */
    @Test
    void countsAYear_beginAnew() {
        Outlook.Open open = open(entry("ge", 12.0, "lớp/năm", "yes", report("2025-12", 30), report("2026-03", 4)));
        assertEquals(4.0 / 3, open.changePerMonth().getAsDouble(), 1e-12);
        assertEquals(8.0 / 9, open.requiredPerMonth(), 1e-12);
    }

    /** What rests on few people is unknown here: the months before it speak, and say that it is hidden. */
    @Test
    void aHiddenMonth_isMarked_andNeverDecides() {
        Report june = report("2026-06", 60);
        assertEquals("small_count", hidden("2026-09", june).reason());
        Outlook.Open open = assertInstanceOf(Outlook.Open.class, hidden("2026-09", june));
        assertEquals(
                open(entry("ge", 90.0, "%", "yes", june)).probability(), open.probability(), "as if it had never come");
        assertEquals("not_measured", hidden("2026-09").status());
        assertEquals("small_count", hidden("2026-09").reason());
        assertEquals("not_measured", hidden("2026-12", june).status(), "the month of the deadline");
        assertEquals("one_report", hidden("2026-03", june).reason(), "an older one is no news");
    }

    private static Outlook hidden(String month, Report... shown) {
        Entry entry = entry("ge", 90.0, "%", "yes", shown);
        return outlook(new Entry(
                entry.unitId(),
                entry.targetId(),
                entry.kind(),
                entry.operator(),
                entry.value(),
                entry.uom(),
                entry.deadline(),
                entry.measures(),
                entry.origin(),
                entry.reports(),
                entry.valueFrom(),
                new Entry.Hidden(YearMonth.parse(month), "small_count")));
    }

    @Test
    void whatMustFall_needsANegativeChange() {
        Outlook.Open open = open(entry("eq", 0.0, "sự cố", "log", report("2026-09", 3)));
        assertEquals(-1, open.requiredPerMonth(), 1e-12, "three in three months");
    }

    @Test
    void theMonthOfTheDeadline_settlesIt() {
        assertEquals(
                "reached",
                outlook(entry("ge", 90.0, "%", "yes", report("2026-12", 90))).status());
        assertEquals(
                "missed",
                outlook(entry("gt", 90.0, "%", "yes", report("2026-12", 90))).status());
        assertEquals(
                "missed",
                outlook(entry("eq", 0.0, "sự cố", "log", report("2026-12", 1))).status());
        assertEquals(
                "reached",
                outlook(entry("eq", 0.0, "sự cố", "log", report("2026-12", 0))).status());
    }

    @Test
    void aReplay_knowsOnlyWhatWasKnown() {
        Entry entry =
                entry("ge", 90.0, "%", "yes", report("2026-03", 60), report("2026-06", 70), report("2026-09", 95));
        Outlook.Open then = Outlook.replayed(entry, entry.reports().subList(0, 2), YearMonth.of(2026, 9))
                .orElseThrow();
        Outlook.Open alone = Outlook.replayed(
                        entry("ge", 90.0, "%", "yes", report("2026-03", 60), report("2026-06", 70)),
                        entry.reports().subList(0, 2),
                        YearMonth.of(2026, 9))
                .orElseThrow();
        assertEquals(alone.probability(), then.probability());
        assertEquals(3, then.months());
    }

    @Test
    void deadlines_areReadAsTheCatalogueWritesThem() {
        assertEquals(LocalDate.of(2027, 6, 15), next("06-15 yearly"));
        assertEquals(LocalDate.of(2026, 12, 15), next("12-15 yearly"));
        assertEquals(LocalDate.of(2026, 10, 31), next("monthly"));
        assertEquals(LocalDate.of(2026, 12, 31), next("quarterly"));
        // 30 September 2026 is a Wednesday.
        assertEquals(LocalDate.of(2026, 10, 4), next("weekly,monthly,quarterly,yearly"));
        assertEquals(Optional.empty(), Due.of("khi xong"));
        assertNull(Due.of("2026-03-01").orElseThrow().after(TODAY).orElse(null));
    }

    private static LocalDate next(String text) {
        return Due.of(text).orElseThrow().after(TODAY).orElseThrow();
    }

    private static Outlook outlook(Entry entry) {
        return Outlook.of(entry, TODAY);
    }

    private static Outlook.Open open(Entry entry) {
        return assertInstanceOf(Outlook.Open.class, outlook(entry));
    }

    private static Report report(String month, double value) {
        return new Report(YearMonth.parse(month), value, null, null, "reported");
    }

    private static Entry entry(String operator, Double value, String uom, String measures, Report... reports) {
        List<Report> known = Arrays.asList(reports);
        return new Entry(
                "02215@20250701",
                "T-1",
                "target",
                operator,
                value,
                uom,
                "2026-12-31",
                measures,
                "reported",
                known,
                "report",
                null);
    }
}
