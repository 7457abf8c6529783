package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LunarCalendarTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17"})
    void tet_fallsOnItsKnownDays(LocalDate mungMot) {
        assertEquals(new LunarCalendar.LunarDay(1, 1, false), LunarCalendar.of(mungMot));
        assertEquals(0, LunarCalendar.daysFromTet(mungMot));
        assertEquals(-1, LunarCalendar.daysFromTet(mungMot.minusDays(1)));
    }

    @Test
    void sixthMonthOf2025_isTwice() {
        assertEquals(new LunarCalendar.LunarDay(1, 6, true), LunarCalendar.of(LocalDate.of(2025, 7, 25)));
        assertEquals(0, LunarCalendar.daysFromMidAutumn(LocalDate.of(2025, 10, 6)));
    }

    @Test
    void trade_followsTetFromFebruaryToJanuary() {
        assertTrue(TradeSeason.factor(YearMonth.of(2023, 1)) < TradeSeason.factor(YearMonth.of(2024, 1)));
        assertTrue(TradeSeason.factor(YearMonth.of(2023, 2)) > TradeSeason.factor(YearMonth.of(2024, 2)));
    }
}
