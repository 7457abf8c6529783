package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AlertsTest extends OnTinyLake {

    @Test
    void currentAlertsOfTheNewestRun_theMostSeriousFirst_thenTheLongest() {
        assertEquals(List.of("a1", "a3", "a2", "a4"), ids("alerts"));
        assertEquals(List.of("a5", "a1", "a3", "a2", "a4"), ids("alerts?state=all"));
        assertEquals(List.of("a5"), ids("alerts?state=stale"));
    }

    @Test
    void filters_holdTogether() {
        assertEquals(List.of("a1", "a2"), ids("alerts?unit=02215"));
        assertEquals(List.of("a2"), ids("alerts?unit=02215&domain=budget"));
        assertEquals(List.of("a1"), ids("alerts?severity=serious"));
        assertEquals(
                "severity",
                browser.problem(400, "alerts?severity=red").path("field").asText());
        JsonNode first = browser.json("alerts?limit=3");
        assertEquals(4, first.path("total").asInt());
        assertEquals(
                List.of("a4"), ids("alerts?limit=3&cursor=" + first.path("next").asText()));
    }

    @Test
    void anAlert_saysWhy_whoseItIs_andHowOftenItsRuleWasFalse() {
        JsonNode alert = browser.json("alerts?unit=02215&domain=health").at("/items/0");
        assertEquals("Vì a1", alert.at("/reason/vi").asText());
        assertEquals("Trạm y tế", alert.at("/owner/vi").asText());
        assertEquals("Phường Minh Xuân", alert.at("/unit/full_name").asText());
        assertEquals("2026-08-01", alert.path("since").asText());
        // Of the replay, which is newer than the run.
        assertEquals(.25, alert.path("false_rate").asDouble());
        assertEquals("small_count", alert.path("suppression").asText());
        assertTrue(alert.path("figure").isNull() && alert.path("limit").isNull());
        assertEquals(3, alert.at("/arithmetic/periods").asInt());
        JsonNode change = browser.json("alerts?unit=02215&domain=budget").at("/items/0");
        assertEquals(-25.5, change.path("figure").asDouble());
        assertTrue(change.path("false_rate").isNull());
    }

    @Test
    void rules_standWithTheirPast() {
        JsonNode rules = browser.json("alerts/rules");
        assertEquals(2, rules.path("total").asInt());
        assertEquals("budget.revenue_falls", rules.at("/items/0/rule").asText());
        assertTrue(rules.at("/items/0/false_rate").isNull());
        assertEquals(
                20,
                browser.json("alerts/rules?domain=health").at("/items/0/alerts").asInt());
    }

    private static List<String> ids(String path) {
        return StreamSupport.stream(browser.json(path).path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }
}
