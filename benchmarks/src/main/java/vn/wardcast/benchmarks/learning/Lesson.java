package vn.wardcast.benchmarks.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;

/**
 * A series that pretends to end earlier, and what came after.
 *
 * @param back how many values were hidden; lessons of a set with the same number belong together
 * @param weight of all values of this lesson together
 */
record Lesson(LearningSet set, Series known, double[] after, int back, double weight) {

    /** Cuts closer to the end would leave too little to be foreseen, cuts further back too little to learn from. */
    static List<Lesson> of(LearningSet set, int[] cuts, int least) {
        var lessons = new ArrayList<Lesson>();
        for (Series series : set.series()) {
            for (int back : cuts) {
                int known = series.length() - back;
                if (known >= least && isWhole(series, known)) {
                    double[] after = Arrays.copyOfRange(series.values(), known, known + Math.min(back, set.horizon()));
                    lessons.add(new Lesson(set, series.first(known), after, back, 0));
                }
            }
        }
        double weight = set.weight() / lessons.size();
        return lessons.stream()
                .map(each -> new Lesson(set, each.known, each.after, each.back, weight))
                .toList();
    }

    /** What each lesson teaches, learned on all processors but in order. */
    static <T> List<T> learn(List<Lesson> lessons, String what, Function<Lesson, T> learning) {
        int threads = Runtime.getRuntime().availableProcessors();
        var workers = Workers.of(threads, done -> {
            if (done % 500 == 0) {
                System.err.printf("%s: %d of %d%n", what, done, lessons.size());
            }
        });
        return workers.map(lessons, learning);
    }

    private static boolean isWhole(Series series, int known) {
        boolean gapAfter = Double.isNaN(series.value(known));
        boolean gapBefore = IntStream.range(0, known).anyMatch(t -> Double.isNaN(series.value(t)));
        boolean constant = IntStream.range(1, known).allMatch(t -> series.value(t) == series.value(0));
        return !gapAfter && !gapBefore && !constant;
    }
}
