package vn.wardcast.models.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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

    @Test
    void fifteenMonthsSayNothingOfMonths() {
        assertTrue(last(Days.of(457, day -> 100 * Days.noise(day)), 120).isEmpty());
    }
}
