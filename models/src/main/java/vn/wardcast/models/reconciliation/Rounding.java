package vn.wardcast.models.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Whole numbers that still add up. A top is rounded to the nearest whole number; going down, every child is first rounded
 * down and the units still missing go to the children with the largest remainders (of equals, the first). In a tree every
 * number is then its own value rounded up or down, and sums are exact. Where wholes overlap (areas and sectors) nobody can
 * promise both: bottom nodes are rounded below the widest wholes only and every whole is the sum of its parts.
 */
public final class Rounding {

    /** Arithmetic leaves 2.9999999 where 3 is meant. */
    private static final double TOLERANCE = 1e-9;

    private final Hierarchy hierarchy;
    private final List<Branch> tops;

    private record Branch(Set<Integer> parts, List<Branch> children) {}

    private Rounding(Hierarchy hierarchy, List<Branch> tops) {
        this.hierarchy = hierarchy;
        this.tops = tops;
    }

    public static Rounding of(Hierarchy hierarchy) {
        var branches = new ArrayList<Branch>();
        for (Set<Integer> parts : widestFirst(hierarchy)) {
            hang(branches, parts);
        }
        return new Rounding(hierarchy, branches);
    }

    /** Whole numbers for all nodes, from coherent values. */
    public double[] round(double[] coherent) {
        var bottom = hierarchy.bottom(coherent);
        var rounded = new double[bottom.length];
        for (Branch top : tops) {
            distribute(top, Math.floor(value(top, bottom) + 0.5), bottom, rounded);
        }
        return hierarchy.sums(rounded);
    }

    private static List<Set<Integer>> widestFirst(Hierarchy hierarchy) {
        return IntStream.range(0, hierarchy.size())
                .<Set<Integer>>mapToObj(node -> new TreeSet<>(hierarchy.parts(node)))
                .sorted(Comparator.comparingInt((Set<Integer> parts) -> -parts.size()))
                .distinct()
                .toList();
    }

    /** Finds the narrowest branch around these parts; a set that overlaps another without fitting in is left out. */
    private static void hang(List<Branch> level, Set<Integer> parts) {
        for (Branch branch : level) {
            if (branch.parts().containsAll(parts)) {
                hang(branch.children(), parts);
                return;
            }
            if (branch.parts().stream().anyMatch(parts::contains)) {
                return;
            }
        }
        level.add(new Branch(parts, new ArrayList<>()));
    }

    private static void distribute(Branch branch, double total, double[] bottom, double[] rounded) {
        var children = branch.children();
        if (children.isEmpty()) {
            rounded[branch.parts().iterator().next()] = total;
            return;
        }
        var values =
                children.stream().mapToDouble(child -> value(child, bottom)).toArray();
        var shares = shares(values, total);
        for (int i = 0; i < shares.length; i++) {
            distribute(children.get(i), shares[i], bottom, rounded);
        }
    }

    private static double[] shares(double[] values, double total) {
        var shares = new double[values.length];
        double missing = total;
        for (int i = 0; i < values.length; i++) {
            shares[i] = Math.floor(values[i] + TOLERANCE);
            missing -= shares[i];
        }
        var byRemainder = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.floor(values[i] + TOLERANCE) - values[i]))
                .toList();
        for (int i = 0; i < values.length && i < missing; i++) {
            shares[byRemainder.get(i)]++;
        }
        return shares;
    }

    private static double value(Branch branch, double[] bottom) {
        return branch.parts().stream().mapToDouble(part -> bottom[part]).sum();
    }
}
