package vn.wardcast.models.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.daily.FestivalUplift.Caveat;
import vn.wardcast.models.daily.FestivalUplift.Uplift;

class FestivalUpliftTest {

    private static boolean isNationalDay(LocalDate day) {
        return day.getMonthValue() == 9 && (day.getDayOfMonth() == 2 || day.getDayOfMonth() == 3);
    }

    private static Uplift nationalDay(DayHistory history, int year) {
        return new FestivalUplift(history)
                .all().stream()
                        .filter(uplift -> uplift.festival().name().equals("national_day")
                                && uplift.from().getYear() == year)
                        .findFirst()
                        .orElseThrow();
    }

    /** 100 a day, 400 on the two days: the window of five days (31 August to 4 September) brings 1,100 instead of 500. */
    @Test
    void whatCameBeyondAnOrdinaryDayIsTheUplift() {
        Uplift uplift = nationalDay(Days.of(1200, day -> isNationalDay(day) ? 400 : 100), 2022);
        assertEquals(LocalDate.of(2022, 8, 31), uplift.from());
        assertEquals(LocalDate.of(2022, 9, 4), uplift.to());
        assertEquals(1100, uplift.actual().orElseThrow());
        assertEquals(500, uplift.counterfactual().orElseThrow(), 2, "the ridge blurs a little");
        assertEquals(600, uplift.range80().orElseThrow().low(), 3);
        assertEquals(600, uplift.range80().orElseThrow().high(), 3);
    }

    @Test
    void theDaysOfTheWindow_addUpToItsCounterfactual() {
        Uplift uplift = nationalDay(Days.of(1200, day -> isNationalDay(day) ? 400 : 100), 2022);
        assertEquals(5, uplift.counterfactualDays().size());
        uplift.counterfactualDays().forEach(day -> assertEquals(100, day, 1));
        assertEquals(
                uplift.counterfactual().orElseThrow(),
                uplift.counterfactualDays().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum(),
                1e-9);
    }

    @Test
    void theIntervalIsAsWideAsOrdinaryWindowsAreUncertain() {
        Uplift uplift = nationalDay(Days.of(1800, day -> (isNationalDay(day) ? 400 : 100) * Days.noise(day)), 2023);
        double middle = uplift.actual().orElseThrow() - uplift.counterfactual().orElseThrow();
        assertTrue(uplift.range95().orElseThrow().low()
                < uplift.range80().orElseThrow().low());
        assertTrue(uplift.range80().orElseThrow().low() < middle);
        assertTrue(middle < uplift.range80().orElseThrow().high());
        assertTrue(uplift.range80().orElseThrow().high()
                < uplift.range95().orElseThrow().high());
        assertTrue(uplift.range95().orElseThrow().low() > 200, "two days of 300 more stand out: " + uplift);
        assertEquals(0.8, uplift.coverage80().orElseThrow(), 0.06);
        assertEquals(0.95, uplift.coverage95().orElseThrow(), 0.04);
    }

    @Test
    void aFestivalThatBringsNothingHasZeroInItsInterval() {
        List<Uplift> uplifts = new FestivalUplift(Days.of(1800, day -> 100 * Days.noise(day))).all();
        long nothing = uplifts.stream()
                .filter(uplift -> uplift.range95().isPresent())
                .filter(uplift -> uplift.range95().get().low() <= 0
                        && 0 <= uplift.range95().get().high())
                .count();
        long judged =
                uplifts.stream().filter(uplift -> uplift.range95().isPresent()).count();
        assertTrue(judged >= 9 && nothing >= judged - 1, nothing + " of " + judged);
    }

    @Test
    void threeMonthsSayNothing() {
        Uplift uplift = nationalDay(new DayHistory(new double[92], LocalDate.of(2026, 7, 1), Days.CALENDAR), 2026);
        assertEquals(Optional.of(Caveat.SHORT_HISTORY), uplift.caveat());
        assertTrue(uplift.counterfactual().isEmpty());
    }

    @Test
    void aGapInTheWindowIsNoZero() {
        LocalDate missing = LocalDate.of(2022, 9, 3);
        Uplift uplift = nationalDay(Days.of(1200, day -> day.equals(missing) ? Double.NaN : 100), 2022);
        assertEquals(Optional.of(Caveat.DAYS_MISSING), uplift.caveat());
    }
}
