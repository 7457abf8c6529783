package vn.wardcast.models.reconciliation;

import java.util.List;
import vn.wardcast.models.Forecast;

/**
 * Forecasts that add up, and how far they were from it.
 *
 * @param method code of the weights used
 * @param forecasts in the order of the hierarchy; each keeps the model and fallback of its base forecast
 * @param before the widest gap of any step before
 * @param after the same after; zero but for the last digits of the arithmetic
 */
public record Reconciled(String method, List<Forecast> forecasts, CoherenceGap before, CoherenceGap after) {

    public Reconciled {
        forecasts = List.copyOf(forecasts);
    }
}
