package vn.wardcast.models.arima;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferenceTestsTest {

    /** By hand: errors -1.5 -0.5 0.5 1.5, partial sums -1.5 -2 -1.5 0, squares 8.5, variance 1.25: 8.5 / (16 * 1.25). */
    @Test
    void levelStatistic_ofFourValues() {
        assertEquals(0.425, DifferenceTests.levelStatistic(new double[] {1, 2, 3, 4}), 1e-12);
    }

    @Test
    void noise_needsNoDifference() {
        assertEquals(0, DifferenceTests.plain(Simulated.arma(new double[] {0.3}, new double[0], 200, 1)));
    }

    @Test
    void randomWalk_needsOne() {
        double[] noise = Simulated.arma(new double[0], new double[0], 200, 2);
        assertEquals(1, DifferenceTests.plain(Simulated.cumulated(noise, 1)));
    }

    @Test
    void changingSlope_needsTwo() {
        double[] noise = Simulated.arma(new double[0], new double[0], 200, 3);
        assertEquals(2, DifferenceTests.plain(Simulated.cumulated(Simulated.cumulated(noise, 1), 1)));
    }

    @Test
    void constant_needsNone() {
        assertEquals(0, DifferenceTests.plain(new double[20]));
    }

    @Test
    void seasonalStrength_tellsPatternsFromNoise() {
        var random = new Random(4);
        var strong = new double[60];
        Arrays.setAll(strong, t -> t + 10 * Math.sin(Math.PI * t / 6) + random.nextGaussian());
        var weak = new double[60];
        Arrays.setAll(weak, t -> t + random.nextGaussian());
        assertTrue(DifferenceTests.seasonalStrength(strong, 12) > 0.9);
        assertTrue(DifferenceTests.seasonalStrength(weak, 12) < 0.5);
        assertEquals(1, DifferenceTests.seasonal(strong, 12));
        assertEquals(0, DifferenceTests.seasonal(weak, 12));
    }
}
