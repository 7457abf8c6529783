package vn.wardcast.models.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanRatiosTest {

    @Test
    void othersAlone_countAlike() {
        PlanRatios ratios = PlanRatios.of("x", 2011, past("other", 2010, .8, .9, 1, 1.1, 1.2, .95, 1.05, 1.3, 1.4, .7))
                .orElseThrow();
        // Six of ten reached the plan: (6 + 0.5) / 11
        assertEquals(6.5 / 11, ratios.probabilityOfReaching(), 1e-12);
        assertEquals(1.04, ratios.mean(), 1e-12);
        assertEquals(.7, ratios.quantile(.1), 1e-12);
        assertEquals(1, ratios.quantile(.5), 1e-12);
    }

    @Test
    void ownYears_weighMore_andOldOnesLess() {
        List<PlanRatios.Past> past = past("other", 2010, .9, .9, .9, .9, .9, .9, .9, .9, .9);
        past.add(new PlanRatios.Past("x", 2010, 1.2));
        PlanRatios ratios = PlanRatios.of("x", 2011, past).orElseThrow();
        // Weights 9 x 0.8 and 20 x 0.8: 20 of 29; as if of 29^2 / (9 + 400) equal ones
        double effective = 29.0 * 29 / 409;
        assertEquals((20 / 29.0 * effective + .5) / (effective + 1), ratios.probabilityOfReaching(), 1e-12);
        past.add(new PlanRatios.Past("x", 2000, .5));
        assertTrue(PlanRatios.of("x", 2011, past).orElseThrow().mean() > 1);
    }

    @Test
    void littleIsNothing_andNonsenseIsRefused() {
        assertTrue(PlanRatios.of("x", 2011, past("x", 2010, 1, 1)).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new PlanRatios.Past("x", 2010, 0));
    }

    private static List<PlanRatios.Past> past(String owner, int year, double... ratios) {
        List<PlanRatios.Past> past = new ArrayList<>();
        for (double ratio : ratios) {
            past.add(new PlanRatios.Past(owner, year, ratio));
        }
        return past;
    }
}
