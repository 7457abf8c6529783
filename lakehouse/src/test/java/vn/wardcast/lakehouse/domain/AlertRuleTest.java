package vn.wardcast.lakehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardcast.lakehouse.Settings;

/** A rule that no job could follow is refused where it is written. */
class AlertRuleTest {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Domains PRODUCT = Domains.load(Settings.of(Map.of(), Map.of()));

    @Test
    void aChange_isReadWithItsDefaults() throws JsonProcessingException {
        AlertRule.Change change = assertInstanceOf(
                AlertRule.Change.class, rule("kind: change, indicator: ward_revenue, frequency: month, falls: 20"));
        assertEquals(1, change.over());
        assertEquals("total", change.breakdown());
        assertEquals(0, change.unusual());
        assertEquals("change", change.kind());
        change.check("budget", PRODUCT.domain("budget").indicators());
    }

    @Test
    void fieldsOfAnotherKind_andUnknownKinds_areRefused() {
        refused("kind: late, days: 3, above: 5");
        refused("kind: weather, days: 3");
        refused("days: 3");
    }

    @Test
    void nonsense_isRefused() {
        refused("kind: change, indicator: x, frequency: month");
        refused("kind: change, indicator: x, frequency: month, falls: 120");
        refused("kind: change, frequency: month, falls: 20");
        refused("kind: threshold, indicator: x, frequency: month, above: 5, below: 3");
        refused("kind: chance, indicator: x, threshold_of: plan, probability: 1");
        refused("kind: late, days: 0");
        refused("kind: due");
        refused("kind: due, within: 14, after: 1");
        refused("kind: due, after: 0");
        refused("kind: outbreak, indicator: cases, level: epidemic");
        refused("kind: outbreak, indicator: cases, endemic: [dengue]");
        assertThrows(
                JsonProcessingException.class,
                () -> YAML.readValue("{ kind: late, days: 3, severity: red, name: { vi: Chậm } }", AlertRule.class));
    }

    @Test
    void aRule_mustFitItsDomain() throws JsonProcessingException {
        Map<String, Indicator> budget = PRODUCT.domain("budget").indicators();
        AlertRule missing = rule("kind: chance, indicator: rainfall, threshold_of: plan, probability: .5");
        assertThrows(IllegalArgumentException.class, () -> missing.check("budget", budget));
        AlertRule breakdown =
                rule("kind: change, indicator: ward_revenue, breakdown: disease, frequency: month, falls: 20");
        assertThrows(IllegalArgumentException.class, () -> breakdown.check("budget", budget));
        AlertRule part =
                rule("kind: chance, indicator: ward_revenue, breakdown: disease, threshold_of: plan, probability: .5");
        assertThrows(IllegalArgumentException.class, () -> part.check("budget", budget));
        AlertRule frequency = rule("kind: change, indicator: ward_revenue, frequency: fortnight, falls: 20");
        assertThrows(IllegalArgumentException.class, () -> frequency.check("budget", budget));
    }

    @Test
    void everyDomainWithSources_hasRules_thatTravelToAnotherMachine() throws IOException, ClassNotFoundException {
        for (Domain domain : PRODUCT.all()) {
            assertTrue(domain.isReference() || !domain.alerts().isEmpty(), domain.id());
            for (AlertRule rule : domain.alerts().values()) {
                assertFalse(rule.name().vi().isBlank());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                    out.writeObject(rule);
                }
                try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                    assertEquals(rule, in.readObject());
                }
            }
        }
    }

    private static AlertRule rule(String fields) throws JsonProcessingException {
        return YAML.readValue("{ name: { vi: Thử }, severity: info, " + fields + " }", AlertRule.class);
    }

    private static void refused(String fields) {
        assertThrows(JsonProcessingException.class, () -> rule(fields), fields);
    }
}
