package vn.wardcast.models.revenue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.wardcast.models.LeverFault;

/**
 * The outlook of a unit under levers: the lines are changed, course by course, and items and total are their sums again. The courses
 * are those of the forecast (common random numbers), so that a difference is the lever's and not chance's.
 */
public final class WhatIf {

    private static final String LINE = ";sub_item=";

    private WhatIf() {}

    /**
     * @param nodes of a unit, as {@link AreaModel#of} gives them
     * @param first first month of the outlook
     * @param levers applied one after the other, in this order; a plan changes nothing here
     * @return the same nodes; every whole is exactly the sum of its parts, in whole đồng
     * @throws LeverFault if a lever is about a node that the unit does not have, begins outside the outlook, or takes away more than is
     *     expected
     */
    public static Map<String, NodeOutlook> of(Map<String, NodeOutlook> nodes, LocalDate first, List<Lever> levers) {
        Map<String, NodeOutlook> lines = new LinkedHashMap<>();
        nodes.forEach((breakdown, node) -> {
            if (breakdown.contains(LINE)) {
                lines.put(breakdown, node);
            }
        });
        for (Lever lever : levers) {
            if (!nodes.containsKey(lever.breakdown())) {
                throw unknown(lever.breakdown(), nodes.keySet());
            }
            apply(lever, lines, first);
        }
        return summed(lines);
    }

    private static void apply(Lever lever, Map<String, NodeOutlook> lines, LocalDate first) {
        if (lever instanceof Lever.OneOff once && once.amount() < 0) {
            lose(once, lines, step(once.month(), first, steps(lines)));
            return;
        }
        if (lever instanceof Lever.OneOff once) {
            // An amount of an item or of everything comes on one line: the largest, so that shares stay as they are
            // elsewhere.
            String line = largest(lever.breakdown(), lines);
            int at = step(once.month(), first, steps(lines));
            lines.computeIfPresent(
                    line, (name, node) -> changed(node, (step, value) -> step == at ? value + once.amount() : value));
            return;
        }
        lines.replaceAll((name, node) -> concerns(lever.breakdown(), name) ? under(lever, node, first) : node);
    }

    private static NodeOutlook under(Lever lever, NodeOutlook node, LocalDate first) {
        if (lever instanceof Lever.Growth growth) {
            int from = step(growth.from(), first, node.steps());
            double factor = 1 + growth.percent() / 100;
            return changed(node, (step, value) -> step >= from ? value * factor : value);
        }
        if (lever instanceof Lever.End end) {
            int from = step(end.from(), first, node.steps());
            return changed(node, (step, value) -> step >= from ? 0 : value);
        }
        if (lever instanceof Lever.Delay delay) {
            return delayed(node, step(delay.from(), first, node.steps()), delay.months());
        }
        return node;
    }

    /** How a value of a month becomes another one. */
    private interface Change {
        double of(int step, double value);
    }

    private static NodeOutlook changed(NodeOutlook node, Change change) {
        double[] means = new double[node.steps()];
        double[][] draws = new double[node.steps()][];
        for (int step = 0; step < means.length; step++) {
            int at = step;
            means[step] = Math.rint(change.of(step, node.means()[step]));
            draws[step] = Arrays.stream(node.draws()[step])
                    .map(value -> change.of(at, value))
                    .toArray();
        }
        return new NodeOutlook(node.breakdown(), node.treatment(), node.model(), node.base(), means, draws);
    }

    /** Months from {@code from} on move; those they leave behind are empty, what moves beyond the end is not seen. */
    private static NodeOutlook delayed(NodeOutlook node, int from, int months) {
        double[] means = node.means().clone();
        double[][] draws = node.draws().clone();
        for (int step = node.steps() - 1; step >= from; step--) {
            boolean comes = step - months >= from;
            means[step] = comes ? node.means()[step - months] : 0;
            draws[step] = comes ? node.draws()[step - months] : new double[node.draws()[step].length];
        }
        return new NodeOutlook(node.breakdown(), node.treatment(), node.model(), node.base(), means, draws);
    }

    private static int step(LocalDate month, LocalDate first, int steps) {
        int step = (int) ChronoUnit.MONTHS.between(first, month.withDayOfMonth(1));
        if (step < 0 || step >= steps) {
            LocalDate last = first.plusMonths(steps - 1L);
            throw new LeverFault(
                    "tháng %tY-%<tm ngoài dự báo: viết tháng từ %tY-%<tm đến %tY-%<tm".formatted(month, first, last),
                    "Cannot change %tY-%<tm: the outlook is from %tY-%<tm to %tY-%<tm".formatted(month, first, last));
        }
        return step;
    }

    private static boolean concerns(String breakdown, String line) {
        return breakdown.equals(Line.TOTAL) || line.equals(breakdown) || line.startsWith(breakdown + ";");
    }

    private static String largest(String breakdown, Map<String, NodeOutlook> lines) {
        return lines.entrySet().stream()
                .filter(entry -> concerns(breakdown, entry.getKey()))
                .max((one, other) -> Double.compare(
                        Arrays.stream(one.getValue().means()).sum(),
                        Arrays.stream(other.getValue().means()).sum()))
                .orElseThrow()
                .getKey();
    }

    /**
     * A loss takes the same share of every line and of every course, so that none of them falls below zero and the mean falls by exactly
     * the amount.
     */
    private static void lose(Lever.OneOff loss, Map<String, NodeOutlook> lines, int at) {
        List<String> losing = lines.keySet().stream()
                .filter(line -> concerns(loss.breakdown(), line))
                .toList();
        double expected = expected(lines, losing, at);
        if (-loss.amount() > expected) {
            throw tooMuch(loss, expected);
        }
        double kept = 1 + loss.amount() / expected;
        losing.forEach(line -> lines.computeIfPresent(
                line, (name, node) -> changed(node, (step, value) -> step == at ? value * kept : value)));
        double rounding = Math.rint(expected + loss.amount()) - expected(lines, losing, at);
        String largest = losing.stream()
                .max(Comparator.comparingDouble(line -> lines.get(line).means()[at]))
                .orElseThrow();
        lines.computeIfPresent(largest, (name, node) -> node.withMean(at, node.means()[at] + rounding));
    }

    private static double expected(Map<String, NodeOutlook> lines, List<String> of, int step) {
        return of.stream().mapToDouble(line -> lines.get(line).means()[step]).sum();
    }

    private static LeverFault tooMuch(Lever.OneOff loss, double expected) {
        String line = Lever.written(loss.breakdown());
        return new LeverFault(
                "không trừ được %.0f đồng của %s tháng %tY-%<tm: chỉ dự kiến thu %.0f đồng"
                        .formatted(-loss.amount(), line, loss.month(), expected),
                "Cannot take %.0f đồng from %s in %tY-%<tm: %.0f đồng are expected"
                        .formatted(-loss.amount(), line, loss.month(), expected));
    }

    private static LeverFault unknown(String breakdown, Collection<String> nodes) {
        String known = String.join(", ", nodes.stream().map(Lever::written).toList());
        return new LeverFault(
                "đơn vị không thu '%s'; có: %s".formatted(Lever.written(breakdown), known),
                "Cannot apply a lever to '%s': the unit has %s".formatted(Lever.written(breakdown), known));
    }

    private static int steps(Map<String, NodeOutlook> lines) {
        return lines.values().iterator().next().steps();
    }

    private static Map<String, NodeOutlook> summed(Map<String, NodeOutlook> lines) {
        NodeOutlook any = lines.values().iterator().next();
        int steps = any.steps();
        int count = steps == 0 ? 0 : any.draws()[0].length;
        Map<String, List<NodeOutlook>> items = new TreeMap<>();
        lines.forEach(
                (name, node) -> items.computeIfAbsent(name.substring(0, name.indexOf(LINE)), item -> new ArrayList<>())
                        .add(node));
        Map<String, NodeOutlook> all = new LinkedHashMap<>();
        all.put(Line.TOTAL, NodeOutlook.sum(Line.TOTAL, lines.values(), steps, count));
        items.forEach((item, parts) -> all.put(item, NodeOutlook.sum(item, parts, steps, count)));
        all.putAll(lines);
        return all;
    }
}
