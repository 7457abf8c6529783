package vn.wardcast.models.backtest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Fixtures;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

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
}
