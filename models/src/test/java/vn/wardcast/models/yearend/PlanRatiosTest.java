package vn.wardcast.models.yearend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanRatiosTest {

    /** Logarithms 0.1 and 0.3 of one unit, 0.5 of another: 0.3 in the mean. */
    private static final PlanRatios RATIOS = PlanRatios.of(Map.of("a", List.of(.1, .3), "b", List.of(.5)));

    @Test
    void ownYearsAreDrawnTowardsAll_andSurprisesCarriedOver() {
        // Mean of a: (0.4 + 4 * 0.3) / 6. Surprises: 0.1 - (0.3 + 1.2) / 5 = -0.2; 0.3 - (0.1 + 1.2) / 5 = 0.04; 0.5 -
        // 1.2 / 4 = 0.2
        double mean = 1.6 / 6;
        assertArrayEquals(
                new double[] {Math.exp(mean - .2), Math.exp(mean + .04), Math.exp(mean + .2)},
                RATIOS.ratios("a"),
                1e-12);
        assertEquals(Math.exp(.3 - .2), RATIOS.ratios("never seen")[0], 1e-12);
    }

    @Test
    void planTimesRatio_isTheYearEnd() {
        YearEnd end = PlanRatios.yearEnd(100, new double[] {.8, 1.1, 1.2});
        assertEquals(110, end.expected(), 1e-9);
        // Two of three reach the plan: (2 + 0.5) / (3 + 1)
        assertEquals(2.5 / 4, end.probabilityOf(100), 1e-12);
    }

    @Test
    void nothingOver_isNoAnswer() {
        assertThrows(IllegalArgumentException.class, () -> PlanRatios.of(Map.of()));
    }
}
