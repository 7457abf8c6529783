package vn.wardcast.models.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Fixtures;

class LunarCalendarTest {

    @Test
    void newYears_areThoseOfAnIndependentList() throws IOException {
        List<String> lines = Files.readAllLines(Fixtures.path("lunar_new_year_dates.csv"));
        assertEquals(82, lines.size());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            int year = Integer.parseInt(cells[0]);
            assertEquals(cells[1], newYear(LunarCalendar.VIETNAM, year), "Vietnam " + year);
            assertEquals(cells[2], newYear(LunarCalendar.CHINA, year), "China " + year);
        }
    }

    @Test
    void tet_isNotTheChineseDayInThreeYears() {
        assertEquals("1985-01-21", newYear(LunarCalendar.VIETNAM, 1985));
        assertEquals("1985-02-20", newYear(LunarCalendar.CHINA, 1985));
        assertEquals("2007-02-17", newYear(LunarCalendar.VIETNAM, 2007));
        assertEquals("2007-02-18", newYear(LunarCalendar.CHINA, 2007));
        assertEquals("2030-02-02", newYear(LunarCalendar.VIETNAM, 2030));
        assertEquals("2030-02-03", newYear(LunarCalendar.CHINA, 2030));
    }

    @Test
    void hungKings_areOnTheDaysKept() {
        assertEquals(
                LocalDate.of(2019, 4, 14),
                LunarCalendar.VIETNAM.day(2019, 3, 10).orElseThrow());
        assertEquals(
                LocalDate.of(2020, 4, 2), LunarCalendar.VIETNAM.day(2020, 3, 10).orElseThrow());
        assertEquals(
                LocalDate.of(2021, 4, 21),
                LunarCalendar.VIETNAM.day(2021, 3, 10).orElseThrow());
        assertEquals(
                LocalDate.of(2022, 4, 10),
                LunarCalendar.VIETNAM.day(2022, 3, 10).orElseThrow());
        // after the leap second month of 2023
        assertEquals(
                LocalDate.of(2023, 4, 29),
                LunarCalendar.VIETNAM.day(2023, 3, 10).orElseThrow());
        assertEquals(
                LocalDate.of(2024, 4, 18),
                LunarCalendar.VIETNAM.day(2024, 3, 10).orElseThrow());
        assertEquals(
                LocalDate.of(2025, 4, 7), LunarCalendar.VIETNAM.day(2025, 3, 10).orElseThrow());
    }

    @Test
    void midAutumn_comesAfterTheLeapMonth() {
        assertEquals(
                LocalDate.of(2025, 10, 6),
                LunarCalendar.VIETNAM.day(2025, 8, 15).orElseThrow());
        assertEquals(
                LocalDate.of(2024, 9, 17),
                LunarCalendar.VIETNAM.day(2024, 8, 15).orElseThrow());
    }

    @Test
    void otherCenturies_areNotKnown() {
        assertTrue(LunarCalendar.VIETNAM.newYear(1969).isEmpty());
        assertTrue(LunarCalendar.VIETNAM.day(2051, 1, 1).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> LunarCalendar.VIETNAM.day(2020, 13, 1));
    }

    private static String newYear(LunarCalendar calendar, int year) {
        return calendar.newYear(year).orElseThrow().toString();
    }
}
