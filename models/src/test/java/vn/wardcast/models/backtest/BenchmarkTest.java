package vn.wardcast.models.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.longfile.LongFile;

/** Published scores on whole benchmark sets; runs where {@code -Dwardcast.benchmarks} names their folder. */
@EnabledIfSystemProperty(named = "wardcast.benchmarks", matches = ".+")
class BenchmarkTest {

    @ParameterizedTest
    @CsvSource({
        "m1_monthly, MONTH, 18, 1.3144", "m1_quarterly, QUARTER, 8, 2.0776", "m1_yearly, YEAR, 6, 4.8931",
        "m3_monthly, MONTH, 18, 1.1521", "m3_quarterly, QUARTER, 8, 1.4285", "m3_yearly, YEAR, 6, 3.3108"
    })
    void seasonalNaive_scoresAsPublished(String set, Frequency frequency, int horizon, double mase) throws IOException {
        var file = Path.of(System.getProperty("wardcast.benchmarks")).resolve(set + ".csv");
        var score = new Backtest(RollingOrigin.holdOut(horizon))
                .judge(LongFile.read(file, frequency, frequency.season()), Forecasters.named("seasonal_naive"));
        assertEquals(mase, score.mase(), 5e-5);
    }
}
