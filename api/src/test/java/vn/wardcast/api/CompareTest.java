package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One indicator across units, and the forecasts of past days, asked over HTTP. */
class CompareTest extends OnTinyLake {

    @Test
    void aRanking_hasEveryUnitBelow_thoseWithoutAFigureLast() {
        JsonNode ranking = browser.json("rankings?indicator=sample_budget.revenue&parent=08");
        List<String> codes = new ArrayList<>();
        ranking.path("items").forEach(item -> codes.add(item.path("code").asText()));
        assertEquals(List.of("02215", "02212"), codes);
        assertEquals(1, ranking.at("/items/0/rank").asInt());
        assertTrue(ranking.at("/items/1/value").isNull()
                && ranking.at("/items/1/rank").isNull());
        String newest =
                ranking.path("periods").get(ranking.path("periods").size() - 1).asText();
        assertEquals(newest, ranking.path("period").asText());
        JsonNode series = browser.json("series?indicator=sample_budget.revenue&unit=02215")
                .path("points");
        assertEquals(
                series.get(series.size() - 1).path("value").asDouble(),
                ranking.at("/items/0/value").asDouble());
    }

    @Test
    void aRankingOfAPeriodWithoutFigures_namesThoseThatHaveSome() {
        JsonNode problem = browser.problem(400, "rankings?indicator=sample_budget.revenue&parent=08&period=1900");
        assertEquals("period", problem.path("field").asText());
        assertTrue(problem.path("detail").asText().contains("2026-"), problem.toString());
        assertEquals(
                404,
                browser.ask("rankings?indicator=sample_budget.revenue&parent=01")
                        .statusCode());
    }

    @Test
    void unitsAreComparedAsAskedFor_atMostSix() {
        JsonNode comparison = browser.json("comparisons?indicator=sample_budget.revenue&units=02212,02215");
        assertEquals("02212", comparison.at("/items/0/unit/code").asText());
        assertEquals(0, comparison.at("/items/0/points").size());
        assertTrue(comparison.at("/items/1/points").size() > 0);
        assertTrue(comparison.at("/items/1/forecast").size() > 0);
        assertEquals(
                400,
                browser.ask("comparisons?indicator=sample_budget.revenue&units=01,08,00004,02215,02212,VN,08@19911001")
                        .statusCode());
    }

    @Test
    void smallCountsAreHiddenHereToo() {
        for (String path : List.of(
                "rankings?indicator=sample_education.pupils&parent=08",
                "comparisons?indicator=sample_education.pupils&units=02215")) {
            String said = browser.ask(path).body();
            assertTrue(!said.contains(TinyLakeData.SECRET) && !said.contains(TinyLakeData.OTHER_SECRET), path);
        }
    }

    @Test
    void oldForecasts_standBesideWhatCame() {
        JsonNode calls = browser.json("scores/calls?indicator=sample_budget.revenue&unit=02215");
        assertTrue(calls.path("total").asInt() >= 1);
        for (JsonNode point : calls.at("/items/0/points")) {
            boolean known = !point.path("actual").isNull();
            assertEquals(known, !point.path("inside_80").isNull(), point.toString());
        }
        assertEquals(
                404,
                browser.ask("scores/calls?indicator=sample_budget.arrears&unit=02215")
                        .statusCode());
    }

    @Test
    void misses_areOnlyThoseOutside_andTheFilterHolds() {
        JsonNode misses = browser.json("scores/misses");
        misses.path("items")
                .forEach(miss -> assertTrue(miss.path("scaled_error").asDouble() > 0, miss.toString()));
        assertEquals(0, browser.json("scores/misses?unit=02212").path("total").asInt());
    }

    @Test
    void asOfADay_onlyPeriodsThatWereOverAreKnown() {
        JsonNode points = browser.json("series?indicator=sample_budget.revenue&unit=02215&as_of=2026-07-10")
                .path("points");
        assertEquals("2026-06", points.get(points.size() - 1).path("period").asText());
        JsonNode monthEnd = browser.json("series?indicator=sample_budget.revenue&unit=02215&as_of=2026-07-31")
                .path("points");
        assertEquals("2026-07", monthEnd.get(monthEnd.size() - 1).path("period").asText());
        JsonNode problem =
                browser.problem(404, "forecasts?indicator=sample_budget.revenue&unit=02215&as_of=1999-01-01");
        assertEquals("as_of", problem.path("field").asText());
        assertEquals(200, browser.ask("forecasts/days?unit=02215").statusCode());
    }
}
