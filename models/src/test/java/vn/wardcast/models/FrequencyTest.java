package vn.wardcast.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrequencyTest {

    @Test
    void plus_stepsInItsOwnUnit() {
        var start = LocalDate.of(2024, 1, 1);
        assertEquals(LocalDate.of(2026, 1, 1), Frequency.YEAR.plus(start, 2));
        assertEquals(LocalDate.of(2024, 7, 1), Frequency.QUARTER.plus(start, 2));
        assertEquals(LocalDate.of(2023, 12, 1), Frequency.MONTH.plus(start, -1));
        assertEquals(LocalDate.of(2024, 1, 15), Frequency.WEEK.plus(start, 2));
        assertEquals(LocalDate.of(2024, 1, 3), Frequency.DAY.plus(start, 2));
    }

    @Test
    void plus_keepsMonthEnds() {
        assertEquals(LocalDate.of(2024, 5, 31), Frequency.MONTH.plus(LocalDate.of(2024, 4, 30), 1));
    }

    @Test
    void stepsBetween_undoesPlus() {
        var start = LocalDate.of(2019, 11, 30);
        for (Frequency frequency : Frequency.values()) {
            for (int steps = 0; steps < 60; steps++) {
                assertEquals(steps, frequency.stepsBetween(start, frequency.plus(start, steps)));
            }
        }
    }

    @Test
    void parse_readsWhatCodeWrites() {
        for (Frequency frequency : Frequency.values()) {
            assertEquals(frequency, Frequency.parse(frequency.code()));
        }
        assertThrows(IllegalArgumentException.class, () -> Frequency.parse("fortnight"));
    }
}
