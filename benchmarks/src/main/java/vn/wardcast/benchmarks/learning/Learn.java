package vn.wardcast.benchmarks.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.wardcast.models.interval.Calibration;

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
            case "weights" -> weights(folder, models, check);
            case "intervals" -> intervals(folder, models, check);
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

    private static void weights(Path folder, Path models, boolean check) throws IOException {
        var sets = new ArrayList<>(LearningSet.years(folder));
        var years = MemberWeights.of(sets, new int[] {6, 9, 12}, 0.85, 0.01);
        var quarters = MemberWeights.of(LearningSet.quarters(folder), new int[] {8, 12, 16}, 0.6, 0.02);
        var months = MemberWeights.of(LearningSet.months(folder), new int[] {18, 24, 36}, 0.4, 0.02);
        var all = List.of(years, quarters, months);
        if (check) {
            all.forEach(MemberWeights::check);
            return;
        }
        sets.addAll(LearningSet.quarters(folder));
        sets.addAll(LearningSet.months(folder));
        var file = new LearnedFile("What members of the combination are worth; the formula is in MemberPriors.", sets)
                .line("member,sharpness,growth,base,per_log_length,if_seasonal");
        all.forEach(each -> each.rows().forEach(file::line));
        file.write(models.resolve("automatic/member-priors.csv"));
    }

    private static void intervals(Path folder, Path models, boolean check) throws IOException {
        var years = IntervalWidths.of(LearningSet.years(folder), new int[] {4, 6, 8, 10, 13, 16});
        var quarters = IntervalWidths.of(LearningSet.quarters(folder), new int[] {8, 12, 16, 20});
        var months = IntervalWidths.of(LearningSet.months(folder), new int[] {12, 18, 24, 36, 48, 60});
        var all = List.of(years, quarters, months);
        if (check) {
            all.forEach(IntervalWidths::check);
            return;
        }
        var sets = new ArrayList<>(LearningSet.years(folder));
        sets.addAll(LearningSet.quarters(folder));
        sets.addAll(LearningSet.months(folder));
        var file = new LearnedFile("Widths of intervals; the formula is in Calibration.", sets)
                .line("frequency," + String.join(",", Calibration.COLUMNS));
        all.forEach(each -> file.line(each.row()));
        file.write(models.resolve("interval/calibration.csv"));
    }
}
