package vn.wardcast.benchmarks.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Quantiles of values that do not all count the same. */
final class WeightedQuantiles {

    private record Value(double value, double weight) {}

    private final List<Value> values = new ArrayList<>();
    private boolean sorted;

    void add(double value, double weight) {
        values.add(new Value(value, weight));
        sorted = false;
    }

    double weight() {
        return values.stream().mapToDouble(Value::weight).sum();
    }

    /** The smallest value below or at which lies this share of the weight, 0 to 1. */
    double at(double share) {
        if (!sorted) {
            values.sort(Comparator.comparingDouble(Value::value));
            sorted = true;
        }
        double wanted = share * weight();
        double sum = 0;
        for (Value each : values) {
            sum += each.weight();
            if (sum >= wanted) {
                return each.value();
            }
        }
        return values.get(values.size() - 1).value();
    }
}
