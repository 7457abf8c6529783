package vn.wardcast.lakehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoldTableTest {

    @Test
    void firstLine_isTheGrain() {
        GoldTable table = GoldTable.read("enrolment", "-- one row per unit and year (unit_id, period_start)\nSELECT 1");
        assertEquals("one row per unit and year", table.grain());
        assertEquals(List.of("unit_id", "period_start"), table.key());
    }

    @Test
    void withoutGrain_isRefusedWithTheLineItHas() {
        var refused = assertThrows(IllegalArgumentException.class, () -> GoldTable.read("enrolment", "SELECT 1"));
        assertTrue(refused.getMessage().contains("SELECT 1"));
    }
}
