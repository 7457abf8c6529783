package vn.wardcast.models.automatic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OutliersTest {

    @Test
    void aValueTypedThousandfold_isReplaced_andNothingElse() {
        double[] history = seasonal(60);
        double truth = history[31];
        history[31] *= 1000;
        double[] clean = Outliers.replaced(history, 12);
        assertEquals(truth, clean[31], 0.15 * truth);
        clean[31] = history[31];
        assertArrayEquals(history, clean);
    }

    @Test
    void aNewLevel_isNoOutlier() {
        double[] history = seasonal(60);
        for (int t = 40; t < 60; t++) {
            history[t] *= 3;
        }
        assertSame(history, Outliers.replaced(history, 12));
    }

    @Test
    void theLastValue_isLeftAlone() {
        double[] history = seasonal(60);
        history[59] *= 10;
        assertEquals(history[59], Outliers.replaced(history, 12)[59]);
    }

    @Test
    void quietAndShortHistories_areLeftAlone() {
        double[] quiet = seasonal(60);
        assertSame(quiet, Outliers.replaced(quiet, 12));
        double[] brief = {1, 2, 500, 3, 2};
        assertSame(brief, Outliers.replaced(brief, 1));
    }

    @Test
    void negativeValues_areCleanedAsTheyAre() {
        double[] history = seasonal(36);
        for (int t = 0; t < history.length; t++) {
            history[t] -= 100;
        }
        history[17] = 5000;
        assertEquals(0, Outliers.replaced(history, 12)[17], 60);
    }

    private static double[] seasonal(int length) {
        var random = new Random(3);
        var values = new double[length];
        for (int t = 0; t < length; t++) {
            values[t] = 100 + 20 * Math.sin(2 * Math.PI * t / 12) + 2 * random.nextGaussian();
        }
        return values;
    }
}
