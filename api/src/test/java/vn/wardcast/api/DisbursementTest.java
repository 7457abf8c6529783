package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class DisbursementTest extends OnTinyLake {

    @Test
    void aUnit_seesItsTotal_itsCurve_andTheProjectsMostInDangerFirst() {
        JsonNode answer = browser.json("disbursement?unit=02215");
        assertEquals(2026, answer.path("plan_year").asInt());
        assertEquals(45.0, answer.at("/total/share").asDouble());
        assertEquals(0.6, answer.at("/total/probability_missed").asDouble());
        assertEquals(3, answer.path("curve").size());
        assertEquals(130, answer.at("/curve/1/paid_to_date").asDouble());
        assertEquals(180, answer.at("/curve/2/paid_to_date").asDouble());
        assertEquals("7000002", answer.at("/projects/0/project").asText());
        assertTrue(answer.at("/projects/0/stalled").asBoolean());
        assertEquals(1, answer.path("stalled").asInt());
        assertEquals("few_closed_years", answer.at("/projects/2/reason").asText());
        assertTrue(answer.at("/projects/2/expected_share").isNull());
        assertTrue(answer.path("synthetic").asBoolean());
    }

    /** Six years that are over paid 2, 3, … 7 % of their plan a month: by June 12, 18, … 42 %. */
    @Test
    void yearsThatAreOver_standBehindTheCurve() {
        JsonNode past = browser.json("disbursement?unit=02215").path("past");
        assertEquals(2020, past.path("first_year").asInt());
        assertEquals(2025, past.path("last_year").asInt());
        assertEquals(6, past.path("curves").asInt());
        assertEquals(13, past.path("steps").size());
        assertEquals(15, past.at("/steps/5/lo").asDouble(), 1e-9);
        assertEquals(27, past.at("/steps/5/middle").asDouble(), 1e-9);
        assertEquals(39, past.at("/steps/5/hi").asDouble(), 1e-9);
    }

    @Test
    void aUnitWithoutPayments_isToldWhichFilesToHandIn() {
        JsonNode problem = browser.problem(404, "disbursement?unit=00004");
        assertTrue(problem.path("detail").asText().contains("giai-ngan-"), problem.toString());
        assertEquals("unit", browser.problem(400, "disbursement").path("field").asText());
    }
}
