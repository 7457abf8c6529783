package vn.wardcast.models.arima;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private final Random random = new Random(2);

    @Test
    void swingsThatGrowWithTheLevel_askForLogarithms() {
        double[] values =
                months(t -> Math.exp(t / 30.0 + 0.4 * Math.sin(Math.PI * t / 6) + 0.05 * random.nextGaussian()));
        assertEquals(Scale.LOGARITHMS, Scale.of(values, 12));
        assertArrayEquals(values, Scale.LOGARITHMS.back(Scale.LOGARITHMS.of(values)), 1e-9);
    }

    @Test
    void steadySwings_doNot() {
        double[] values = months(t -> 50 + t + 20 * Math.sin(Math.PI * t / 6) + 2 * random.nextGaussian());
        assertEquals(Scale.VALUES, Scale.of(values, 12));
    }

    @Test
    void zeros_leaveOnlyTheValues() {
        assertEquals(Scale.VALUES, Scale.of(months(t -> t % 5), 12));
    }

    private static double[] months(IntToDoubleFunction value) {
        var values = new double[96];
        Arrays.setAll(values, value);
        return values;
    }
}
