package vn.wardcast.models.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Interval;
import vn.wardcast.models.numeric.Cholesky;

/**
 * Intervals of coherent forecasts by drawing: all nodes are drawn together from their own base intervals, with the correlation
 * of their past errors (a normal copula), every draw is made coherent, and the bounds are quantiles of the coherent draws
 * (Panagiotelis, Gamakumara, Athanasopoulos and Hyndman 2023, European Journal of Operational Research 306). The same seed
 * gives the same bounds. Steps are drawn independently of each other, so paths must not be added up over time.
 *
 * @param errors past one-step errors, one row per date, one column per node; with fewer than four complete rows the
 *     correlation comes from the structure: nodes are as correlated as the bottom nodes they share, halved
 */
public record SamplePaths(int count, long seed, double[][] errors) {

    private static final double TRUST_IN_STRUCTURE = 0.5;

    public SamplePaths {
        if (count < 20) {
            throw new IllegalArgumentException("Cannot draw %d paths: must be 20 or more".formatted(count));
        }
        errors = Arrays.stream(errors).map(double[]::clone).toArray(double[][]::new);
    }

    /** Paths of a hierarchy without past errors. */
    public static SamplePaths of(int count, long seed) {
        return new SamplePaths(count, seed, new double[0][]);
    }

    List<Forecast> around(Reconciler reconciler, List<Forecast> base, double[][] means) {
        var root = Cholesky.of(correlation(reconciler.hierarchy()));
        var random = new Random(seed);
        var sorted = new double[means.length][][];
        for (int step = 0; step < means.length; step++) {
            sorted[step] = draws(reconciler, quantileLines(base, step), root, random);
        }
        var forecasts = new ArrayList<Forecast>();
        for (int node = 0; node < base.size(); node++) {
            forecasts.add(forecast(base.get(node), node, means, sorted));
        }
        return forecasts;
    }

    private double[][] correlation(Hierarchy hierarchy) {
        if (ErrorCovariance.possible(errors)) {
            hierarchy.checkSize(errors[0]);
            return ErrorCovariance.of(errors).correlation();
        }
        return structural(hierarchy.summingMatrix());
    }

    private static double[][] structural(double[][] sums) {
        int n = sums.length;
        var matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double shared = dot(sums[i], sums[j]) / Math.sqrt(dot(sums[i], sums[i]) * dot(sums[j], sums[j]));
                matrix[i][j] = i == j ? 1 : TRUST_IN_STRUCTURE * shared;
            }
        }
        return matrix;
    }

    /** Coherent draws of one step, per node, ascending. */
    private double[][] draws(Reconciler reconciler, List<QuantileLine> lines, Cholesky root, Random random) {
        int nodes = lines.size();
        var byNode = new double[nodes][count];
        for (int draw = 0; draw < count; draw++) {
            var z = root.correlate(gaussians(random, nodes));
            for (int node = 0; node < nodes; node++) {
                z[node] = lines.get(node).at(z[node]);
            }
            var coherent = reconciler.reconcile(z);
            for (int node = 0; node < nodes; node++) {
                byNode[node][draw] = coherent[node];
            }
        }
        Arrays.stream(byNode).forEach(Arrays::sort);
        return byNode;
    }

    private static double[] gaussians(Random random, int count) {
        var values = new double[count];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }

    private static List<QuantileLine> quantileLines(List<Forecast> base, int step) {
        return base.stream().map(forecast -> QuantileLine.of(forecast, step)).toList();
    }

    private static Forecast forecast(Forecast base, int node, double[][] means, double[][][] sorted) {
        var mean = Arrays.stream(means).mapToDouble(step -> step[node]).toArray();
        var intervals = new ArrayList<Interval>();
        for (Interval interval : base.intervals()) {
            double outside = (1 - interval.level() / 100.0) / 2;
            var lower = new double[mean.length];
            var upper = new double[mean.length];
            for (int step = 0; step < mean.length; step++) {
                lower[step] = Math.min(mean[step], quantile(sorted[step][node], outside));
                upper[step] = Math.max(mean[step], quantile(sorted[step][node], 1 - outside));
            }
            intervals.add(new Interval(interval.level(), lower, upper));
        }
        return new Forecast(mean, intervals, base.model(), base.fallback());
    }

    private static double quantile(double[] ascending, double probability) {
        double place = probability * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
