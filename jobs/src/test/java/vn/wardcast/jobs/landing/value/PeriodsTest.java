package vn.wardcast.jobs.landing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/2025",
                "3-2025",
                "2025-03",
                "202503",
                "Tháng 3/2025",
                "tháng 03 năm 2025",
                "T3/2025",
                "15/03/2025"
            })
    void march_isReadHoweverItIsWritten(String text) {
        assertEquals(Optional.of(LocalDate.of(2025, 3, 1)), Periods.month(text));
    }

    @Test
    void dayComesBeforeMonth() {
        assertEquals(Optional.of(LocalDate.of(2025, 12, 1)), Periods.day("01/12/2025"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2025", "13/2025/01", "00/01/2025", "1/1/0025", "Quý I/2025", "25"})
    void whatIsNoDay_isNotRead(String text) {
        assertEquals(Optional.empty(), Periods.day(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quý II/2025", "6 tháng đầu năm 2025", "13/2025", "2025"})
    void aQuarterOrYear_neverBecomesAMonth(String text) {
        assertEquals(Optional.empty(), Periods.month(text));
    }

    @Test
    void schoolYears_mustFollowEachOther() {
        assertEquals(Optional.of("2025-2026"), Periods.schoolYear("Năm học 2025 – 2026"));
        assertEquals(Optional.empty(), Periods.schoolYear("2025-2027"));
    }
}
