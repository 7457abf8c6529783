package vn.wardcast.benchmarks.learning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.wardcast.models.automatic.BoostedTrees;

/** Writes what was learned as a table that the models read, with a head that says where it comes from. */
final class LearnedFile {

    private final List<String> lines = new ArrayList<>();

    LearnedFile(String what, List<LearningSet> sets) {
        lines.add("# " + what);
        lines.add("# Learned by benchmarks/learn on the training parts of: "
                + String.join(", ", sets.stream().map(LearningSet::name).toList()));
    }

    LearnedFile line(String line) {
        lines.add(line);
        return this;
    }

    LearnedFile trees(BoostedTrees trees) {
        line("node,feature,value,right");
        line("base,0," + trees.base() + ",0");
        for (int i = 0; i < trees.trees().size(); i++) {
            var tree = trees.trees().get(i);
            for (int node = 0; node < tree.feature().length; node++) {
                line(i + "." + node + "," + tree.feature()[node] + "," + tree.value()[node] + "," + tree.right()[node]);
            }
        }
        return this;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        System.out.println("Wrote " + file);
    }
}
