package vn.wardcast.models.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What adds up to what: wholes first, then the bottom nodes, which cannot be divided. A tree (province, ward) and a grouped
 * structure (ward by kind of revenue) are the same thing here: every whole names the bottom nodes it is the sum of, one row
 * of the summing matrix (Hyndman, Ahmed, Athanasopoulos and Shang 2011, Computational Statistics and Data Analysis 55).
 *
 * @param names all nodes, wholes before bottom nodes; every array of values follows this order
 * @param parts for each whole the positions, among the bottom nodes, of its parts
 */
public record Hierarchy(List<String> names, List<List<Integer>> parts) {

    public Hierarchy {
        names = List.copyOf(names);
        parts = parts.stream().map(each -> each.stream().sorted().toList()).toList();
        int bottoms = names.size() - parts.size();
        if (bottoms < 1) {
            throw new IllegalArgumentException(
                    "Cannot build a hierarchy: %d nodes, all of them wholes".formatted(names.size()));
        }
        checkDistinct(names);
        for (int whole = 0; whole < parts.size(); whole++) {
            checkParts(names.get(whole), parts.get(whole), bottoms);
        }
    }

    /**
     * A tree of any depth, also several trees side by side; children without children are the bottom.
     *
     * @param parents child to parent; a node that is nobody's child is a top and has no entry
     */
    public static Hierarchy tree(Map<String, String> parents) {
        var children = new LinkedHashMap<String, List<String>>();
        parents.forEach((child, parent) ->
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(child));
        var tops = children.keySet().stream()
                .filter(node -> !parents.containsKey(node))
                .toList();
        var order = breadthFirst(tops, children);
        if (order.size() < parents.size() + tops.size()) {
            throw new IllegalArgumentException("Cannot build a tree: some nodes are their own ancestors: "
                    + parents.keySet().stream()
                            .filter(node -> !order.contains(node))
                            .toList());
        }
        var bottoms = order.stream().filter(node -> !children.containsKey(node)).toList();
        var wholes = new LinkedHashMap<String, Collection<String>>();
        order.stream().filter(children::containsKey).forEach(whole -> wholes.put(whole, leaves(whole, children)));
        return grouped(bottoms, wholes);
    }

    /** Any wholes over the same bottom nodes; they may overlap, as areas and sectors do. */
    public static Hierarchy grouped(List<String> bottoms, Map<String, ? extends Collection<String>> wholes) {
        var positions = new HashMap<String, Integer>();
        bottoms.forEach(bottom -> positions.put(bottom, positions.size()));
        var names = new ArrayList<>(wholes.keySet());
        var parts = new ArrayList<List<Integer>>();
        wholes.forEach((whole, members) -> parts.add(
                members.stream().map(each -> position(positions, whole, each)).toList()));
        names.addAll(bottoms);
        return new Hierarchy(names, parts);
    }

    public int size() {
        return names.size();
    }

    public int wholes() {
        return parts.size();
    }

    public int bottoms() {
        return names.size() - parts.size();
    }

    /** Positions among the bottom nodes of what a node is made of; a bottom node is made of itself. */
    public List<Integer> parts(int node) {
        return node < wholes() ? parts.get(node) : List.of(node - wholes());
    }

    /** The summing matrix: one row per node, one column per bottom node, ones and zeros. */
    public double[][] summingMatrix() {
        var matrix = new double[size()][bottoms()];
        for (int node = 0; node < size(); node++) {
            for (int part : parts(node)) {
                matrix[node][part] = 1;
            }
        }
        return matrix;
    }

    /** Values of all nodes from those of the bottom nodes. */
    public double[] sums(double[] bottom) {
        if (bottom.length != bottoms()) {
            throw new IllegalArgumentException(
                    "Cannot add up %d bottom values: the hierarchy has %d".formatted(bottom.length, bottoms()));
        }
        var values = new double[size()];
        for (int node = 0; node < size(); node++) {
            for (int part : parts(node)) {
                values[node] += bottom[part];
            }
        }
        return values;
    }

    /** The bottom part of the values of all nodes. */
    public double[] bottom(double[] values) {
        checkSize(values);
        return Arrays.copyOfRange(values, wholes(), size());
    }

    /** Value of each whole minus the sum of its parts: all zero means coherent. */
    public double[] differences(double[] values) {
        var sums = sums(bottom(values));
        return IntStream.range(0, wholes())
                .mapToDouble(whole -> values[whole] - sums[whole])
                .toArray();
    }

    /** How far these values are from adding up. */
    public CoherenceGap gap(double[] values) {
        var differences = differences(values);
        int worst = 0;
        double total = 0;
        double size = 0;
        for (int whole = 0; whole < differences.length; whole++) {
            worst = Math.abs(differences[whole]) > Math.abs(differences[worst]) ? whole : worst;
            total += Math.abs(differences[whole]);
            size += Math.abs(values[whole]);
        }
        return differences.length == 0
                ? CoherenceGap.NONE
                : new CoherenceGap(names.get(worst), Math.abs(differences[worst]), size == 0 ? 0 : total / size);
    }

    void checkSize(double[] values) {
        if (values.length != size()) {
            throw new IllegalArgumentException(
                    "Cannot use %d values: the hierarchy has %d nodes".formatted(values.length, size()));
        }
    }

    private static List<String> breadthFirst(List<String> tops, Map<String, List<String>> children) {
        var order = new ArrayList<>(tops);
        for (int i = 0; i < order.size(); i++) {
            order.addAll(children.getOrDefault(order.get(i), List.of()));
        }
        return order;
    }

    private static List<String> leaves(String whole, Map<String, List<String>> children) {
        return breadthFirst(List.of(whole), children).stream()
                .filter(node -> !children.containsKey(node))
                .toList();
    }

    private static int position(Map<String, Integer> positions, String whole, String part) {
        Integer position = positions.get(part);
        if (position == null) {
            throw new IllegalArgumentException(
                    "Cannot add '%s' to '%s': it is not a bottom node".formatted(part, whole));
        }
        return position;
    }

    private static void checkDistinct(List<String> names) {
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("Cannot name two nodes '%s'".formatted(name));
            }
        }
    }

    private static void checkParts(String whole, List<Integer> parts, int bottoms) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Cannot add up '%s': it has no parts".formatted(whole));
        }
        if (new HashSet<>(parts).size() < parts.size()) {
            throw new IllegalArgumentException("Cannot add up '%s': a part is named twice".formatted(whole));
        }
        if (parts.get(0) < 0 || parts.get(parts.size() - 1) >= bottoms) {
            throw new IllegalArgumentException(
                    "Cannot add up '%s' from parts %s: there are %d".formatted(whole, parts, bottoms));
        }
    }
}
