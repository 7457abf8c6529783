package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenariosTest extends OnTinyLake {

    @Test
    void whatWasAsked_isListedByUnit() {
        assertEquals(1, browser.json("scenarios?unit=02215").path("total").asInt());
        assertEquals(
                500, browser.json("scenarios").at("/items/0/levers/0/dwellings").asInt());
        assertEquals(0, browser.json("scenarios?unit=00004").path("total").asInt());
    }

    @Test
    void oneOfThem_standsBesideItsBase() {
        JsonNode answer = browser.json("scenarios/KB-0123456789ab");
        assertEquals(80, answer.at("/values/0/base").asDouble());
        assertEquals(110, answer.at("/values/0/mean").asDouble());
        assertEquals(30, answer.at("/values/0/difference").asDouble());
        assertEquals(101, answer.at("/values/0/lo_95").asDouble());
        assertEquals(119, answer.at("/values/0/hi_95").asDouble());
        assertEquals("classes", answer.at("/values/1/quantity").asText());
        assertEquals(4, answer.at("/values/1/has").asDouble());
        assertTrue(answer.path("synthetic").asBoolean());
    }

    @Test
    void theList_saysWhatEachComesTo() {
        JsonNode results = browser.json("scenarios?unit=02215").at("/items/0/results");
        assertEquals("classes", results.at("/0/quantity").asText());
        assertEquals(5, results.at("/0/base").asDouble());
        assertEquals(6, results.at("/0/mean").asDouble());
        assertEquals("2027-2028", results.at("/0/period").asText());
    }

    @Test
    void sliders_getTheirStepsInOrder_besideTheBase() {
        JsonNode grid = browser.json("scenarios/grid?unit=02215&domain=budget");
        assertEquals(
                List.of("growth=total:-5@2026-10", "growth=total:+5@2026-10", "plan=total:400"),
                grid.findValuesAsText("lever"));
        assertEquals(350, grid.at("/steps/0/values/0/base").asDouble());
        assertEquals(345, grid.at("/steps/0/values/0/mean").asDouble());
        assertTrue(grid.at("/steps/2/values/0/base").isNull(), "no plan was set");
        assertEquals(
                22,
                browser.json("scenarios/grid?unit=02215&domain=education")
                        .at("/steps/0/values/0/has")
                        .asDouble());
        assertTrue(browser.problem(404, "scenarios/grid?unit=00004")
                .path("detail")
                .asText()
                .contains("./wardcast forecast"));
        browser.problem(400, "scenarios/grid?unit=02215&domain=tourism");
    }

    @Test
    void anUnknownOne_saysWhereTheListIs() {
        assertTrue(browser.problem(404, "scenarios/KB-000000000000")
                .path("detail")
                .asText()
                .contains("/api/v1/scenarios"));
    }
}
