package vn.wardcast.models.revenue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Money goes out along a plan. What the months so far say about the end of a year, and what earlier years say about how much of a plan is
 * spent, are two opinions about the same number; each weighs as it is sure (means weighted by inverse variances, Bates and Granger 1969;
 * the two are taken as independent: one knows no plan, the other no month). The rest of the year moves to the mean that comes out, its
 * courses draw together as much as the variance says, and every line of the heading moves in the same proportion. Months after the year
 * stay as they are.
 */
public final class PlanAnchor {

    /**
     * What earlier years say about the end of this one.
     *
     * @param mean đồng spent over the year
     * @param deviation of it, đồng, above 0
     */
    public record Habit(double mean, double deviation) {

        /** From a plan and equally likely ratios of final to plan; at least two. */
        public static Habit of(double plan, double[] ratios) {
            double mean = Arrays.stream(ratios).average().orElseThrow();
            double variance = Arrays.stream(ratios)
                            .map(ratio -> (ratio - mean) * (ratio - mean))
                            .sum()
                    / (ratios.length - 1);
            return new Habit(plan * mean, plan * Math.sqrt(variance));
        }
    }

    private PlanAnchor() {}

    /**
     * The same outlook with the rest of the year anchored.
     *
     * @param nodes all nodes of a unit, as {@link UnitModel#outlook} gives them
     * @param books of the unit: what was spent so far
     * @param steps of the rest of the year, 1 or more; of a year that has not begun its last step is the twelfth
     * @param habits by heading; headings without one stay as they are
     */
    public static Map<String, NodeOutlook> of(
            Map<String, NodeOutlook> nodes, Books books, int steps, Map<String, Habit> habits) {
        Map<String, NodeOutlook> lines = new TreeMap<>();
        Map<String, List<NodeOutlook>> headings = new TreeMap<>();
        for (Line line : books.lines().keySet()) {
            String heading = line.itemBreakdown();
            NodeOutlook whole = nodes.get(heading);
            NodeOutlook own = nodes.get(line.breakdown());
            NodeOutlook moved = habits.containsKey(heading)
                    ? move(whole, own, spent(books, heading), steps, habits.get(heading))
                    : own;
            lines.put(line.breakdown(), moved);
            headings.computeIfAbsent(heading, any -> new ArrayList<>()).add(moved);
        }
        Map<String, NodeOutlook> all = new LinkedHashMap<>();
        all.put(Line.TOTAL, sum(nodes.get(Line.TOTAL), lines.values()));
        headings.forEach((heading, parts) -> all.put(heading, sum(nodes.get(heading), parts)));
        all.putAll(lines);
        return all;
    }

    /** The sum of the moved parts, with what the engine said about the whole. */
    private static NodeOutlook sum(NodeOutlook whole, Collection<NodeOutlook> parts) {
        NodeOutlook sum = NodeOutlook.sum(whole.breakdown(), parts, whole.steps(), UnitModel.DRAWS);
        return new NodeOutlook(
                whole.breakdown(), whole.treatment(), whole.model(), whole.base(), sum.means(), sum.draws());
    }

    private static double spent(Books books, String heading) {
        int year = books.last().plusMonths(1).getYear();
        return books.collected(
                books.lines().keySet().stream()
                        .filter(line -> line.isIn(heading))
                        .toList(),
                year);
    }

    /** A line of a heading whose rest of the year goes from {@code whole}'s mean to the mean of both opinions. */
    private static NodeOutlook move(NodeOutlook whole, NodeOutlook line, double spent, int steps, Habit habit) {
        var end = whole.yearEnd(spent, 0, steps);
        double deviation = NodeOutlook.deviation(end.rest());
        if (end.expectedRest() <= 0 || deviation == 0) {
            return line;
        }
        double own = deviation * deviation;
        double other = habit.deviation() * habit.deviation();
        double mean = (end.expected() * other + habit.mean() * own) / (own + other);
        double factor = Math.max(0, mean - spent) / end.expectedRest();
        double narrower = Math.sqrt(other / (own + other));
        double[] means = line.means().clone();
        double[][] draws = line.draws().clone();
        for (int step = 0; step < steps; step++) {
            double before = line.means()[step];
            double after = Math.rint(before * factor);
            means[step] = after;
            boolean floor = Arrays.stream(line.draws()[step]).allMatch(draw -> draw >= 0);
            draws[step] = Arrays.stream(line.draws()[step])
                    .map(draw -> after + narrower * (draw - before))
                    .map(draw -> floor ? Math.max(0, draw) : draw)
                    .toArray();
        }
        return new NodeOutlook(line.breakdown(), line.treatment(), line.model(), line.base(), means, draws);
    }
}
