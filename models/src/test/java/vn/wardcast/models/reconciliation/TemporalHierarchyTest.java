package vn.wardcast.models.reconciliation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

class TemporalHierarchyTest {

    @Test
    void year_hasSeventeenNodes() {
        var year = TemporalHierarchy.MONTHS.year();
        assertEquals(17, year.size());
        assertEquals(List.of(3, 4, 5), year.parts(2));
        assertEquals("quarter 2", year.names().get(2));
    }

    @Test
    void blocks_endWithTheLastValue() {
        var quarters =
                TemporalHierarchy.MONTHS.widened(months(7), Frequency.QUARTER).orElseThrow();
        assertArrayEquals(new double[] {2 + 3 + 4, 5 + 6 + 7}, quarters.values());
        assertEquals(LocalDate.of(2020, 2, 1), quarters.start());
        assertTrue(TemporalHierarchy.MONTHS.widened(months(7), Frequency.YEAR).isEmpty());
    }

    @Test
    void forecasts_agreeAcrossLevels() {
        for (int length : new int[] {1, 5, 14, 60}) {
            var years = TemporalHierarchy.MONTHS.forecast(Forecasters.named("drift"), months(length), 2);
            assertEquals(2, years.size());
            for (double[] year : years) {
                assertEquals(0, TemporalHierarchy.MONTHS.year().gap(year).worst(), 1e-9);
                assertEquals(Arrays.stream(year, 5, 17).sum(), year[0], 1e-9);
            }
        }
    }

    @Test
    void emptyHistory_hasNoYears() {
        assertEquals(List.of(), TemporalHierarchy.MONTHS.forecast(Forecasters.named("drift"), months(0), 1));
    }

    @Test
    void wrongLevels_areRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new TemporalHierarchy(List.of(Frequency.YEAR, Frequency.WEEK)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TemporalHierarchy(List.of(Frequency.QUARTER, Frequency.YEAR)));
        assertThrows(
                IllegalArgumentException.class, () -> TemporalHierarchy.QUARTERS.widened(months(12), Frequency.YEAR));
    }

    private static Series months(int length) {
        var values = new double[length];
        Arrays.setAll(values, i -> i + 1);
        return Series.of(values, Frequency.MONTH, LocalDate.of(2020, 1, 1)).nonNegative();
    }
}
