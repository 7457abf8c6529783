package vn.wardcast.models.theta;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class BoxCoxTest {

    private static final double[] VALUES = {0.01, 0.5, 1, 1.7, 20};

    @Test
    void thereAndBack_isWhereItBegan() {
        for (double lambda : new double[] {0, 0.05, 0.3, 1}) {
            var scale = new BoxCox(lambda);
            assertArrayEquals(VALUES, scale.back(scale.of(VALUES)), 1e-12);
        }
        assertEquals((Math.sqrt(20) - 1) / 0.5, new BoxCox(0.5).of(VALUES)[4], 1e-12);
    }

    @Test
    void belowAllThatIsPossible_isZero() {
        assertEquals(0, new BoxCox(0.5).back(new double[] {-3})[0]);
    }

    @Test
    void growthOfConstantNoise_isFoundOnItsScale() {
        assertEquals(0, BoxCox.likeliest(line(Math::exp)).lambda(), 0.1);
        assertEquals(0.5, BoxCox.likeliest(line(value -> value * value)).lambda(), 0.1);
        assertEquals(1, BoxCox.likeliest(line(value -> value)).lambda(), 0.1);
    }

    @Test
    void zeros_areTakenAsTheyAre() {
        assertEquals(BoxCox.NONE, BoxCox.likeliest(new double[] {0, 1, 2, 4, 8}));
    }

    private static double[] line(DoubleUnaryOperator bend) {
        var random = new Random(3);
        var values = new double[200];
        Arrays.setAll(values, t -> bend.applyAsDouble(1 + t / 50.0 + 0.1 * random.nextGaussian()));
        return values;
    }
}
