package vn.wardcast.models.alert;

import java.util.Map;
import java.util.Optional;

/**
 * A value beyond a fixed bound. Borne out when the next period is beyond it too.
 *
 * @param above whether values above the limit alert, else values below it
 */
public record Bound(double limit, boolean above) implements SeriesRule {

    @Override
    public Optional<Signal> at(double[] values, int t) {
        return Double.isNaN(values[t])
                ? Optional.empty()
                : Optional.of(new Signal(beyond(values[t]), values[t], limit, Map.of("value", values[t])));
    }

    @Override
    public Optional<Boolean> confirmed(double[] values, int t) {
        return t + 1 >= values.length || Double.isNaN(values[t + 1])
                ? Optional.empty()
                : Optional.of(beyond(values[t + 1]));
    }

    private boolean beyond(double value) {
        return above ? value > limit : value < limit;
    }
}
