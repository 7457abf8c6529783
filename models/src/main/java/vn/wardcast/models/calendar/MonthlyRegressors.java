package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What may move in the months of a calendar: choices of windows around the new year, the contrast of trading days, and one
 * regressor for each festival (a festival with a fixed date never differs from its season and has no effect).
 */
record MonthlyRegressors(
        List<List<ToDoubleFunction<LocalDate>>> newYear,
        List<ToDoubleFunction<LocalDate>> tradingDays,
        List<List<ToDoubleFunction<LocalDate>>> festivals) {

    /** First and last days of the windows before, during and after the new year; one choice per row. */
    private static final int[][][] WINDOWS = {
        {{-7, -1}, {0, 6}, {7, 14}},
        {{-20, -1}, {0, 6}, {7, 14}},
        {{-14, -1}, {0, 13}},
    };

    /** A week of preparations counts with a festival. */
    private static final int BEFORE = 7;

    static MonthlyRegressors of(HolidayCalendar calendar) {
        var choices = new ArrayList<List<ToDoubleFunction<LocalDate>>>();
        for (int[][] windows : WINDOWS) {
            var choice = new ArrayList<ToDoubleFunction<LocalDate>>();
            for (int[] window : windows) {
                choice.add(MonthShares.window(calendar.newYear(), window[0], window[1]));
            }
            choices.add(List.copyOf(choice));
        }
        var festivals = new ArrayList<List<ToDoubleFunction<LocalDate>>>();
        for (Festival festival : calendar.festivals()) {
            festivals.add(List.of(MonthShares.window(festival, -BEFORE, festival.length() - 1)));
        }
        return new MonthlyRegressors(choices, List.of(MonthShares.tradingDays()), festivals);
    }
}
