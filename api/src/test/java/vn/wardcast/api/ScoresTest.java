package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The record of forecasts and probabilities, asked over HTTP; every figure is worked out by hand from {@link TinyLakeData}. */
class ScoresTest extends OnTinyLake {

    @Test
    void replayedForecasts_areSummedUp_besideTheNaiveMethod() {
        JsonNode score = browser.json("scores?made=replayed&by=indicator,made").at("/items/0");
        assertEquals(
                "Thu ngân sách trên địa bàn",
                score.at("/group/indicator_name/vi").asText());
        assertEquals("replayed", score.at("/group/made").asText());
        assertFalse(score.path("group").has("domain"), "only what is grouped by is there");
        assertEquals(3, score.path("n").asInt());
        assertEquals(1, score.path("series").asInt());
        assertEquals((1.0 + 0.5 + 4.0) / 3, score.path("mase").asDouble(), 1e-12);
        assertEquals((2.0 + 0.0 + 2.0) / 3, score.path("naive_mase").asDouble(), 1e-12);
        assertEquals(1.0 / 3, score.path("better_than_naive").asDouble(), 1e-12);
        assertEquals(55.0 / 345, score.path("wape").asDouble(), 1e-12);
        assertEquals(45.0 / 345, score.path("bias").asDouble(), 1e-12);
        assertEquals(2.0 / 3, score.path("inside_80").asDouble(), 1e-12);
        assertEquals(1.0, score.path("inside_95").asDouble());
        assertEquals("2026-07", score.path("first_period").asText());
        assertEquals("2026-09", score.path("last_period").asText());
    }

    @Test
    void ofACorrectedActual_theNewestScoringCounts() {
        JsonNode score = browser.json("scores?made=published&by=model").at("/items/0");
        assertEquals(1, score.path("n").asInt());
        assertEquals(2.0, score.path("mase").asDouble(), 1e-12);
        assertEquals(1.0, score.path("inside_95").asDouble());
    }

    @Test
    void withoutGroups_thereIsOneRow_andFiltersNarrowIt() {
        assertEquals(4, browser.json("scores").at("/items/0/n").asInt());
        assertEquals(1, browser.json("scores?horizon=3").at("/items/0/n").asInt());
        assertEquals(2, browser.json("scores?horizon=1&by=made").path("total").asInt());
        assertEquals(0, browser.json("scores?unit=00004").path("total").asInt());
        assertEquals(0, browser.json("scores?origin=reported").path("total").asInt());
    }

    @Test
    void reliability_comparesWhatWasSaidWithWhatCame() {
        JsonNode page = browser.json("scores/chances");
        assertEquals(2, page.path("total").asInt());
        JsonNode crowd = page.at("/items/0");
        assertEquals("crowd", crowd.at("/group/threshold").asText());
        assertEquals(4, crowd.path("n").asInt());
        assertEquals(0.5, crowd.path("happened").asDouble());
        assertEquals((0.01 + 0.01 + 0.01 + 0) / 4, crowd.path("brier").asDouble(), 1e-12);
        assertEquals(0.25, crowd.path("brier_base_rate").asDouble());
        assertEquals(2, crowd.path("bins").size());
        assertEquals(0.1, crowd.at("/bins/0/from").asDouble());
        assertEquals(2, crowd.at("/bins/0/n").asInt());
        assertEquals(0.0, crowd.at("/bins/0/happened").asDouble());
        assertEquals(1.0, crowd.at("/bins/1/to").asDouble());
        assertEquals(0.95, crowd.at("/bins/1/mean_probability").asDouble(), 1e-12);
        assertEquals("target", page.at("/items/1/group/threshold").asText(), "targets are one kind");
    }

    @Test
    void backtests_showEveryModel_theChosenAndTheNaive() {
        JsonNode page = browser.json("backtests?domain=sample_budget");
        assertEquals(3, page.path("total").asInt());
        assertEquals("combination", page.at("/items/0/group/model").asText());
        assertEquals(1, page.at("/items/0/chosen").asInt());
        assertEquals(0.71, page.at("/items/0/mase").asDouble());
        assertEquals("seasonal_naive", page.at("/items/2/group/model").asText());
        assertEquals(0, page.at("/items/2/chosen").asInt());
    }

    @Test
    void aWrongName_isRefusedWithTheRightOnes() {
        JsonNode problem = browser.problem(400, "scores?by=domain,colour");
        assertEquals("by", problem.path("field").asText());
        assertTrue(problem.path("detail").asText().contains("'colour'"), problem.toString());
        assertTrue(problem.path("detail").asText().contains("horizon"), problem.toString());
        assertEquals(
                "made", browser.problem(400, "scores?made=maybe").path("field").asText());
        assertEquals(
                "made", browser.problem(400, "backtests?made=all").path("field").asText());
        assertEquals(
                "horizon",
                browser.problem(400, "scores?horizon=0").path("field").asText());
    }
}
