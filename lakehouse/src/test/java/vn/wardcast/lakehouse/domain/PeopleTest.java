package vn.wardcast.lakehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.wardcast.lakehouse.Settings;

class PeopleTest {

    @Test
    void withoutCounts_theValueColumnCounts() {
        People people = new People(5, null, null).of("pupils", "classes");
        assertEquals("pupils", people.findFact("pupils").orElseThrow().name());
        assertEquals(Optional.empty(), people.findFact("classes"));
    }

    @Test
    void aPartOfAFact_isNamedByDimension() {
        People.Fact fact = people("girls", "pupils sex=female")
                .of("girls", "pupils")
                .findFact("girls")
                .orElseThrow();
        assertEquals("pupils", fact.name());
        assertEquals(Map.of("sex", "female"), fact.at());
    }

    /** From 1 to below 2 there is one number: the mark would tell it. */
    @Test
    void aFloorThatTells_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new People(2, null, null));
    }

    @Test
    void anUnknownColumn_isRefused() {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> people("boys", "pupils").of("girls", "pupils"));
        assertTrue(refused.getMessage().contains("boys"), refused.getMessage());
    }

    @Test
    void aLeader_needsNoFloorOfItsOwn() {
        assertThrows(IllegalArgumentException.class, () -> new People(5, null, "beneficiaries"));
        assertEquals(
                Optional.of("beneficiaries"),
                new People(0, null, "beneficiaries").of("amount", null).findLeader());
    }

    /** Whoever counts people in a unit of measure of people says so, or small counts are shown. */
    @Test
    void everyIndicatorInPeople_hasAFloor() {
        Domains.load(Settings.of(Map.of(), Map.of()))
                .indicators()
                .filter(indicator -> java.util.Set.of("person", "pupil", "teacher", "case", "death", "household")
                        .contains(indicator.uom()))
                // A projection counts nobody.
                .filter(indicator -> !indicator.id().equals("population.projected_population"))
                .forEach(indicator -> assertTrue(indicator.countsPeople().isPresent(), indicator.id()));
    }

    private static People people(String column, String fact) {
        LinkedHashMap<String, String> counts = new LinkedHashMap<>();
        counts.put(column, fact);
        return new People(5, counts, null);
    }
}
