package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Regressors of months: how much of something falls into a month, minus what usually falls into that calendar month. So
 * centred, a regressor has no seasonal pattern of its own and takes nothing away from the season (as X-13 does for Chinese
 * New Year). Months outside the years that are known have 0.
 */
final class MonthShares {

    private MonthShares() {}

    /** The share of the days {@code from} to {@code to}, counted from each first day of a festival, in the month. */
    static ToDoubleFunction<LocalDate> window(Festival festival, int from, int to) {
        Map<YearMonth, Double> shares = new HashMap<>();
        for (LocalDate first : festival.days()) {
            for (int day = from; day <= to; day++) {
                shares.merge(YearMonth.from(first.plusDays(day)), 1.0 / (to - from + 1), Double::sum);
            }
        }
        if (shares.isEmpty()) {
            return month -> 0;
        }
        int firstYear = festival.days().first().getYear();
        int lastYear = festival.days().last().getYear();
        double[] usual = usual(firstYear, lastYear, month -> shares.getOrDefault(month, 0.0));
        return date -> firstYear <= date.getYear() && date.getYear() <= lastYear
                ? shares.getOrDefault(YearMonth.from(date), 0.0) - usual[date.getMonthValue() - 1]
                : 0;
    }

    /**
     * Working days against days of the weekend: Mondays to Fridays minus five halves of Saturdays and Sundays, the contrast
     * of X-13 with one coefficient.
     */
    static ToDoubleFunction<LocalDate> tradingDays() {
        double[] usual = usual(LunarCalendar.FIRST_YEAR, LunarCalendar.LAST_YEAR, MonthShares::contrast);
        return date -> contrast(YearMonth.from(date)) - usual[date.getMonthValue() - 1];
    }

    private static double contrast(YearMonth month) {
        int weekend = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            weekend += month.atDay(day).getDayOfWeek().getValue() >= 6 ? 1 : 0;
        }
        return month.lengthOfMonth() - 3.5 * weekend;
    }

    private static double[] usual(int firstYear, int lastYear, ToDoubleFunction<YearMonth> share) {
        var usual = new double[12];
        for (int year = firstYear; year <= lastYear; year++) {
            for (int month = 1; month <= 12; month++) {
                usual[month - 1] += share.applyAsDouble(YearMonth.of(year, month)) / (lastYear - firstYear + 1);
            }
        }
        return usual;
    }
}
