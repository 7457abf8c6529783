package vn.wardcast.models.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** By hand, with the formulas of {@link Projection}: k = 3 months, v = 3 reports. */
class ProjectionTest {

    private static final Scale TENS = new Scale.Count(10);
    private static final Prior THREE = new Prior(3, 3);

    /** Tables of Student's t: 3 degrees, 97.5 % at 3.182446; 4 degrees, 90 % at 1.533206. */
    @Test
    void studentT_isThatOfTheTables() {
        assertEquals(3.182446, new StudentT(3).quantile(.975), 1e-6);
        assertEquals(1.533206, new StudentT(4).quantile(.9), 1e-6);
        assertEquals(-1.533206, new StudentT(4).quantile(.1), 1e-6);
        assertEquals(.5, new StudentT(5).cumulative(0), 1e-12);
        // One degree of freedom is Cauchy: 1/2 + atan(1)/pi = 3/4.
        assertEquals(.75, new StudentT(1).cumulative(1), 1e-12);
    }

    /** 40 and nothing else, 6 months on: centre 40, spread 10 sqrt(6 + 36/3) = 42.43, 3 degrees. */
    @Test
    void oneReport_staysWhereItIsWithAWideInterval() {
        Projection six = Projection.of(progress(months(0), 40), TENS, 6, THREE);
        assertEquals(40, six.median(), 1e-9);
        assertEquals(10 * Math.sqrt(18), six.spread(), 1e-9);
        assertEquals(3, six.degrees());
        assertEquals("target_one_report", six.model());
        assertEquals(.5, six.probabilityAtLeast(40), 1e-9);
        assertEquals(40 + 42.426407 * 3.182446, six.quantile(.975), 1e-3);
        assertEquals(0, six.quantile(.025), "a count is never negative");
    }

    /** 20 to 50 in 3 months: drift 30 / (3 + 3) = 5; s^2 = (3 * 100 + 900/3 - 6 * 25) / 4 = 112.5; 6 months on 50 + 30 = 80. */
    @Test
    void twoReports_moveHalfAsFastAsTheOneMovementSeen() {
        Projection six = Projection.of(progress(months(9, 12), 20, 50), TENS, 6, THREE);
        assertEquals(80, six.median(), 1e-9);
        assertEquals(Math.sqrt(112.5 * (6 + 36 / 6.0)), six.spread(), 1e-9);
        assertEquals(4, six.degrees());
        assertEquals("target_two_reports", six.model());
    }

    /** 10, 40, 100 at 0, 3, 9: G = 9, drift 90 / 12 = 7.5; s^2 = (300 + 900/3 + 3600/6 - 12 * 56.25) / 5 = 105. */
    @Test
    void gapsCountByTheirLength() {
        Projection three = Projection.of(progress(months(0, 3, 9), 10, 40, 100), TENS, 3, THREE);
        assertEquals(122.5, three.median(), 1e-9);
        assertEquals(Math.sqrt(105 * (3 + 9 / 12.0)), three.spread(), 1e-9);
        assertEquals("target_drift", three.model());
        assertEquals(.5, three.probabilityAtLeast(122.5), 1e-9);
    }

    /** Three reports were needed before the usual step is a third assumed, of a prior that is worth one. */
    @Test
    void itTellsHowMuchIsAssumed() {
        assertEquals(
                1,
                Projection.of(progress(months(0), 40), TENS, 6, Prior.STANDING).priorShare());
        assertEquals(
                1 / 3.0,
                Projection.of(progress(months(0, 3, 6), 40, 41, 42), TENS, 6, Prior.STANDING)
                        .priorShare(),
                1e-12);
        assertThrows(IllegalArgumentException.class, () -> new Prior(0, 1));
    }

    @Test
    void rates_stayBetweenNoneAndAll() {
        Scale percent = new Scale.Percent();
        assertEquals(0, percent.line(50), 1e-12);
        // ln(100.05 / 0.05)
        assertEquals(7.601402, percent.line(100), 1e-6);
        assertEquals(63, percent.value(percent.line(63)), 1e-9);
        Projection far = Projection.of(progress(months(0, 3, 6), 90, 95, 99), percent, 60, THREE);
        assertTrue(far.quantile(.975) <= 100 && far.quantile(.025) >= 0);
    }

    /** Whoever reports 100 % is more likely than not to stay there; whoever reports 60 % twice is not near it. */
    @Test
    void whatIsReached_isLikelyToStay_andWhatIsFarIsNot() {
        Scale percent = new Scale.Percent();
        Projection reached = Projection.of(progress(months(0, 3, 6), 100, 100, 100), percent, 3, THREE);
        Projection far = Projection.of(progress(months(0, 3), 60, 60), percent, 3, THREE);
        assertTrue(reached.probabilityAtLeast(100) > .8, () -> "" + reached.probabilityAtLeast(100));
        assertTrue(far.probabilityAtLeast(100) < .01, () -> "" + far.probabilityAtLeast(100));
        assertTrue(far.probabilityAtLeast(60) > far.probabilityAbove(60));
    }

    @Test
    void nonsense_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> progress(months(3, 3), 1, 2));
        assertThrows(IllegalArgumentException.class, () -> progress(months()));
        assertThrows(IllegalArgumentException.class, () -> Projection.of(progress(months(0), 1), TENS, 0, THREE));
        assertThrows(IllegalArgumentException.class, () -> new Scale.Count(0));
    }

    private static int[] months(int... months) {
        return months;
    }

    private static Progress progress(int[] months, double... values) {
        return new Progress(months, values);
    }
}
