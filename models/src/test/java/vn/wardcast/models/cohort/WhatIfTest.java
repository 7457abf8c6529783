package vn.wardcast.models.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final double[][] PUPILS = {{100, 90, 0}, {110, 95, 0}, {120, 105, 0}};

    private final CohortForecast base = new CohortForecast(
            "unit",
            List.of("1", "2", "10"),
            2026,
            PUPILS,
            new double[][][] {PUPILS, PUPILS},
            "cohort",
            Optional.empty());

    @Test
    void aBlockOfDwellings_bringsItsChildrenFromItsFirstYearOn() {
        CohortForecast changed = WhatIf.of(base, List.of(new Lever.Housing(500, 2027, 0.06)));
        // 500 dwellings with 0.06 children of each year of age: 30 pupils more in each grade that is taught
        assertArrayEquals(new double[] {100, 90, 0}, changed.pupils()[0]);
        assertArrayEquals(new double[] {140, 125, 0}, changed.pupils()[1]);
        assertArrayEquals(new double[] {150, 135, 0}, changed.pupils()[2]);
        assertArrayEquals(changed.pupils(), changed.paths()[1]);
    }

    @Test
    void migration_compounds() {
        CohortForecast changed = WhatIf.of(base, List.of(new Lever.Migration(2)));
        assertEquals(100 * 1.02, changed.pupils()[0][0], 1e-9);
        assertEquals(120 * 1.02 * 1.02 * 1.02, changed.pupils()[2][0], 1e-9);
    }

    @Test
    void theBaseStaysAsItIs_andClassSizesDoNotMovePupils() {
        WhatIf.of(base, List.of(new Lever.Migration(5), new Lever.Housing(100, 2026, 0.1)));
        assertEquals(100, base.pupils()[0][0]);
        assertArrayEquals(
                PUPILS, WhatIf.of(base, List.of(new Lever.ClassSize(30))).pupils());
    }

    @Test
    void leversOutOfRange_nameTheirRange() {
        String message = assertThrows(IllegalArgumentException.class, () -> new Lever.Migration(50))
                .getMessage();
        assertTrue(message.contains("migration = 50.0") && message.contains("-10 to 10 percent"), message);
        assertThrows(IllegalArgumentException.class, () -> new Lever.ClassSize(5));
        assertThrows(IllegalArgumentException.class, () -> new Lever.Housing(0, 2027, 0.06));
    }
}
