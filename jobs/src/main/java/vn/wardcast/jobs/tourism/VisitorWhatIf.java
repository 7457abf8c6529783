package vn.wardcast.jobs.tourism;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.WhatIfValue;
import vn.wardcast.models.LeverFault;
import vn.wardcast.models.daily.CrowdMonths;
import vn.wardcast.models.daily.CrowdOdds;
import vn.wardcast.models.daily.DayForecasts;
import vn.wardcast.models.daily.DayHistory;
import vn.wardcast.models.daily.VisitorLever;

/**
 * The visitors of one unit under levers, beside the base: rows of {@code forecast.scenario_value}. If f times as many come, a day passes
 * its threshold T exactly when it would have passed T / f: the chances under the levers come from the same errors as those of the base.
 */
public final class VisitorWhatIf {

    private static final String DOMAIN = "tourism";
    private static final String MONTHS = "tourism.ward_visitors_month";

    private final AnswerRun run;
    private final String unitId;
    private final List<SeenSeries> series;
    private final CrowdSetting setting;

    private VisitorWhatIf(AnswerRun run, String unitId, List<SeenSeries> series) {
        this.run = run;
        this.unitId = unitId;
        this.series = series;
        this.setting = CrowdSetting.of(run);
    }

    /** Empty where the unit counts no visitors by day. */
    public static Optional<VisitorWhatIf> of(AnswerRun run, String unitId) {
        List<SeenSeries> series =
                CrowdDays.series(run).filter(each -> each.unit().equals(unitId)).collect();
        return series.isEmpty() ? Optional.empty() : Optional.of(new VisitorWhatIf(run, unitId, series));
    }

    /** Expected visitors of the next days by breakdown and day, as the base has them: to be held against what was published. */
    public Map<String, Double> expected() {
        Map<String, Double> expected = new TreeMap<>();
        for (SeenSeries each : series) {
            Days days = new Days(each);
            days.base().forEach(odds -> expected.put(each.breakdown() + " " + days.date(odds), odds.expected()));
        }
        return expected;
    }

    /**
     * Rows: {@code visitors_day}, {@code crowd_threshold} and {@code crowd_probability} by place and day; {@code visitors_month}, and
     * of the unit as a whole {@code crowd_probability_month}.
     *
     * @throws LeverFault for a place without chances to change and for days outside the forecast, which would change nothing
     */
    public List<Row> rows(String scenarioId, List<VisitorLever> levers) {
        List<Days> days = series.stream().map(Days::new).toList();
        List<Row> monthly = monthsAhead();
        check(levers, days, monthly);
        List<Row> rows = new ArrayList<>();
        days.forEach(each -> each.values(levers).forEach(value -> rows.add(row(scenarioId, value, each.of.origin()))));
        months(rows, scenarioId, levers, days, monthly);
        return rows;
    }

    private void check(List<VisitorLever> levers, List<Days> days, List<Row> monthly) {
        LocalDate first =
                days.stream().map(Days::first).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = monthly.stream()
                .map(month -> YearMonth.from(month.getDate(2).toLocalDate()).atEndOfMonth())
                .max(LocalDate::compareTo)
                .orElse(first.plusDays(CrowdOdds.HORIZON - 1L));
        for (VisitorLever lever : levers) {
            if (lever instanceof VisitorLever.Growth growth) {
                checkDay(growth.from(), !growth.from().isAfter(last), first, last);
            } else if (lever instanceof VisitorLever.Festival festival) {
                checkDay(
                        festival.from(),
                        !festival.from().isAfter(last) && !festival.to().isBefore(first),
                        first,
                        last);
            } else if (lever instanceof VisitorLever.Capacity capacity) {
                checkPlace(capacity, days);
            } else if (lever instanceof VisitorLever.Move move) {
                checkMove(move, days, first, last);
            }
        }
    }

    private static void checkDay(LocalDate day, boolean seen, LocalDate first, LocalDate last) {
        if (!seen) {
            throw new LeverFault(
                    "ngày %s ngoài dự báo: viết ngày từ %s đến %s".formatted(day, first, last),
                    "Cannot change %s: the forecast is from %s to %s".formatted(day, first, last));
        }
    }

    /** Only what was seen can be moved: of a festival that no day of the history knows, nothing is known. */
    private void checkMove(VisitorLever.Move move, List<Days> days, LocalDate first, LocalDate last) {
        checkDay(move.to(), !move.to().isBefore(first) && !move.to().isAfter(last), first, last);
        FestivalDays festival = festival(move);
        if (festival.next(first).filter(day -> !day.isAfter(last)).isEmpty()) {
            throw new LeverFault(
                    "lịch không có '%s' từ %s đến %s nên không có gì để dời; nạp lịch các năm tới (ngay-nghi-le-*.csv) hoặc dùng festival=+60@%s"
                            .formatted(festival.name(), first, last, move.to()),
                    "Cannot move '%s': the calendar has it on no day from %s to %s; load the calendar of coming years or use festival=+60@%s"
                            .formatted(festival.name(), first, last, move.to()));
        }
        if (days.stream().noneMatch(each -> each.saw(festival))) {
            throw new LeverFault(
                    "'%s' chưa có trong những ngày đã đếm khách nên không biết mang thêm bao nhiêu; dùng festival=+60@%s"
                            .formatted(festival.name(), move.to()),
                    "Cannot move '%s': no day on which visitors were counted knows it; use festival=+60@%s"
                            .formatted(festival.name(), move.to()));
        }
    }

    private FestivalDays festival(VisitorLever.Move move) {
        List<FestivalDays> called = setting.festivals().stream()
                .filter(each -> each.isCalled(move.festival()))
                .toList();
        if (called.size() != 1) {
            String known = String.join(
                    ", ", setting.festivals().stream().map(FestivalDays::name).toList());
            throw new LeverFault(
                    "lễ hội '%s' không có hoặc trùng tên trong lịch; có: %s".formatted(move.festival(), known),
                    "Cannot tell which festival '%s' is; the calendar has: %s".formatted(move.festival(), known));
        }
        return called.get(0);
    }

    private void checkPlace(VisitorLever.Capacity capacity, List<Days> days) {
        List<String> able = days.stream()
                .filter(each -> !each.base().isEmpty())
                .map(each -> each.of.breakdown())
                .toList();
        if (!able.contains(capacity.breakdown())) {
            String place = place(capacity.breakdown());
            String known = String.join(
                    ", ", able.stream().sorted().map(VisitorWhatIf::place).toList());
            boolean counted = series.stream().anyMatch(each -> each.breakdown().equals(capacity.breakdown()));
            throw counted
                    ? new LeverFault(
                            "'%s' chưa đủ ngày có số hoặc quá ít khách để nói về quá đông; có: %s"
                                    .formatted(place, known),
                            "Cannot speak of crowds at '%s': too few days or visitors are known; there are: %s"
                                    .formatted(place, known))
                    : new LeverFault(
                            "đơn vị không đếm khách ở '%s'; có: %s".formatted(place, known),
                            "Cannot set a capacity of '%s': the unit counts visitors at: %s".formatted(place, known));
        }
    }

    private static String place(String breakdown) {
        return breakdown.replace("site=", "");
    }

    private static Optional<Double> capacity(List<VisitorLever> levers, String breakdown) {
        return levers.stream()
                .filter(lever -> lever instanceof VisitorLever.Capacity capacity
                        && capacity.breakdown().equals(breakdown))
                .map(lever -> ((VisitorLever.Capacity) lever).visitors())
                .findFirst();
    }

    private List<Row> monthsAhead() {
        return run.lake()
                .spark()
                .sql(
                        "SELECT breakdown, period, period_start, mean, lo_80, hi_80, lo_95, hi_95, origin FROM forecast.forecast WHERE run_id = '%s' AND unit_id = '%s' AND indicator = '%s' ORDER BY breakdown, period_start"
                                .formatted(run.runId(), unitId, MONTHS))
                .collectAsList();
    }

    /**
     * A month has the mean of its days' factors: which days of it are the busy ones is not asked. Where a festival moves, it has the
     * share by which the days of the month together change.
     */
    private void months(
            List<Row> rows, String scenarioId, List<VisitorLever> levers, List<Days> days, List<Row> monthly) {
        Map<String, Map<YearMonth, Double>> moved = new HashMap<>();
        days.forEach(of -> moved.put(of.of.breakdown(), of.moved(levers)));
        for (Row each : monthly) {
            LocalDate start = each.getDate(2).toLocalDate();
            YearMonth month = YearMonth.from(start);
            double factor = factor(levers, month)
                    * moved.getOrDefault(each.getString(0), Map.of()).getOrDefault(month, 1.0);
            WhatIfValue.Range range =
                    new WhatIfValue.Range(each.getDouble(4), each.getDouble(5), each.getDouble(6), each.getDouble(7));
            WhatIfValue value = WhatIfValue.of(
                    "visitors_month",
                    each.getString(0),
                    each.getString(1),
                    start,
                    each.getDouble(3),
                    each.getDouble(3) * factor,
                    range.times(factor));
            rows.add(row(scenarioId, value, each.getString(8)));
        }
    }

    private static double factor(List<VisitorLever> levers, YearMonth month) {
        double sum = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            sum += VisitorLever.factor(levers, month.atDay(day));
        }
        return sum / month.lengthOfMonth();
    }

    private Row row(String scenarioId, WhatIfValue value, String origin) {
        return value.row(scenarioId, DOMAIN, unitId, origin);
    }

    /** The next days of one place, as the base sees them. */
    private final class Days {
        private final SeenSeries of;
        private final DayHistory history;
        private final CrowdOdds odds;
        private final Optional<DayForecasts.Origin> origin;
        private final Optional<CrowdSetting.Threshold> threshold;

        Days(SeenSeries of) {
            this.of = of;
            this.history = new DayHistory(of.spaced(), of.first(), FestivalDays.calendar(setting.festivals()));
            DayForecasts days = DayForecasts.of(history, CrowdOdds.HORIZON, CrowdChances.STEP);
            this.odds = new CrowdOdds(days);
            int last = history.length() - 1;
            this.origin =
                    days.origins().stream().filter(each -> each.day() == last).findFirst();
            this.threshold = setting.threshold(of, history, last);
        }

        /** Empty where too few days are known or hardly anybody comes. */
        List<CrowdOdds.Odds> base() {
            return origin.isEmpty() || threshold.isEmpty()
                    ? List.of()
                    : odds.at(origin.get(), threshold.get().visitors());
        }

        LocalDate date(CrowdOdds.Odds of) {
            return history.date(of.day());
        }

        /** The first day that is not known. */
        LocalDate first() {
            return history.date(history.length());
        }

        boolean saw(FestivalDays festival) {
            return festival.days().stream().anyMatch(day -> !day.isBefore(of.first()) && !day.isAfter(of.last()));
        }

        List<WhatIfValue> values(List<VisitorLever> levers) {
            List<CrowdOdds.Odds> base = base();
            if (base.isEmpty()) {
                return List.of();
            }
            double usual = threshold.orElseThrow().visitors();
            double asked = capacity(levers, of.breakdown()).orElse(usual);
            DayForecasts forecasts = DayForecasts.of(otherwise(levers), CrowdOdds.HORIZON, CrowdChances.STEP);
            CrowdOdds other = new CrowdOdds(forecasts);
            DayForecasts.Origin last = last(forecasts).orElseThrow();
            double[][] quantiles = other.quantiles(last, .1, .9, .025, .975);
            List<WhatIfValue> values = new ArrayList<>();
            for (int i = 0; i < base.size(); i++) {
                LocalDate day = date(base.get(i));
                double factor = VisitorLever.factor(levers, day);
                CrowdOdds.Odds odds = other.at(last, asked / factor).get(i);
                double[] ends = quantiles[i];
                WhatIfValue.Range range = new WhatIfValue.Range(ends[0], ends[1], ends[2], ends[3]).times(factor);
                values.add(value("visitors_day", day, base.get(i).expected(), odds.expected() * factor, range));
                values.add(exact("crowd_threshold", day, usual, asked));
                values.add(exact("crowd_probability", day, base.get(i).probability(), odds.probability()));
            }
            if (setting.peaks().containsKey(of.indicator()) && of.breakdown().equals("total")) {
                values.addAll(months(levers, usual, asked));
            }
            return values;
        }

        /** The history before the days to come as the levers have them. */
        private DayHistory otherwise(List<VisitorLever> levers) {
            List<FestivalDays> festivals = new ArrayList<>(setting.festivals());
            for (VisitorLever lever : levers) {
                if (lever instanceof VisitorLever.Move move) {
                    String name = festival(move).name();
                    festivals.replaceAll(each -> each.name().equals(name) ? each.moved(first(), move.to()) : each);
                }
            }
            return festivals.equals(setting.festivals()) ? history : history.before(FestivalDays.calendar(festivals));
        }

        private Optional<DayForecasts.Origin> last(DayForecasts forecasts) {
            return forecasts.origins().stream()
                    .filter(each -> each.day() == history.length() - 1)
                    .findFirst();
        }

        /** Whether a month has a crowded day, as {@code forecast.chance} asks it of the unit as a whole. */
        private List<WhatIfValue> months(List<VisitorLever> levers, double usual, double asked) {
            List<CrowdMonths.Odds> before = months(history, usual, day -> 1);
            List<CrowdMonths.Odds> after = months(otherwise(levers), asked, day -> VisitorLever.factor(levers, day));
            List<WhatIfValue> values = new ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                YearMonth month = before.get(i).month();
                double now = after.get(i).probability();
                values.add(WhatIfValue.of(
                        "crowd_probability_month",
                        of.breakdown(),
                        month.toString(),
                        month.atDay(1),
                        before.get(i).probability(),
                        now,
                        WhatIfValue.Range.none(now)));
            }
            return values;
        }

        private List<CrowdMonths.Odds> months(DayHistory of, double asked, ToDoubleFunction<LocalDate> factor) {
            DayForecasts forecasts = DayForecasts.of(of, CrowdMonths.DAYS, CrowdMonths::isMonthEnd);
            return new CrowdMonths(forecasts).at(last(forecasts).orElseThrow(), asked, factor);
        }

        /** How many times as many the days of each month bring together when festivals move; nothing of months too far ahead, or where none moves. */
        Map<YearMonth, Double> moved(List<VisitorLever> levers) {
            DayHistory otherwise = otherwise(levers);
            if (otherwise == history || origin.isEmpty()) {
                return Map.of();
            }
            Map<YearMonth, Double> after = sums(otherwise);
            Map<YearMonth, Double> moved = new HashMap<>();
            sums(history).forEach((month, before) -> {
                if (before > 0) {
                    moved.put(month, after.get(month) / before);
                }
            });
            return moved;
        }

        private Map<YearMonth, Double> sums(DayHistory of) {
            DayForecasts forecasts = DayForecasts.of(of, CrowdMonths.DAYS, day -> false);
            double[] ahead = last(forecasts).orElseThrow().ahead();
            Map<YearMonth, Double> sums = new HashMap<>();
            for (int i = 0; i < ahead.length; i++) {
                YearMonth month = YearMonth.from(history.date(history.length() + i));
                sums.merge(month, Math.expm1(ahead[i]), Double::sum);
            }
            return sums;
        }

        private WhatIfValue exact(String quantity, LocalDate day, double before, double after) {
            return value(quantity, day, before, after, WhatIfValue.Range.none(after));
        }

        private WhatIfValue value(
                String quantity, LocalDate day, double before, double after, WhatIfValue.Range range) {
            return WhatIfValue.of(quantity, of.breakdown(), day.toString(), day, before, after, range);
        }
    }
}
