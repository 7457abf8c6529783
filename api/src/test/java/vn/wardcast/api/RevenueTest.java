package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class RevenueTest extends OnTinyLake {

    @Test
    void aUnit_seesItsYearAgainstThePlan_byItemAndLine() {
        JsonNode answer = browser.json("revenue?unit=02215");
        assertEquals(2026, answer.at("/local/year").asInt());
        assertEquals(0.2, answer.at("/local/total/probability").asDouble());
        assertEquals(-30, answer.at("/local/total/gap").asDouble());
        assertEquals(40, answer.at("/local/total/needed_a_month").asDouble());
        assertEquals("item=1700", answer.at("/local/items/0/breakdown").asText());
        assertEquals("no_plan", answer.at("/local/items/0/reason").asText());
        assertTrue(answer.at("/local/items/0/probability").isNull());
        assertEquals(1, answer.at("/local/lines").size());
        assertEquals(2027, answer.at("/local/years_ahead/0/year").asInt());
        assertEquals(2, answer.at("/local/months").size());
        assertEquals(31, answer.at("/local/months/0/base").asDouble());
        assertEquals(300, answer.at("/local/months/0/to_date/mean").asDouble());
        assertEquals(320, answer.at("/local/months/0/to_date/hi_95").asDouble());
        assertTrue(answer.at("/local/months/1/to_date").isNull(), "a month of the year is missing");
        assertEquals("x1.043", answer.at("/local/breaks/0/treatment").asText());
        assertEquals("2025-07-01", answer.at("/local/breaks/0/from").asText());
        assertTrue(answer.at("/local/breaks/0/line").isNull());
        assertEquals("lump_sum_end_2026", answer.at("/local/breaks/1/id").asText());
        assertEquals("1000/1003", answer.at("/local/breaks/1/line").asText());
        assertTrue(answer.at("/local/breaks/1/name/vi").asText().contains("thuế khoán"));
        assertEquals("unmeasured", answer.at("/local/breaks/1/treatment").asText());
        assertTrue(answer.path("synthetic").asBoolean());
    }

    @Test
    void months_areThoseOfTheNodeAskedFor() {
        JsonNode months =
                browser.json("revenue?unit=02215&breakdown=item%3D1700").at("/local/months");
        assertEquals(1, months.size());
        assertEquals(20, months.at("/0/mean").asDouble());
    }

    @Test
    void aProvince_seesItsAccountsAgainstPlans() {
        JsonNode answer = browser.json("revenue?unit=08");
        assertTrue(answer.path("local").isNull());
        assertEquals(
                "budget.province_revenue",
                answer.at("/final_accounts/0/indicator").asText());
        assertEquals(50, answer.at("/final_accounts/0/years/0/gap").asDouble());
        assertFalse(answer.path("synthetic").asBoolean());
    }

    @Test
    void aUnitWithoutRevenue_isToldWhichFilesToHandIn() {
        JsonNode problem = browser.problem(404, "revenue?unit=00004");
        assertTrue(problem.path("detail").asText().contains("thu-ngan-sach-"), problem.toString());
        assertEquals("unit", browser.problem(400, "revenue").path("field").asText());
    }
}
