package vn.wardcast.models.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Worked out by hand. */
class YearEndTest {

    /** 70 collected in nine months; the last three bring 20, 25, 30, 35 or 40, each as likely. */
    private static final YearEnd YEAR = new YearEnd(70, 30, new double[] {40, 20, 35, 25, 30}, 3);

    @Test
    void threeMonthsLeft_countTheOutcomesThatReachThePlan() {
        // 105 and 110 of 90, 95, 100, 105, 110 reach 104: (2 + 0.5) / (5 + 1)
        assertEquals(2.5 / 6, YEAR.probabilityOf(104), 1e-12);
        // Exactly the plan is the plan: 100, 105, 110
        assertEquals(3.5 / 6, YEAR.probabilityOf(100), 1e-12);
        assertEquals(0.5 / 6, YEAR.probabilityOf(1000), 1e-12);
    }

    @Test
    void gapAndPace() {
        assertEquals(100, YEAR.expected());
        assertEquals(-4, YEAR.gapTo(104));
        assertEquals(34.0 / 3, YEAR.neededAMonth(104), 1e-12);
        assertEquals(10, YEAR.expectedAMonth());
        assertEquals(0, YEAR.neededAMonth(65));
        assertEquals(95, YEAR.quantile(.25));
    }

    @Test
    void aYearThatIsOver_isCertain() {
        YearEnd over = new YearEnd(99, 0, new double[0], 0);
        assertEquals(1, over.probabilityOf(99));
        assertEquals(0, over.probabilityOf(99.5));
        assertTrue(Double.isNaN(over.neededAMonth(100)));
        assertEquals(99, over.quantile(.9));
    }
}
