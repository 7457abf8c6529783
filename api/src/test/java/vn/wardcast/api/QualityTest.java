package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores, their explanations, and the quality beside series, asked over HTTP. */
class QualityTest extends OnTinyLake {

    private static final String REVENUE = "indicator=sample_budget.revenue&unit=02215";

    @Test
    void scores_areListedNewestFirst_missingOnesToo() {
        JsonNode found = browser.json("quality?unit=02215");
        assertEquals(3, found.path("total").asInt());
        assertEquals(List.of("2026-09", "2026-08", "2026-07"), texts(found.path("items"), "period"));
        JsonNode missing = found.at("/items/1");
        assertEquals("missing", missing.path("arrival").asText());
        assertTrue(missing.path("valid").isNull());
        assertEquals(
                "Thu ngân sách của phường", found.at("/items/0/dataset_name/vi").asText());
        assertEquals("Phường Minh Xuân", found.at("/items/0/unit/full_name").asText());
        assertEquals(33, found.at("/items/0/counts/cells_values").asInt());
    }

    @Test
    void scores_areNarrowedByDatasetAndPeriod() {
        assertEquals(5, browser.json("quality").path("total").asInt());
        assertEquals(
                0,
                browser.json("quality?dataset=sample_budget.nothing")
                        .path("total")
                        .asInt());
        assertEquals(
                1,
                browser.json("quality?dataset=sample_budget.ward_revenue&period=2025")
                        .path("total")
                        .asInt());
        assertEquals(
                "02203@19950101",
                browser.json("quality?period=2025-05")
                        .at("/items/0/unit/unit_id")
                        .asText());
    }

    @Test
    void pages_followEachOther() {
        List<String> periods = new ArrayList<>();
        JsonNode page = browser.json("quality?unit=02215&limit=2");
        periods.addAll(texts(page.path("items"), "period"));
        page = browser.json(
                "quality?unit=02215&limit=2&cursor=" + page.path("next").asText());
        periods.addAll(texts(page.path("items"), "period"));
        assertEquals(List.of("2026-09", "2026-08", "2026-07"), periods);
        assertTrue(page.path("next").isNull());
    }

    @Test
    void scores_comeAsCsvToo() {
        HttpResponse<String> answer = browser.ask("quality?unit=02215&format=csv");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        List<String> lines = answer.body().lines().toList();
        assertTrue(lines.get(0).startsWith("dataset,unit_id,period,period_start,period_end,score,valid"), lines.get(0));
        assertEquals(4, lines.size());
        assertTrue(
                lines.get(1)
                        .startsWith(
                                "sample_budget.ward_revenue,02215@20250701,2026-09,2026-09-01,2026-09-30,87.6,91.6,95,93.9,70,late"),
                lines.get(1));
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                browser.ask("quality?unit=02215&format=csv", "If-None-Match", tag)
                        .statusCode());
    }

    @Test
    void everyPointLost_leadsToItsReason() {
        JsonNode explained = browser.json("quality/sample_budget.ward_revenue/02215@20250701/2026-09");
        assertEquals("33 / (33 + 3)", explained.at("/parts/0/formula").asText());
        // 8.4 points: two faults of one kind, one of another.
        assertLoss(explained, 0, 0, "not_a_number", "5.6");
        assertLoss(explained, 0, 1, "unknown_code", "2.8");
        assertEquals(
                new BigDecimal("1.4"),
                explained.at("/parts/0/losses/0/score_points").decimalValue().stripTrailingZeros());
        assertLoss(explained, 1, 0, "missing_figure", "4.0");
        assertLoss(explained, 1, 1, "missing_value", "1.0");
        assertLoss(explained, 2, 0, "duplicate_equal", "6.1");
        assertLoss(explained, 3, 0, "late", "30.0");
        assertEquals(
                "Hạn 2026-10-10, trễ 3 ngày.",
                explained.at("/parts/3/losses/0/example/vi").asText());
        for (JsonNode part : explained.path("parts")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode loss : part.path("losses")) {
                sum = sum.add(loss.path("points").decimalValue());
            }
            assertEquals(0, sum.compareTo(part.path("lost").decimalValue()), part.toString());
        }
    }

    @Test
    void issues_areThoseOfTheUnitAndPeriod_andOfTheWholeFile() {
        JsonNode explained = browser.json("quality/sample_budget.ward_revenue/02215@20250701/2026-09");
        assertEquals(6, explained.path("issues_total").asInt());
        JsonNode first = explained.at("/issues/0");
        assertEquals("budget/thu-ngan-sach-02215-2026.xlsx", first.path("file").asText());
        assertEquals("Tháng 9", first.path("sheet").asText());
        assertEquals(5, first.path("row").asInt());
        assertEquals("D", first.path("column").asText());
        assertTrue(explained.path("issues").toString().contains("misspelt_header"));
    }

    @Test
    void whatNeverCame_lostEverythingToThat() {
        JsonNode explained = browser.json("quality/sample_budget.ward_revenue/02215@20250701/2026-08");
        assertTrue(explained.at("/parts/0/value").isNull());
        assertLoss(explained, 1, 0, "never_came", "100.0");
        assertLoss(explained, 3, 0, "missing", "100.0");
    }

    /** What a page shows beside a past day: no period that had not begun. */
    @Test
    void scores_endWithThePeriodOfADay() {
        JsonNode found = browser.json("quality?unit=02215&until=2026-08-31");
        assertEquals(List.of("2026-08", "2026-07"), texts(found.path("items"), "period"));
        assertEquals(found, browser.json("quality?unit=02215&until=2026-08"), "a month is its last day");
        assertEquals(
                "until",
                browser.problem(400, "quality?until=soon").path("field").asText());
    }

    @Test
    void refusals_areCountedByReason_withWords_andWhereToLook() {
        JsonNode found = browser.json("quality/refusals?unit=02215");
        assertEquals(List.of("not_a_number", "unknown_code"), texts(found.path("items"), "reason"));
        assertEquals(4, found.path("faults").asLong(), "warnings and other units' faults are none of these");
        JsonNode first = found.at("/items/0");
        assertEquals("không phải số", first.at("/reason_name/vi").asText());
        assertEquals("not a number", first.at("/reason_name/en").asText());
        assertEquals("Thu ngân sách của phường", first.at("/dataset_name/vi").asText());
        assertEquals(3, first.path("faults").asInt(), "two of September and one of July");
        assertEquals(2, first.path("rows").asInt(), "row 5 has a fault in each of two months");
        assertEquals("b1", first.at("/newest/batch_id").asText());
        assertEquals(
                "budget/thu-ngan-sach-02215-2026.xlsx", first.at("/newest/file").asText());
        assertEquals("Tháng 9", first.at("/newest/sheet").asText());
        assertEquals(5, first.at("/newest/row").asInt());
        assertEquals("D", first.at("/newest/column").asText());
        assertEquals(
                "/api/v1/quality/sample_budget.ward_revenue/02215@20250701/2026-09",
                first.path("href").asText());
    }

    @Test
    void refusals_areNarrowedByPeriodAndDay() {
        assertEquals(
                1,
                browser.json("quality/refusals?unit=02215&until=2026-07-31")
                        .path("faults")
                        .asInt());
        assertEquals(
                3,
                browser.json("quality/refusals?unit=02215&period=2026-09")
                        .path("faults")
                        .asInt());
        assertEquals(
                0,
                browser.json("quality/refusals?dataset=sample_budget.nothing")
                        .path("total")
                        .asInt());
    }

    /** A cell that did not enter may hold a person's name or number: only its place is told. */
    @Test
    void refusals_tellNoContentOfACell() {
        String answer = browser.ask("quality/refusals").body();
        for (String content : List.of("chừng", "hai tỷ", "9999", "Lỗi not_a_number", "Fault unknown_code")) {
            assertFalse(answer.contains(content), content);
        }
    }

    @Test
    void thePageOfQuality_canBeAskedForAPastDay() {
        JsonNode page = browser.json("pages/quality?unit=02215&until=2026-08-31");
        assertEquals("2026-08", page.at("/parts/quality/items/0/period").asText());
        assertEquals(1, page.at("/parts/refusals/faults").asInt());
        assertTrue(page.path("missing").path("quality").isMissingNode());
    }

    @Test
    void unknownScore_isNotFound() {
        assertEquals(
                "urn:wardcast:problem:no-data",
                browser.problem(404, "quality/sample_budget.ward_revenue/02215@20250701/1999-01")
                        .path("type")
                        .asText());
        assertEquals(
                "format",
                browser.problem(400, "quality?format=xml").path("field").asText());
    }

    @Test
    void everySeries_saysHowGoodItsFiguresAre() {
        JsonNode quality = browser.json("series?" + REVENUE).at("/meta/quality");
        assertEquals("2026-09", quality.at("/latest/period").asText());
        assertEquals(87.6, quality.at("/latest/score").asDouble());
        assertEquals(70.0, quality.at("/latest/fresh").asDouble());
        assertEquals("2026-08", quality.at("/lowest/period").asText());
        assertTrue(quality.path("reason").isNull());
        assertEquals(
                "2026-08",
                browser.json(quality.at("/lowest/href").asText().replace("/api/v1/", ""))
                        .at("/quality/period")
                        .asText());
    }

    @Test
    void quality_isThatOfThePeriodsShown() {
        JsonNode july =
                browser.json("series?" + REVENUE + "&from=2026-07&to=2026-07").at("/meta/quality");
        assertEquals(100.0, july.at("/lowest/score").asDouble());
        JsonNode carried =
                browser.json("series?" + REVENUE + "&from=2025-05&to=2025-05").at("/meta/quality");
        assertEquals(
                "02203@19950101",
                carried.at("/latest/unit_id").asText(),
                "figures of former units are as good as theirs");
        JsonNode nothing =
                browser.json("series?" + REVENUE + "&from=2024&to=2024").at("/meta/quality");
        assertTrue(nothing.path("latest").isNull());
        assertFalse(nothing.at("/reason/vi").asText().isEmpty());
    }

    @Test
    void forecastsAndIndicators_sayItToo() {
        assertEquals(
                "2026-09",
                browser.json("forecasts?" + REVENUE)
                        .at("/meta/quality/latest/period")
                        .asText());
        assertEquals(
                87.6,
                browser.json("indicators/sample_budget.revenue?unit=02215")
                        .at("/quality/latest/score")
                        .asDouble());
        assertTrue(
                browser.json("indicators/sample_budget.revenue").path("quality").isMissingNode());
    }

    private static void assertLoss(JsonNode explained, int part, int loss, String reason, String points) {
        JsonNode found = explained.at("/parts/%d/losses/%d".formatted(part, loss));
        assertEquals(reason, found.path("reason").asText());
        assertEquals(0, new BigDecimal(points).compareTo(found.path("points").decimalValue()), found.toString());
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
