package vn.wardcast.lakehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "year,2025-01-01,2025",
        "year,2025-09-01,2025-2026",
        "quarter,2025-04-01,2025-Q2",
        "month,2025-03-01,2025-03",
        "week,2020-12-28,2020-W53",
        "day,2025-03-31,2025-03-31"
    })
    void label_namesThePeriodByItsFirstDay(String frequency, LocalDate start, String label) {
        assertEquals(label, Period.label(frequency, start));
    }

    @Test
    void unknownFrequency_isNamed() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Period.label("decade", LocalDate.EPOCH));
        assertEquals(true, refused.getMessage().contains("decade"));
    }
}
