package vn.wardcast.benchmarks.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code benchmarks/learn FOLDER trees|weights|intervals [--check]}: learns one table anew and writes it into the models. */
public final class Learn {

    private static final String USAGE = "Usage: benchmarks/learn FOLDER trees|weights|intervals [--check]";

    private Learn() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var folder = Path.of(args[0]);
        var models = Path.of(System.getProperty("resources"), "vn/wardcast/models");
        boolean check = List.of(args).contains("--check");
        switch (args[1]) {
            case "trees" -> trees(folder, models, check);
            default -> {
                System.err.printf("Cannot learn '%s'. %s%n", args[1], USAGE);
                System.exit(2);
            }
        }
    }

    private static void trees(Path folder, Path models, boolean check) throws IOException {
        var sets = LearningSet.years(folder);
        var lessons = YearlyTrees.of(sets);
        if (check) {
            lessons.check(sets);
            return;
        }
        new LearnedFile("Trees that correct the yearly default.", sets)
                .trees(lessons.grow(set -> true))
                .write(models.resolve("automatic/yearly-trees.csv"));
    }
}
