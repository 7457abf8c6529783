package vn.wardcast.models.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Hierarchies as they come: trees, forests, chains of single children, overlapping groups. */
final class RandomHierarchies {

    private RandomHierarchies() {}

    static Hierarchy tree(Random random) {
        var parents = new LinkedHashMap<String, String>();
        int nodes = 2 + random.nextInt(30);
        for (int node = 1; node < nodes; node++) {
            parents.put("n" + node, "n" + random.nextInt(node));
        }
        return Hierarchy.tree(parents);
    }

    static Hierarchy grouped(Random random) {
        int bottoms = 1 + random.nextInt(20);
        var names = new ArrayList<String>();
        for (int i = 0; i < bottoms; i++) {
            names.add("b" + i);
        }
        var wholes = new LinkedHashMap<String, List<String>>();
        wholes.put("all", names);
        for (int whole = random.nextInt(6); whole > 0; whole--) {
            var members = names.stream().filter(name -> random.nextBoolean()).toList();
            if (!members.isEmpty()) {
                wholes.put("w" + whole, members);
            }
        }
        return Hierarchy.grouped(names, wholes);
    }

    static double[] values(int count, Random random) {
        return random.doubles(count, -50, 400).toArray();
    }

    static double[][] errors(int rows, int nodes, Random random) {
        var errors = new double[rows][nodes];
        for (double[] row : errors) {
            double common = random.nextGaussian();
            for (int node = 0; node < nodes; node++) {
                row[node] = (1 + node % 5) * (common + random.nextGaussian());
            }
        }
        return errors;
    }
}
