package vn.wardcast.models.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {

    @Test
    void curvedValley_isFollowedToItsEnd() {
        double[] found = LevenbergMarquardt.minimise(
                (x, r) -> {
                    r[0] = 10 * (x[1] - x[0] * x[0]);
                    r[1] = 1 - x[0];
                    return true;
                },
                new double[] {-1.2, 1},
                2,
                10,
                100,
                1e-12);
        assertArrayEquals(new double[] {1, 1}, found, 1e-4);
    }

    @Test
    void optimumOutside_endsAtTheBorder() {
        double[] found = LevenbergMarquardt.minimise(
                (x, r) -> {
                    r[0] = x[0] - 7;
                    return true;
                },
                new double[] {0},
                1,
                2,
                50,
                1e-12);
        assertArrayEquals(new double[] {2}, found);
    }

    @Test
    void forbiddenPoints_areNotTaken() {
        double[] found = LevenbergMarquardt.minimise(
                (x, r) -> {
                    r[0] = x[0] - 7;
                    return x[0] < 1;
                },
                new double[] {0},
                1,
                10,
                50,
                1e-12);
        assertTrue(found[0] < 1 && found[0] > 0.5, "at " + found[0]);
    }
}
