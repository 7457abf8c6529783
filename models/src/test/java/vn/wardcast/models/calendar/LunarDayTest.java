package vn.wardcast.models.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LunarDayTest {

    @Test
    void lunarDaysFollowThePublishedCalendar() {
        // Tết 2025, the last day of the year before it, the full moon of the eighth month (mid-autumn), leap month 6 of
        // 2025.
        assertEquals(
                1, LunarCalendar.VIETNAM.dayOfMonth(LocalDate.of(2025, 1, 29)).orElseThrow());
        assertEquals(
                29, LunarCalendar.VIETNAM.dayOfMonth(LocalDate.of(2025, 1, 28)).orElseThrow());
        assertEquals(
                15, LunarCalendar.VIETNAM.dayOfMonth(LocalDate.of(2025, 10, 6)).orElseThrow());
        assertEquals(
                1, LunarCalendar.VIETNAM.dayOfMonth(LocalDate.of(2025, 7, 25)).orElseThrow());
        assertTrue(LunarCalendar.VIETNAM.dayOfMonth(LocalDate.of(1960, 1, 1)).isEmpty());
    }

    @Test
    void everyDayFollowsTheDayBefore() {
        int before =
                LunarCalendar.VIETNAM.dayOfMonth(LocalDate.of(2019, 12, 31)).orElseThrow();
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            int lunar = LunarCalendar.VIETNAM.dayOfMonth(day).orElseThrow();
            assertTrue(lunar == before + 1 && lunar <= 30 || lunar == 1 && before >= 29, day + " is " + lunar);
            before = lunar;
        }
    }
}
