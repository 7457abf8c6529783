package vn.wardcast.models.seasonality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.seasonality.MonthTable.Month;
import vn.wardcast.models.seasonality.ProfileCell.Caveat;

class MonthTableTest {

    /** Eleven months of 90 and a February of 210: the mean is 100. */
    private static Map<YearMonth, Month> wholeYear(int year) {
        Map<YearMonth, Month> months = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(year, month);
            months.put(of, new Month(month == 2 ? 210 : 90, of.lengthOfMonth()));
        }
        return months;
    }

    private static ProfileCell cell(List<ProfileCell> cells, OptionalInt year, int month) {
        return cells.stream()
                .filter(cell -> cell.year().equals(year) && cell.cell() == month)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMonthIsHeldAgainstTheMeanOfItsYear() {
        var cells = new MonthTable(wholeYear(2023)).cells();
        ProfileCell february = cell(cells, OptionalInt.of(2023), 2);
        assertEquals(2.1, february.index().orElseThrow(), 1e-12);
        assertEquals(28, february.count());
        assertEquals(0.9, cell(cells, OptionalInt.empty(), 3).index().orElseThrow(), 1e-12);
    }

    @Test
    void aYearThatHasJustBegunIsNotHeldAgainstItsOwnFewMonths() {
        Map<YearMonth, Month> months = wholeYear(2023);
        // January and February of 2024 twice as high: their usual indices 0.9 and 2.1 mean 1.5, their values 300; the
        // level is 200.
        months.put(YearMonth.of(2024, 1), new Month(180, 31));
        months.put(YearMonth.of(2024, 2), new Month(420, 29));
        ProfileCell february = cell(new MonthTable(months).cells(), OptionalInt.of(2024), 2);
        assertEquals(2.1, february.index().orElseThrow(), 1e-12);
        assertEquals(Optional.of(Caveat.PARTIAL_YEAR), february.caveat());
    }

    @Test
    void threeMonthsOfHistoryHaveNoIndex() {
        Map<YearMonth, Month> months = new HashMap<>();
        for (int month = 7; month <= 9; month++) {
            months.put(YearMonth.of(2026, month), new Month(100, 30));
        }
        for (ProfileCell cell : new MonthTable(months).cells()) {
            assertTrue(cell.index().isEmpty());
            assertEquals(Optional.of(Caveat.NO_WHOLE_YEAR), cell.caveat());
        }
    }

    @Test
    void aYearOfZerosIsNoSeason() {
        Map<YearMonth, Month> months = wholeYear(2023);
        for (int month = 1; month <= 12; month++) {
            months.put(YearMonth.of(2022, month), new Month(0, 30));
        }
        var cells = new MonthTable(months).cells();
        assertEquals(
                Optional.of(Caveat.ALL_ZERO),
                cell(cells, OptionalInt.of(2022), 5).caveat());
        assertEquals(2.1, cell(cells, OptionalInt.empty(), 2).index().orElseThrow(), 1e-12);
    }
}
