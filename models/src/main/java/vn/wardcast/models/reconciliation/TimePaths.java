package vn.wardcast.models.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Interval;

/**
 * Joint draws of everything in a hierarchy over several steps, which may be added up over parts and over time: what remains of a
 * year, of its items and of their lines, in one world at a time. Each bottom node keeps the distribution of its own forecast. Draws
 * of one node at two steps are correlated by {@code persistence}; draws of two nodes at one step by as much as makes the parts
 * together as uncertain as the forecast of the top says the whole is (a one-factor normal copula).
 */
public final class TimePaths {

    /** Correlation of the errors of two months of one forecast of public revenue: {@code benchmarks/yearend}. */
    public static final double PERSISTENCE = 0.5;

    private static final double MOST_SHARED = 0.95;

    /** Half an 80 % interval of a normal distribution is so many standard deviations. */
    private static final double REACH_80 = Normal.quantile(0.9);

    private final Hierarchy hierarchy;
    private final double shared;

    /** By draw, bottom node and step. */
    private final double[][][] draws;

    private TimePaths(Hierarchy hierarchy, double shared, double[][][] draws) {
        this.hierarchy = hierarchy;
        this.shared = shared;
        this.draws = draws;
    }

    /**
     * Draws around coherent means.
     *
     * @param base forecasts of all nodes with an 80 % interval, in the order of the hierarchy
     * @param means coherent means by step and node
     * @param persistence correlation of the errors of one node at two steps of the same forecast, 0 to 1
     * @param nonNegative whether nothing falls below zero
     */
    public static TimePaths of(
            Hierarchy hierarchy,
            List<Forecast> base,
            double[][] means,
            double persistence,
            boolean nonNegative,
            int count,
            long seed) {
        if (count < 20 || !(persistence >= 0 && persistence <= 1)) {
            throw new IllegalArgumentException(
                    "Cannot draw %d paths with persistence %s: 20 or more, 0 to 1".formatted(count, persistence));
        }
        double shared = shared(hierarchy, base);
        var random = new Random(seed);
        int bottoms = hierarchy.names().size() - hierarchy.wholes();
        var lines = lines(hierarchy, base, means);
        var draws = new double[count][][];
        for (int draw = 0; draw < count; draw++) {
            draws[draw] = draw(lines, new Weather(random, bottoms, means.length, persistence, shared), nonNegative);
        }
        return new TimePaths(hierarchy, shared, draws);
    }

    /** The normal numbers of one draw. */
    private static final class Weather {

        private final double[] common;
        private final double[][] own;

        Weather(Random random, int bottoms, int steps, double persistence, double shared) {
            common = line(random, steps, persistence);
            own = new double[bottoms][];
            for (int bottom = 0; bottom < bottoms; bottom++) {
                double[] alone = line(random, steps, persistence);
                for (int step = 0; step < steps; step++) {
                    alone[step] = Math.sqrt(shared) * common[step] + Math.sqrt(1 - shared) * alone[step];
                }
                own[bottom] = alone;
            }
        }

        private static double[] line(Random random, int steps, double persistence) {
            double lasting = random.nextGaussian();
            var line = new double[steps];
            Arrays.setAll(
                    line,
                    step -> Math.sqrt(persistence) * lasting + Math.sqrt(1 - persistence) * random.nextGaussian());
            return line;
        }
    }

    /** The distribution of each bottom node at each step, moved to its coherent mean; made once, for it costs more than a draw. */
    private static QuantileLine[][] lines(Hierarchy hierarchy, List<Forecast> base, double[][] means) {
        var lines = new QuantileLine[hierarchy.bottoms()][means.length];
        for (int bottom = 0; bottom < lines.length; bottom++) {
            int node = hierarchy.wholes() + bottom;
            for (int step = 0; step < means.length; step++) {
                lines[bottom][step] = QuantileLine.of(base.get(node), step)
                        .moved(means[step][node] - base.get(node).mean()[step]);
            }
        }
        return lines;
    }

    private static double[][] draw(QuantileLine[][] lines, Weather weather, boolean nonNegative) {
        var values = new double[lines.length][];
        for (int bottom = 0; bottom < values.length; bottom++) {
            values[bottom] = new double[lines[bottom].length];
            for (int step = 0; step < lines[bottom].length; step++) {
                double value = lines[bottom][step].at(weather.own[bottom][step]);
                values[bottom][step] = nonNegative ? Math.max(0, value) : value;
            }
        }
        return values;
    }

    /** (variance of the top - sum of the variances of the parts) over (square of the sum of deviations - that sum), over all steps. */
    private static double shared(Hierarchy hierarchy, List<Forecast> base) {
        int bottoms = hierarchy.names().size() - hierarchy.wholes();
        if (hierarchy.wholes() == 0 || bottoms < 2) {
            return 0;
        }
        double whole = 0;
        double apart = 0;
        double together = 0;
        for (int step = 0; step < base.get(0).steps(); step++) {
            double sum = 0;
            for (int bottom = 0; bottom < bottoms; bottom++) {
                double deviation = deviation(base.get(hierarchy.wholes() + bottom), step);
                apart += deviation * deviation;
                sum += deviation;
            }
            together += sum * sum;
            whole += Math.pow(deviation(base.get(0), step), 2);
        }
        return together > apart ? Math.max(0, Math.min(MOST_SHARED, (whole - apart) / (together - apart))) : 0;
    }

    private static double deviation(Forecast forecast, int step) {
        Interval interval = forecast.interval(80);
        return (interval.upper()[step] - interval.lower()[step]) / (2 * REACH_80);
    }

    /** Correlation of the bottom nodes at one step. */
    public double shared() {
        return shared;
    }

    public int count() {
        return draws.length;
    }

    /** Sums over steps {@code from} (inclusive, from 0) to {@code to} (exclusive), by node and draw; unsorted, one world per draw. */
    public double[][] sums(int from, int to) {
        var sums = new double[hierarchy.names().size()][draws.length];
        for (int draw = 0; draw < draws.length; draw++) {
            var bottom = new double[draws[draw].length];
            for (int node = 0; node < bottom.length; node++) {
                for (int step = from; step < to; step++) {
                    bottom[node] += draws[draw][node][step];
                }
            }
            double[] all = hierarchy.sums(bottom);
            for (int node = 0; node < all.length; node++) {
                sums[node][draw] = all[node];
            }
        }
        return sums;
    }

    /** The interval of this level around each node's mean at each step. */
    public List<Interval> intervals(int level, double[][] means) {
        var lower = new double[hierarchy.names().size()][means.length];
        var upper = new double[hierarchy.names().size()][means.length];
        double outside = (1 - level / 100.0) / 2;
        for (int step = 0; step < means.length; step++) {
            double[][] sums = sums(step, step + 1);
            for (int node = 0; node < sums.length; node++) {
                var sample = new Outcomes(sums[node]);
                lower[node][step] = Math.min(means[step][node], sample.quantile(outside));
                upper[node][step] = Math.max(means[step][node], sample.quantile(1 - outside));
            }
        }
        var intervals = new ArrayList<Interval>();
        for (int node = 0; node < lower.length; node++) {
            intervals.add(new Interval(level, lower[node], upper[node]));
        }
        return intervals;
    }
}
