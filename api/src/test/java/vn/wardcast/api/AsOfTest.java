package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was said on a past day is what the replay of the newest day before says, and nothing that was learned later. */
class AsOfTest extends OnTinyLake {

    private static final String OUTBREAKS = "?unit=02215&indicator=sample_budget.revenue";

    @Test
    void theYear_isTheOneOfThatDay() {
        JsonNode then = browser.json("revenue?unit=02215&as_of=2026-08-20");
        assertEquals("2026-06-01", then.at("/local/known_until").asText());
        assertEquals(180, then.at("/local/total/collected").asDouble());
        assertEquals("replay-1", then.path("run_id").asText());
        assertEquals(2, then.at("/local/months").size());
        assertEquals(
                270,
                browser.json("revenue?unit=02215").at("/local/total/collected").asDouble());
    }

    @Test
    void spending_hasTheChancesOfThatDayToo() {
        JsonNode then = browser.json("expenditure?unit=02215&as_of=2026-07-10");
        assertEquals("2026-06-01", then.path("known_until").asText());
        assertEquals(0.485, then.at("/total/probability_nine_tenths").asDouble());
        assertEquals(2, then.path("months").size());
    }

    @Test
    void payments_endWithTheMonthThatWasKnown() {
        JsonNode then = browser.json("disbursement?unit=02215&as_of=2026-07-10");
        assertEquals("2026-02-01", then.path("known_until").asText());
        assertEquals(2, then.path("curve").size());
        assertEquals(3, browser.json("disbursement?unit=02215").path("curve").size());
        assertFalse(then.path("past").isNull());
    }

    @Test
    void laterCases_areNotShown_theirLevelsWereKnown() {
        JsonNode then = browser.json("outbreaks" + OUTBREAKS + "&as_of=2026-07-10");
        assertEquals("2026-06", then.at("/items/0/period").asText());
        assertTrue(then.path("recent").isEmpty(), then.path("recent").toString());
        JsonNode periods = browser.json("outbreaks/levels" + OUTBREAKS + "&breakdown=item%3D1400&as_of=2026-07-10")
                .path("periods");
        assertEquals(3, periods.size());
        periods.forEach(period -> {
            assertTrue(period.path("cases").isNull(), period.toString());
            assertTrue(period.path("level").isNull(), period.toString());
            assertEquals(30, period.path("epidemic_level").asDouble());
        });
    }

    @Test
    void crowds_areThoseThatWereExpectedThen() {
        String crowds = "crowds?unit=02215&indicator=sample_tourism.visits";
        double now = browser.json(crowds).at("/days/0/probability").asDouble();
        JsonNode then = browser.json(crowds + "&as_of=2026-07-10");
        assertEquals(now / 2, then.at("/days/0/probability").asDouble());
        assertEquals(6049, then.path("threshold").asDouble());
    }

    @Test
    void aPage_isAsOfThatDayInAllItsParts() {
        JsonNode page = browser.json("pages/budget?unit=02215&as_of=2026-07-10");
        assertEquals("replay-1", page.at("/parts/revenue/run_id").asText());
        assertEquals("replay-1", page.at("/parts/expenditure/run_id").asText());
        assertEquals("2026-02-01", page.at("/parts/disbursement/known_until").asText());
        assertTrue(
                page.at("/missing/quality/detail").asText().contains("10/07/2026"),
                page.path("missing").toString());
    }

    @Test
    void beforeTheFirstDayThatIsKept_eachSaysThatNothingIs() {
        for (String resource : List.of(
                "revenue?unit=02215",
                "expenditure?unit=02215",
                "disbursement?unit=02215",
                "outbreaks" + OUTBREAKS,
                "crowds?unit=02215&indicator=sample_tourism.visits")) {
            JsonNode problem = browser.problem(404, resource + "&as_of=2026-07-09");
            assertEquals("as_of", problem.path("field").asText(), resource);
            assertTrue(problem.path("detail").asText().contains("09/07/2026"), problem.toString());
        }
        assertEquals(
                "as_of",
                browser.problem(400, "revenue?unit=02215&as_of=yesterday")
                        .path("field")
                        .asText());
    }
}
