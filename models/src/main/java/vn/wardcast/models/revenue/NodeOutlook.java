package vn.wardcast.models.revenue;

import java.util.Arrays;
import vn.wardcast.models.reconciliation.Outcomes;
import vn.wardcast.models.yearend.YearEnd;

/**
 * What is expected of one node: a line, an item or everything.
 *
 * @param breakdown as {@code gold.indicator_value} names it
 * @param treatment how its forecast was made
 * @param model the model that really produced the numbers
 * @param base what the model said before parts and wholes were made to agree, by month; equal to the means where nothing was adjusted
 * @param means whole đồng by month; those of a whole are exactly the sums of its parts
 * @param draws equally likely courses, by month and draw; draw k of all nodes of a unit is the same world
 */
public record NodeOutlook(
        String breakdown, Treatment treatment, String model, double[] base, double[] means, double[][] draws) {

    /** How a forecast was made. */
    public enum Treatment {
        /** By the engine, then made to add up. */
        ENGINE,
        /** Whether anything comes, times how much. */
        OCCURRENCE_BY_SIZE,
        /** Nothing is collected after a day set by law. */
        ENDED,
        /** Nothing came for two years. */
        SILENT,
        /** A sum of parts of different kinds. */
        SUM
    }

    public int steps() {
        return means.length;
    }

    /** The value at a month with this share of the courses below it. */
    public double quantile(int step, double share) {
        return new Outcomes(draws[step]).quantile(share);
    }

    /**
     * The end of a year of which {@code collected} is known.
     *
     * @param from first step of its rest, inclusive
     * @param to end of its rest, exclusive
     */
    public YearEnd yearEnd(double collected, int from, int to) {
        double[] rest = new double[draws.length == 0 ? 0 : draws[0].length];
        double expected = 0;
        for (int step = from; step < to; step++) {
            expected += means[step];
            for (int draw = 0; draw < rest.length; draw++) {
                rest[draw] += draws[step][draw];
            }
        }
        return new YearEnd(collected, expected, rest, to - from);
    }

    /** The same node over its first {@code steps} months; all of them where it has fewer. */
    public NodeOutlook until(int steps) {
        int kept = Math.min(steps, steps());
        return new NodeOutlook(
                breakdown,
                treatment,
                model,
                Arrays.copyOf(base, kept),
                Arrays.copyOf(means, kept),
                Arrays.copyOf(draws, kept));
    }

    /** The same courses with another mean in one month. */
    NodeOutlook withMean(int step, double mean) {
        double[] other = means.clone();
        other[step] = mean;
        return new NodeOutlook(breakdown, treatment, model, base, other, draws);
    }

    /** This node and others as one, course by course. */
    static NodeOutlook sum(String breakdown, Iterable<NodeOutlook> parts, int steps, int count) {
        double[] base = new double[steps];
        double[] means = new double[steps];
        double[][] draws = new double[steps][count];
        Treatment treatment = null;
        String model = "none";
        for (NodeOutlook part : parts) {
            for (int step = 0; step < steps; step++) {
                base[step] += part.base[step];
                means[step] += part.means[step];
                for (int draw = 0; draw < count; draw++) {
                    draws[step][draw] += part.draws[step][draw];
                }
            }
            boolean same = treatment == null || treatment == part.treatment;
            treatment = same ? part.treatment : Treatment.SUM;
            model = model.equals("none") || model.equals(part.model) ? part.model : "sum";
        }
        return new NodeOutlook(breakdown, treatment == null ? Treatment.SILENT : treatment, model, base, means, draws);
    }

    static double[][] nothing(int steps, int count) {
        double[][] draws = new double[steps][];
        Arrays.setAll(draws, step -> new double[count]);
        return draws;
    }

    /** How far equally likely courses lie around their mean. */
    static double deviation(double[] draws) {
        double mean = Arrays.stream(draws).average().orElse(0);
        return Math.sqrt(Arrays.stream(draws)
                .map(draw -> (draw - mean) * (draw - mean))
                .average()
                .orElse(0));
    }
}
