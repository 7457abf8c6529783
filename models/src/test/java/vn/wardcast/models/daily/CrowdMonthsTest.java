package vn.wardcast.models.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.calendar.Festival;
import vn.wardcast.models.calendar.HolidayCalendar;
import vn.wardcast.models.calendar.LunarCalendar;

class CrowdMonthsTest {

    private static List<CrowdMonths.Odds> last(DayHistory history, double threshold) {
        DayForecasts forecasts = DayForecasts.of(history, CrowdMonths.DAYS, CrowdMonths::isMonthEnd);
        return new CrowdMonths(forecasts)
                .at(forecasts.origins().get(forecasts.origins().size() - 1), threshold);
    }

    /** Days to the end of 2025. */
    private static final int FIVE_YEARS = 1826;

    @Test
    void theMonthOfTheFestivalIsSureAndOthersAreNot() {
        DayHistory history = Days.of(
                FIVE_YEARS,
                day -> (day.getMonthValue() == 9 && day.getDayOfMonth() == 2 ? 500 : 100) * Days.noise(day));
        List<CrowdMonths.Odds> odds = last(history, 300);
        assertEquals(12, odds.size());
        assertEquals(YearMonth.of(2026, 1), odds.get(0).month());
        for (CrowdMonths.Odds each : odds) {
            boolean festival = each.month().getMonthValue() == 9;
            assertTrue(festival ? each.probability() > 0.9 : each.probability() < 0.2, each.toString());
            assertTrue(festival ? each.expectedPeak() > 350 : each.expectedPeak() < 200, each.toString());
        }
    }

    /** Days vary by 15 %, normally: 2.5 deviations are passed on one day in 161, so in one month of 30 days in six. */
    @Test
    void manyDaysHaveManyChances() {
        DayHistory history =
                Days.of(FIVE_YEARS, day -> 1000 * Math.exp(0.15 * new Random(31 * day.toEpochDay()).nextGaussian()));
        double mean = last(history, 1000 * Math.exp(0.15 * 2.5)).stream()
                .mapToDouble(CrowdMonths.Odds::probability)
                .average()
                .orElseThrow();
        assertEquals(0.17, mean, 0.07);
    }

    /** Twice as many reach 200 exactly where as many as now would reach 100; in other months nothing changes. */
    @Test
    void twiceAsMany_passTwiceTheThreshold_inTheMonthInWhichTheyCome() {
        DayHistory history = Days.of(FIVE_YEARS, day -> 80 * Days.noise(day));
        DayForecasts forecasts = DayForecasts.of(history, CrowdMonths.DAYS, CrowdMonths::isMonthEnd);
        DayForecasts.Origin end = forecasts.origins().get(forecasts.origins().size() - 1);
        CrowdMonths months = new CrowdMonths(forecasts);
        YearMonth third = YearMonth.of(2026, 3);
        List<CrowdMonths.Odds> doubled =
                months.at(end, 200, day -> YearMonth.from(day).equals(third) ? 2 : 1);
        assertEquals(months.at(end, 100).get(2).probability(), doubled.get(2).probability(), 1e-12);
        assertTrue(doubled.get(2).probability() > months.at(end, 200).get(2).probability());
        assertTrue(
                doubled.get(2).expectedPeak() > 1.8 * months.at(end, 200).get(2).expectedPeak());
        assertEquals(months.at(end, 200).get(3), doubled.get(3));
    }

    /** Its 500 visitors among 100 a day come in October then, and September is a month like others. */
    @Test
    void aFestivalThatMoves_takesItsCrowdWithIt() {
        DayHistory history = Days.of(
                FIVE_YEARS,
                day -> (day.getMonthValue() == 9 && day.getDayOfMonth() == 2 ? 500 : 100) * Days.noise(day));
        TreeSet<LocalDate> days = new TreeSet<>(Days.NATIONAL_DAY.days());
        days.remove(LocalDate.of(2026, 9, 2));
        days.add(LocalDate.of(2026, 10, 14));
        DayCalendar moved = new DayCalendar(
                LunarCalendar.VIETNAM,
                HolidayCalendar.VIETNAM.newYear(),
                List.of(new Festival("national_day", days, 2)));
        List<CrowdMonths.Odds> odds = last(history.before(moved), 300);
        assertTrue(odds.get(8).probability() < 0.2, odds.get(8).toString());
        assertTrue(odds.get(9).probability() > 0.9, odds.get(9).toString());
        assertEquals(last(history, 300).get(3), odds.get(3), "May knows nothing of it");
    }

    @Test
    void fifteenMonthsSayNothingOfMonths() {
        assertTrue(last(Days.of(457, day -> 100 * Days.noise(day)), 120).isEmpty());
    }
}
