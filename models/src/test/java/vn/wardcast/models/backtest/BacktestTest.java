package vn.wardcast.models.backtest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Fixtures;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Interval;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;

class BacktestTest {

    @Test
    void origins_endWhereTheHorizonStillFits() {
        assertArrayEquals(
                new int[] {64, 76, 88}, new RollingOrigin(3, 12, 12).ends(100).toArray());
        assertArrayEquals(new int[] {8}, new RollingOrigin(3, 12, 12).ends(20).toArray());
    }

    @Test
    void seasonalNaive_isPerfectOnAPureSeason() {
        var values = new double[48];
        Arrays.setAll(values, t -> t % 12);
        var series = Series.of(values, Frequency.MONTH, LocalDate.of(2020, 1, 1));
        var score = new Backtest(new RollingOrigin(2, 6, 6))
                .judge(series, Forecasters.named("seasonal_naive"))
                .orElseThrow();
        assertEquals(2, score.n());
        assertEquals(0, score.smape());
        assertEquals(1, score.coverage95());
    }

    @Test
    void shortSeries_isNotJudged() {
        var series = Series.of(new double[] {1, 2, 3}, Frequency.YEAR, LocalDate.of(2020, 1, 1));
        assertTrue(new Backtest(RollingOrigin.holdOut(5))
                .judge(series, Forecasters.named("naive"))
                .isEmpty());
    }

    @Test
    void automatic_beatsSeasonalNaiveOnTheExcerpts() {
        for (Frequency frequency : List.of(Frequency.QUARTER, Frequency.MONTH)) {
            var backtest = new Backtest(RollingOrigin.holdOut(Fixtures.horizon(frequency)));
            var collection = Fixtures.m3(frequency);
            double naive = backtest.judge(collection, Forecasters.named("seasonal_naive"))
                    .mase();
            double automatic =
                    backtest.judge(collection, Forecasters.automatic()).mase();
            assertTrue(automatic < naive, frequency + ": " + automatic + " against " + naive);
        }
    }

    @Test
    void nonsense_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RollingOrigin(0, 1, 1));
    }

    /** Says for every series how many values the group was shown. */
    private record Watcher(String name) implements Forecaster {
        @Override
        public Fitted fit(Series history) {
            return fitAll(List.of(history), Workers.alone()).get(0);
        }

        @Override
        public List<Fitted> fitAll(List<Series> group, Workers workers) {
            double shown = group.stream().mapToInt(Series::length).sum();
            return workers.map(group, series -> (steps, levels) -> {
                var mean = new double[steps];
                Arrays.fill(mean, shown);
                var bands = levels.percents().stream()
                        .map(level -> new Interval(level, mean, mean))
                        .toList();
                return new Forecast(mean, bands, name, Optional.empty());
            });
        }
    }

    @Test
    void group_isCutAtTheOriginAndLearnedTogether() {
        var group = List.of(years(10), years(4), years(2));
        var trials = new Backtest(new RollingOrigin(2, 2, 2)).trials(group, new Watcher("watcher"), Workers.alone());
        assertEquals(List.of(2, 1, 0), trials.stream().map(List::size).toList());
        assertEquals(6, trials.get(0).get(0).forecast().mean()[0], "only the longest reaches the first origin");
        assertEquals(6, trials.get(0).get(0).known().length());
        assertEquals(8 + 2, trials.get(0).get(1).forecast().mean()[0]);
        assertEquals(8 + 2, trials.get(1).get(0).forecast().mean()[0]);
        assertEquals(2, trials.get(1).get(0).origin());
    }

    @Test
    void secondsOfAGroup_areSharedOut() {
        var trials = new Backtest(RollingOrigin.holdOut(1))
                .trials(List.of(years(9), years(9)), Forecasters.named("ets"), Workers.of(2, finished -> {}));
        double each = trials.get(0).get(0).score().seconds();
        assertTrue(each > 0);
        assertEquals(each, trials.get(1).get(0).score().seconds());
    }

    private static Series years(int length) {
        var values = new double[length];
        Arrays.setAll(values, t -> 1 + t * t % 7);
        return Series.of(values, Frequency.YEAR, LocalDate.of(2000, 1, 1));
    }
}
