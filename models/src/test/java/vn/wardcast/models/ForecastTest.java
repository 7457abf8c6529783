package vn.wardcast.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Forecast FORECAST = new Forecast(
            new double[] {100},
            List.of(
                    new Interval(80, new double[] {90}, new double[] {120}),
                    new Interval(95, new double[] {80}, new double[] {140})),
            "automatic",
            Optional.empty());

    @Test
    void chance_ofTheMeanIsEven() {
        assertEquals(0.5, FORECAST.chanceAtLeast(0, 100));
    }

    @Test
    void chance_onABoundIsWhatTheLevelLeaves() {
        assertEquals(0.1, FORECAST.chanceAtLeast(0, 120), 1e-12);
        assertEquals(0.025, FORECAST.chanceAtLeast(0, 140), 1e-12);
        assertEquals(0.9, FORECAST.chanceAtLeast(0, 90), 1e-12);
    }

    @Test
    void chance_betweenBoundsLiesBetween() {
        assertEquals(0.3, FORECAST.chanceAtLeast(0, 110), 1e-12);
        assertEquals(0.9375, FORECAST.chanceAtLeast(0, 85), 1e-12);
    }

    @Test
    void chance_neverRisesWithTheValue() {
        double before = 1;
        for (double value = 60; value < 160; value++) {
            double chance = FORECAST.chanceAtLeast(0, value);
            assertTrue(chance <= before);
            before = chance;
        }
        assertEquals(0.025, before, 1e-12);
    }

    @Test
    void interval_notAskedFor_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> FORECAST.interval(90));
    }
}
