package vn.wardcast.models.intermittent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.wardcast.models.intermittent.IntermittentDemand.Kind;

/** By hand: mean size 3, one burst in three steps, both weights 0.1. */
class IntermittentFilterTest {

    private static final double[] HISTORY = {0, 2, 0, 0, 4, 0};
    private static final double[] WEIGHTS = {0.1, 0.1};

    @Test
    void croston_dividesSizeByInterval() {
        // size 3, 2.9, 3.01; interval 3, 2.9 (two steps), 2.91 (three steps)
        assertEquals(3.01 / 2.91, next(Kind.CROSTON), 1e-12);
    }

    @Test
    void sba_takesHalfTheWeightOff() {
        assertEquals(3.01 / 2.91 * 0.95, next(Kind.SBA), 1e-12);
    }

    @Test
    void tsb_learnsFromZerosToo() {
        // chance 1/3, 0.3, 0.37, 0.333, 0.2997, 0.36973, 0.332757
        assertEquals(3.01 * 0.332757, next(Kind.TSB), 1e-12);
    }

    @Test
    void squaredErrors_areOneStepAhead() {
        // expected 1, 1, 1 after the first burst, 1 and 1, then 3.01 / 2.91
        double last = 3.01 / 2.91;
        assertEquals(1 + 1 + 1 + 1 + 9 + last * last, squares(Kind.CROSTON), 1e-12);
    }

    private static double next(Kind kind) {
        return new IntermittentFilter(HISTORY, kind).next(WEIGHTS);
    }

    private static double squares(Kind kind) {
        return new IntermittentFilter(HISTORY, kind).squaredErrors(WEIGHTS);
    }
}
