package vn.wardcast.models.seasonality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.calendar.HolidayCalendar;
import vn.wardcast.models.calendar.LunarCalendar;
import vn.wardcast.models.seasonality.ProfileCell.Caveat;
import vn.wardcast.models.seasonality.ProfileCell.Kind;

class DayProfilesTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate TET_2024 = LocalDate.of(2024, 2, 10);

    private static List<ProfileCell> cells(int days, ToDoubleFunction<LocalDate> value) {
        double[] values = IntStream.range(0, days)
                .mapToDouble(day -> value.applyAsDouble(START.plusDays(day)))
                .toArray();
        return new DayProfiles(values, START, HolidayCalendar.VIETNAM).cells();
    }

    private static ProfileCell cell(List<ProfileCell> cells, Kind kind, int cell) {
        return cells.stream()
                .filter(each -> each.kind() == kind && each.year().isEmpty() && each.cell() == cell)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sundaysThreeTimesAsBusyStandOutInTheirWeek() {
        var cells = cells(730, day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? 300 : 100);
        // The week's mean is (6 x 100 + 300) / 7.
        assertEquals(300 / (900 / 7.0), cell(cells, Kind.WEEKDAY, 7).index().orElseThrow(), 1e-12);
        assertEquals(100 / (900 / 7.0), cell(cells, Kind.WEEKDAY, 1).index().orElseThrow(), 1e-12);
    }

    @Test
    void theSecondDayOfTetIsHeldAgainstOrdinaryDays() {
        var cells = cells(730, day -> day.equals(TET_2024.plusDays(1)) ? 450 : 100);
        ProfileCell second = cells.stream()
                .filter(cell ->
                        cell.kind() == Kind.TET_OFFSET && cell.year().equals(OptionalInt.of(2024)) && cell.cell() == 1)
                .findFirst()
                .orElseThrow();
        assertEquals(4.5, second.index().orElseThrow(), 1e-12);
        // Tết 2023 was ordinary: two days, 450 and 100 over 100 and 100.
        ProfileCell usual = cell(cells, Kind.TET_OFFSET, 1);
        assertEquals(2.75, usual.index().orElseThrow(), 1e-12);
        assertEquals(2, usual.count());
    }

    @Test
    void fullMoonsStandOutOfTheirMoon() {
        var cells = cells(730, day -> LunarCalendar.VIETNAM.dayOfMonth(day).orElseThrow() == 15 ? 200 : 100);
        double fullMoon = cell(cells, Kind.LUNAR_DAY, 15).index().orElseThrow();
        assertTrue(1.9 < fullMoon && fullMoon < 2.0, "was " + fullMoon);
        assertEquals(1, cell(cells, Kind.LUNAR_DAY, 8).index().orElseThrow(), 0.05);
    }

    @Test
    void aFewDaysSayNothing() {
        for (ProfileCell cell : cells(10, day -> 100)) {
            assertTrue(cell.index().isEmpty() || cell.count() >= 3, cell.toString());
        }
        assertEquals(
                Optional.of(Caveat.TOO_FEW),
                cell(cells(10, day -> 100), Kind.LUNAR_DAY, 1).caveat());
    }

    @Test
    void gapsAreNoZeros() {
        double[] values = new double[730];
        Arrays.fill(values, 100);
        Arrays.fill(values, 200, 260, Double.NaN);
        var cells = new DayProfiles(values, START, HolidayCalendar.VIETNAM).cells();
        assertEquals(1, cell(cells, Kind.WEEKDAY, 3).index().orElseThrow(), 1e-12);
    }
}
