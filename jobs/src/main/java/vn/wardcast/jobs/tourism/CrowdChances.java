package vn.wardcast.jobs.tourism;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.models.daily.CrowdMonths;
import vn.wardcast.models.daily.CrowdOdds;
import vn.wardcast.models.daily.DayForecasts;
import vn.wardcast.models.daily.DayHistory;

/** The chances of one series: of each of the next fourteen days, and, of a unit as a whole, of each of the next twelve months. */
final class CrowdChances {

    private static final String EVENT = "at_least";

    /** Days between two past forecasts: no multiple of a week, so that every weekday is seen at every horizon. */
    static final int STEP = 11;

    /** Past days on which chances are given again, about a year of them; and ends of past months. */
    private static final int DAYS_REPLAYED = 33;

    private static final int MONTHS_REPLAYED = 24;

    private final SeenSeries series;
    private final CrowdSetting setting;
    private final DayHistory history;
    private final DayForecasts days;
    private final Optional<DayForecasts> months;

    CrowdChances(SeenSeries series, CrowdSetting setting) {
        this.series = series;
        this.setting = setting;
        this.history = new DayHistory(series.spaced(), series.first(), FestivalDays.calendar(setting.festivals()));
        this.days = DayForecasts.of(history, CrowdOdds.HORIZON, STEP);
        boolean whole = series.breakdown().equals("total") && setting.peaks().containsKey(series.indicator());
        this.months = whole
                ? Optional.of(DayForecasts.of(history, CrowdMonths.DAYS, CrowdMonths::isMonthEnd))
                : Optional.empty();
    }

    /** Rows of {@code forecast.chance}, from all that is known. */
    List<Row> ahead() {
        int last = history.length() - 1;
        List<Object[]> rows = new ArrayList<>();
        CrowdOdds odds = new CrowdOdds(days);
        days.origins().stream()
                .filter(origin -> origin.day() == last)
                .forEach(origin -> rows.addAll(days(odds, origin)));
        months.ifPresent(forecasts -> forecasts.origins().stream()
                .filter(origin -> origin.day() == last)
                .forEach(origin -> rows.addAll(months(new CrowdMonths(forecasts), origin))));
        return rows.stream().map(RowFactory::create).toList();
    }

    /** Rows of {@code forecast.chance_replay}: from what was known on past days. */
    List<Row> replayed() {
        List<Row> rows = new ArrayList<>();
        CrowdOdds odds = new CrowdOdds(days);
        for (DayForecasts.Origin origin : past(days, DAYS_REPLAYED)) {
            days(odds, origin).forEach(row -> rows.add(asOf(row, origin)));
        }
        months.ifPresent(forecasts -> {
            CrowdMonths monthly = new CrowdMonths(forecasts);
            for (DayForecasts.Origin origin : past(forecasts, MONTHS_REPLAYED)) {
                months(monthly, origin).forEach(row -> rows.add(asOf(row, origin)));
            }
        });
        return rows;
    }

    /** The last origins before the end of the history: of that nothing is known yet. */
    private List<DayForecasts.Origin> past(DayForecasts forecasts, int count) {
        List<DayForecasts.Origin> past = forecasts.origins().stream()
                .filter(origin -> origin.day() < history.length() - 1)
                .toList();
        return past.subList(Math.max(0, past.size() - count), past.size());
    }

    private List<Object[]> days(CrowdOdds odds, DayForecasts.Origin origin) {
        return setting.threshold(series, history, origin.day())
                .map(threshold -> odds.at(origin, threshold.visitors()).stream()
                        .map(each -> cells(
                                origin,
                                threshold,
                                series.indicator(),
                                series.frequency(),
                                history.date(each.day()),
                                each.probability(),
                                each.expected(),
                                each.horizon()))
                        .toList())
                .orElse(List.of());
    }

    private List<Object[]> months(CrowdMonths odds, DayForecasts.Origin origin) {
        return setting.threshold(series, history, origin.day())
                .map(threshold -> odds.at(origin, threshold.visitors()).stream()
                        .map(each -> cells(
                                origin,
                                threshold,
                                setting.peaks().get(series.indicator()),
                                "month",
                                each.month().atDay(1),
                                each.probability(),
                                each.expectedPeak(),
                                each.horizon()))
                        .toList())
                .orElse(List.of());
    }

    private Object[] cells(
            DayForecasts.Origin origin,
            CrowdSetting.Threshold threshold,
            String indicator,
            String frequency,
            LocalDate period,
            double probability,
            double expected,
            int horizon) {
        return new Object[] {
            setting.runId(),
            series.domain(),
            series.unit(),
            indicator,
            series.breakdown(),
            frequency,
            Period.label(frequency, period),
            Date.valueOf(period),
            EVENT,
            threshold.visitors(),
            threshold.of(),
            probability,
            expected,
            frequency.equals("day") ? "day_calendar" : "day_calendar_months",
            horizon,
            history.date(origin.day()).toString(),
            series.origin()
        };
    }

    private Row asOf(Object[] cells, DayForecasts.Origin origin) {
        Object[] all = Arrays.copyOf(cells, cells.length + 1);
        all[cells.length] = Date.valueOf(history.date(origin.day()));
        return RowFactory.create(all);
    }

    /** The row of {@code forecast.crowd}. */
    Row crowd(boolean silent) {
        Optional<CrowdSetting.Threshold> threshold = setting.threshold(series, history, history.length() - 1);
        boolean enough = history.length() >= DayForecasts.LEAST_DAYS;
        String reason = silent ? threshold.isEmpty() && enough ? "too_few_visitors" : "short_history" : null;
        return RowFactory.create(
                setting.runId(),
                series.domain(),
                series.unit(),
                series.indicator(),
                series.breakdown(),
                threshold.map(CrowdSetting.Threshold::visitors).orElse(null),
                threshold.map(CrowdSetting.Threshold::of).orElse(null),
                series.days().length,
                series.last().toString(),
                series.origin(),
                reason);
    }
}
