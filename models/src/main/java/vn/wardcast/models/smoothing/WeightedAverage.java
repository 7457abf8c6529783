package vn.wardcast.models.smoothing;

import java.util.ArrayList;
import java.util.List;
import vn.wardcast.models.method.Method.Extension;

/** Several fitted forms answering together; those without weight are forgotten. */
record WeightedAverage(List<Extension> parts, double[] weights) implements Extension {

    WeightedAverage {
        var kept = new ArrayList<Extension>();
        var keptWeights = new ArrayList<Double>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                kept.add(parts.get(i));
                keptWeights.add(weights[i]);
            }
        }
        parts = List.copyOf(kept);
        weights = keptWeights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public double[] ahead(int steps) {
        var mean = new double[steps];
        for (int i = 0; i < weights.length; i++) {
            double[] path = parts.get(i).ahead(steps);
            for (int step = 0; step < steps; step++) {
                mean[step] += weights[i] * path[step];
            }
        }
        return mean;
    }

    @Override
    public Extension relearn(double[] shorter) {
        return new WeightedAverage(
                parts.stream().map(part -> part.relearn(shorter)).toList(), weights);
    }
}
