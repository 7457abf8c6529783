package vn.wardcast.models.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.wardcast.models.Forecasters;

/** Published scores on whole benchmark sets; runs where {@code -Dwardcast.benchmarks} names their folder. */
@EnabledIfSystemProperty(named = "wardcast.benchmarks", matches = ".+")
class BenchmarkTest {

    enum Published {
        M1_MONTHLY("m1_monthly", 1.3144),
        M1_QUARTERLY("m1_quarterly", 2.0776),
        M1_YEARLY("m1_yearly", 4.8931),
        M3_MONTHLY("m3_monthly", 1.1521),
        M3_QUARTERLY("m3_quarterly", 1.4285),
        M3_YEARLY("m3_yearly", 3.3108);

        private final String set;
        private final double mase;

        Published(String set, double mase) {
            this.set = set;
            this.mase = mase;
        }
    }

    @ParameterizedTest
    @EnumSource
    void seasonalNaive_scoresAsPublished(Published published) throws IOException {
        var folder = Path.of(System.getProperty("wardcast.benchmarks"));
        var collection = Benchmark.COLLECTIONS.stream()
                .filter(each -> each.name().equals(published.set))
                .findFirst()
                .orElseThrow();
        var score =
                new Backtest(collection.origins()).judge(collection.read(folder), Forecasters.named("seasonal_naive"));
        assertEquals(published.mase, score.mase(), 5e-5);
    }
}
