package vn.wardcast.models.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Naive2Test {

    /** Factors 0.5, 1.5, 1 and 1 around a level of 100: the last value stands at the level. */
    private static final double[] QUARTERS = {
        50, 150, 100, 100, 50, 150, 100, 100, 50, 150, 100, 100, 50, 150, 100, 100,
    };

    @Test
    void season_isTakenOutAndPutBack() {
        assertArrayEquals(
                new double[] {50, 150, 100, 100, 50},
                new Naive2().fit(QUARTERS, 4).ahead(5),
                1e-9);
    }

    @Test
    void underThreeSeasons_repeatsTheLastValue() {
        double[] known = Arrays.copyOf(QUARTERS, 11);
        assertArrayEquals(new double[] {100, 100}, new Naive2().fit(known, 4).ahead(2));
    }

    @Test
    void unseenSeason_repeatsTheLastValue() {
        double[] line = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
        assertArrayEquals(new double[] {13, 13}, new Naive2().fit(line, 4).ahead(2));
    }
}
