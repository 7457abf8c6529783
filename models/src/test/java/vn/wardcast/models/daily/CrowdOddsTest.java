package vn.wardcast.models.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdOddsTest {

    private static DayForecasts.Origin last(DayForecasts forecasts) {
        return forecasts.origins().get(forecasts.origins().size() - 1);
    }

    /** Ten errors at -1, thirty at 0, ten at 1; the threshold lies half way between the second and the third: one in five. */
    @Test
    void theChanceIsTheShareOfErrorsThatReachTheThreshold() {
        double[] sizes = new double[50];
        java.util.Arrays.fill(sizes, 0, 10, -1);
        java.util.Arrays.fill(sizes, 40, 50, 1);
        assertEquals(0.2, CrowdOdds.chance(5, sizes, 5.5), 1e-3);
        assertEquals(0.5, CrowdOdds.chance(5, sizes, 5), 1e-3);
    }

    @Test
    void marketDaysAreBusyAndOthersAreNot() {
        DayHistory history =
                Days.of(1000, day -> (day.getDayOfWeek() == DayOfWeek.SUNDAY ? 350 : 100) * Days.noise(day));
        DayForecasts forecasts = DayForecasts.of(history, CrowdOdds.HORIZON, 11);
        List<CrowdOdds.Odds> odds = new CrowdOdds(forecasts).at(last(forecasts), 250);
        assertEquals(14, odds.size());
        for (CrowdOdds.Odds each : odds) {
            boolean sunday = history.date(each.day()).getDayOfWeek() == DayOfWeek.SUNDAY;
            assertTrue(sunday ? each.probability() > 0.9 : each.probability() < 0.05, each.toString());
        }
    }

    @Test
    void chancesComeTrueAsOftenAsTheySay() {
        DayHistory history = Days.of(1800, day -> 100 * Days.noise(day));
        DayForecasts forecasts = DayForecasts.of(history, CrowdOdds.HORIZON, 11);
        CrowdOdds odds = new CrowdOdds(forecasts);
        double promised = 0;
        int came = 0;
        for (DayForecasts.Origin origin : forecasts.origins()) {
            for (CrowdOdds.Odds each : odds.at(origin, 110)) {
                if (each.day() < history.length()) {
                    promised += each.probability();
                    came += history.value(each.day()) >= 110 ? 1 : 0;
                }
            }
        }
        assertTrue(came > 300);
        assertEquals(1, promised / came, 0.1);
    }

    @Test
    void whatWasSaidThenDoesNotKnowWhatCameLater() {
        DayHistory whole = Days.of(1000, day -> 100 * Days.noise(day));
        DayForecasts later = DayForecasts.of(whole, CrowdOdds.HORIZON, 11);
        DayForecasts.Origin then = later.origins().get(40);
        DayHistory known = Days.of(then.day() + 1, day -> 100 * Days.noise(day));
        DayForecasts earlier = DayForecasts.of(known, CrowdOdds.HORIZON, 11);
        assertEquals(new CrowdOdds(earlier).at(last(earlier), 110), new CrowdOdds(later).at(then, 110));
        assertFalse(new CrowdOdds(later).at(then, 110).isEmpty());
    }

    @Test
    void aShortHistoryHasNoChances() {
        DayForecasts forecasts = DayForecasts.of(Days.of(100, day -> 100), CrowdOdds.HORIZON, 11);
        assertTrue(forecasts.origins().isEmpty());
    }
}
