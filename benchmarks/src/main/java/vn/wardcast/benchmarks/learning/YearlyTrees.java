package vn.wardcast.benchmarks.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.automatic.BoostedTrees;
import vn.wardcast.models.automatic.CorrectedTheta;
import vn.wardcast.models.automatic.YearlyShape;
import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Method;

/** Learns the trees that correct the yearly default: from where the middle answer stood to where the truth was. */
final class YearlyTrees {

    private static final int TREES = 100;
    private static final int FORESTS = 3;
    /** Drawn with replacement, by weight; more would only take longer. */
    private static final int ROWS = 50_000;

    private static final long SEED = 4;
    private static final int[] CUTS = {2, 4, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28};
    /** One odd year must not pull a tree. */
    private static final double LARGEST = 30;

    private final List<Taught> taught;

    private YearlyTrees(List<Taught> taught) {
        this.taught = taught;
    }

    /** One lesson as rows: a row per step, and how far the truth was from the middle answer, in usual changes. */
    private record Taught(Lesson lesson, double[][] rows, double[] targets) {}

    static YearlyTrees of(List<LearningSet> sets) {
        var lessons = new ArrayList<Lesson>();
        sets.forEach(
                set -> lessons.addAll(Lesson.of(set, CUTS, Forecasters.yearly().needs(1))));
        return new YearlyTrees(Lesson.learn(lessons, "years", YearlyTrees::taught));
    }

    /** The mean of several forests, each grown on rows drawn anew: one alone depends on its draw. */
    BoostedTrees grow(Predicate<LearningSet> used) {
        var forests = IntStream.range(0, FORESTS)
                .mapToObj(forest -> grow(used, SEED + forest))
                .toList();
        var trees = new ArrayList<BoostedTrees.Tree>();
        forests.forEach(forest -> forest.trees().forEach(tree -> trees.add(tree.times(1.0 / FORESTS))));
        double base = forests.stream().mapToDouble(BoostedTrees::base).average().orElseThrow();
        return new BoostedTrees(base, trees);
    }

    private BoostedTrees grow(Predicate<LearningSet> used, long seed) {
        var chosen =
                taught.stream().filter(each -> used.test(each.lesson().set())).toList();
        var sums = new double[chosen.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += chosen.get(i).lesson().weight();
            sums[i] = sum;
        }
        var random = new Random(seed);
        var rows = new double[ROWS][];
        var targets = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            int place = Arrays.binarySearch(sums, random.nextDouble() * sum);
            var drawn = chosen.get(Math.min(sums.length - 1, place < 0 ? -place - 1 : place));
            int step = random.nextInt(drawn.targets().length);
            rows[i] = drawn.rows()[step];
            targets[i] = drawn.targets()[step];
        }
        return new SmileTrees(TREES).grow(rows, targets);
    }

    /** How much better corrected forecasts are on a family the trees have not seen; printed, not returned. */
    void check(List<LearningSet> sets) {
        for (String family : sets.stream().map(LearningSet::family).distinct().toList()) {
            var trees = grow(set -> !set.family().equals(family));
            for (LearningSet set :
                    sets.stream().filter(each -> each.family().equals(family)).toList()) {
                System.out.printf(
                        Locale.ROOT,
                        "left out %-10s %-36s error of the corrected / of the middle answer: %.3f%n",
                        family,
                        set.name(),
                        ratio(set, trees));
            }
        }
    }

    private double ratio(LearningSet set, BoostedTrees trees) {
        double before = 0;
        double after = 0;
        for (Taught each : taught) {
            if (each.lesson().set() == set) {
                for (int step = 0; step < each.targets().length; step++) {
                    double left = each.targets()[step] - CorrectedTheta.trust(step) * trees.answer(each.rows()[step]);
                    before += Math.abs(each.targets()[step]) / each.targets().length;
                    after += Math.abs(left) / each.targets().length;
                }
            }
        }
        return after / before;
    }

    private static Taught taught(Lesson lesson) {
        var history = History.of(lesson.known());
        var method = Forecasters.yearly();
        var shape = new YearlyShape(history.values());
        int steps = lesson.after().length;
        double[] middle = method.middle().fit(history.values(), 1).ahead(steps);
        List<double[]> members = method.members().stream()
                .map((Method member) -> member.fit(history.values(), 1).ahead(steps))
                .toList();
        double[][] answers = CorrectedTheta.leashed(members, middle, shape.scale());
        var rows = new double[steps][];
        var targets = new double[steps];
        for (int step = 0; step < steps; step++) {
            rows[step] = shape.row(step, answers[step], middle[step]);
            double error = (lesson.after()[step] / history.unit() - middle[step]) / shape.scale();
            targets[step] = Math.max(-LARGEST, Math.min(LARGEST, Double.isNaN(error) ? 0 : error));
        }
        return new Taught(lesson, rows, targets);
    }
}
