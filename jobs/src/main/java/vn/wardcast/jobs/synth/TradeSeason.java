package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How far buying and selling in a month is from what that month usually sees, because Tết and the seventh lunar month moved.
 * A month index alone cannot know: Tết falls between 21 January and 20 February.
 */
final class TradeSeason {

    private static final Map<YearMonth, Double> LEVELS = new ConcurrentHashMap<>();
    private static final double[] USUAL = IntStream.rangeClosed(1, 12)
            .mapToDouble(month -> IntStream.rangeClosed(2011, 2039)
                    .mapToDouble(year -> level(YearMonth.of(year, month)))
                    .average()
                    .orElseThrow())
            .toArray();

    private TradeSeason() {}

    static double factor(YearMonth month) {
        return LEVELS.computeIfAbsent(month, TradeSeason::level) / USUAL[month.getMonthValue() - 1];
    }

    private static double level(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .mapToDouble(TradeSeason::onDay)
                .average()
                .orElseThrow();
    }

    private static double onDay(LocalDate day) {
        int fromTet = LunarCalendar.daysFromTet(day);
        if (fromTet >= -30 && fromTet < 0) {
            return 1.2;
        }
        if (fromTet >= 0 && fromTet < 10) {
            return 0.55;
        }
        return LunarCalendar.of(day).month() == 7 ? 0.85 : 1;
    }
}
