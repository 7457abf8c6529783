package vn.wardcast.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.backtest.Score;

class BarsTest {

    private static final BenchmarkSet SET = BenchmarkSets.named("m3_yearly");

    private final List<Reference> references = List.of(
            reference("ets", Reference.SINGLE, 3.0, 40),
            reference("theta", Reference.SINGLE, 2.5, 50),
            reference("mean", Reference.COMBINATION, 2.4, 30),
            reference("famous", "published", 0.1, 1));

    @Test
    void ratios_areAgainstTheBestOfTheirKind() {
        assertEquals(2.45 / 2.5, bar("MASE / best single", 2.45, 36).value(), 1e-12);
        assertEquals("theta 2.5000", bar("MASE / best single", 2.45, 36).against());
        assertEquals(2.45 / 2.4, bar("MASE / best combination", 2.45, 36).value(), 1e-12);
        assertEquals(0.9, bar("MSIS95 / best", 2.45, 36).value(), 1e-12);
    }

    @Test
    void verdicts_sayMissedMetOrStretch() {
        assertEquals("MISSED", bar("MASE", 2.71, 36).verdict());
        assertEquals("met", bar("MASE", 2.70, 36).verdict());
        assertEquals("stretch", bar("MASE", 2.62, 36).verdict());
        assertEquals("met", bar("coverage 80", 2.5, 36).verdict());
    }

    @Test
    void withoutAValue_nothingIsMet() {
        assertFalse(new Bar("MASE", Double.NaN, Range.atMost(1), Range.atMost(1)).isMet());
    }

    @Test
    void withoutReferences_noRatioIsInvented() {
        var bars = new Bars(SET, List.of()).of(answers(2.5, 36));
        assertTrue(bars.stream().noneMatch(bar -> bar.what().contains("/")), bars.toString());
    }

    private Bar bar(String what, double mase, double msis) {
        return new Bars(SET, references)
                .of(answers(mase, msis)).stream()
                        .filter(bar -> bar.what().equals(what))
                        .findFirst()
                        .orElseThrow();
    }

    private static Answers answers(double mase, double msis) {
        return new Answers(new Score("automatic", 10, 12, mase, 2, msis, 0.775, 0.95, 1), 0.01);
    }

    private static Reference reference(String model, String kind, double mase, double msis) {
        var score = new Score(model, 10, 12, mase, 2, msis, 0.7, 0.9, Double.NaN);
        return new Reference("m3_yearly", kind, score, Double.NaN, "a test");
    }
}
