package vn.wardcast.models.outbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class CountForecastTest {

    @Test
    void poisson_isTheLimit() {
        // 1 - e^-2 (1 + 2 + 2)
        assertEquals(1 - Math.exp(-2) * 5, new NegativeBinomial(2, 0).probabilityAbove(2), 1e-12);
        assertEquals(1 - Math.exp(-2) * 5, new NegativeBinomial(2, 0).probabilityAbove(2.9), 1e-12);
    }

    @Test
    void dispersionOne_isGeometric() {
        // Mean 3, size 1: p(x) = 1/4 * (3/4)^x, so P(> 3) = (3/4)^4.
        assertEquals(Math.pow(.75, 4), new NegativeBinomial(3, 1).probabilityAbove(3), 1e-12);
        assertEquals(Math.log(.25 * Math.pow(.75, 2)), new NegativeBinomial(3, 1).logLikelihood(2), 1e-10);
        assertEquals(1, new NegativeBinomial(3, 1).probabilityAbove(-.5));
    }

    @Test
    void largeCounts_doNotUnderflow() {
        double p = new NegativeBinomial(50_000, .02).probabilityAbove(50_000);
        assertTrue(p > .4 && p < .5, "P = " + p);
    }

    @Test
    void logGamma_knowsFactorials() {
        assertEquals(Math.log(24), NegativeBinomial.logGamma(5), 1e-11);
        assertEquals(.5 * Math.log(Math.PI), NegativeBinomial.logGamma(.5), 1e-11);
    }

    @Test
    void constantCases_areForecastAsTheyAre() {
        NegativeBinomial next =
                new CountForecast(history(72, t -> 40)).of(Slot.month(2026, 1)).orElseThrow();
        // Season 40 + 0.05, recent ratio (40 + 1) / (40 + 1).
        assertEquals(40.05, next.mean(), 1e-9);
        assertEquals(.02, next.dispersion(), 1e-12);
    }

    @Test
    void ownCount_isNotLookedAt() {
        CaseHistory history = history(72, t -> 10 + t % 12 + (t == 71 ? 500 : 0));
        CaseHistory other = history(72, t -> 10 + t % 12);
        assertEquals(
                new CountForecast(other).of(Slot.month(2025, 12)), new CountForecast(history).of(Slot.month(2025, 12)));
    }

    @Test
    void risingMonths_liftTheForecast() {
        CaseHistory usual = history(84, t -> 20 + 10 * Math.sin(t / 6.0));
        CaseHistory high = history(84, t -> (20 + 10 * Math.sin(t / 6.0)) * (t > 60 ? 3 : 1));
        double lifted =
                new CountForecast(high).of(Slot.month(2027, 1)).orElseThrow().mean();
        double plain =
                new CountForecast(usual).of(Slot.month(2027, 1)).orElseThrow().mean();
        assertTrue(lifted > 1.5 * plain, lifted + " against " + plain);
    }

    @Test
    void shortOrBrokenHistories_sayNothing() {
        assertTrue(
                new CountForecast(history(30, t -> 5)).of(Slot.month(2022, 7)).isEmpty());
        assertTrue(new CountForecast(new CaseHistory(new TreeMap<>(), List.of()))
                .of(Slot.month(2022, 7))
                .isEmpty());
        CaseHistory gap = history(72, t -> t == 71 ? Double.NaN : 5);
        assertTrue(new CountForecast(gap).of(Slot.month(2026, 1)).isEmpty());
        CountForecast weeks = new CountForecast(history(72, t -> 5));
        assertThrows(IllegalArgumentException.class, () -> weeks.of(Slot.week(2026, 1)));
    }

    /** Months from January 2020. */
    private static CaseHistory history(int months, IntToDoubleFunction cases) {
        TreeMap<Slot, Count> counts = new TreeMap<>();
        Slot slot = Slot.month(2020, 1);
        for (int t = 0; t < months; t++) {
            double value = cases.applyAsDouble(t);
            if (!Double.isNaN(value)) {
                counts.put(slot, new Count.Shown(value));
            }
            slot = slot.next();
        }
        return new CaseHistory(counts, List.of());
    }
}
