package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ExpenditureTest extends OnTinyLake {

    @Test
    void aUnit_seesWhatItSpendsAgainstThePlan_bySectorAndItem() {
        JsonNode answer = browser.json("expenditure?unit=02215");
        assertEquals(2026, answer.path("year").asInt());
        assertEquals(150, answer.at("/total/spent").asDouble());
        assertEquals(-5, answer.at("/total/gap").asDouble());
        assertEquals("sector=health", answer.at("/sectors/0/breakdown").asText());
        assertEquals(1, answer.path("lines").size());
        assertEquals("no_plan", answer.at("/lines/0/reason").asText());
        assertEquals(2027, answer.at("/years_ahead/0/year").asInt());
        assertEquals(2, answer.path("months").size());
        assertEquals("two_tier_2025_07", answer.at("/breaks/1/id").asText());
        assertEquals("health/6000", answer.at("/breaks/1/line").asText());
        assertTrue(answer.path("synthetic").asBoolean());
    }

    /** Below its plan is usual for a budget; whether nine tenths are reached tells whether money goes out at all. */
    @Test
    void bothChancesAreGiven_ofTheRunningYearOnly() {
        JsonNode answer = browser.json("expenditure?unit=02215");
        assertEquals(0.3, answer.at("/total/probability").asDouble());
        assertEquals(0.97, answer.at("/total/probability_nine_tenths").asDouble());
        assertTrue(answer.at("/lines/0/probability_nine_tenths").isNull());
        assertTrue(answer.at("/years_ahead/0/probability_nine_tenths").isNull());
    }

    @Test
    void months_areThoseOfTheNodeAskedFor() {
        JsonNode months =
                browser.json("expenditure?unit=02215&breakdown=sector%3Dhealth").path("months");
        assertEquals(1, months.size());
        assertEquals(5, months.at("/0/mean").asDouble());
    }

    @Test
    void aUnitWithoutExpenditure_isToldWhichFilesToHandIn() {
        JsonNode problem = browser.problem(404, "expenditure?unit=00004");
        assertTrue(problem.path("detail").asText().contains("chi-ngan-sach-"), problem.toString());
        assertEquals("unit", browser.problem(400, "expenditure").path("field").asText());
    }
}
