package vn.wardcast.benchmarks.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.automatic.YearsTogether;
import vn.wardcast.models.interval.Calibration;
import vn.wardcast.models.interval.Evidence;
import vn.wardcast.models.interval.GroupEvidence;
import vn.wardcast.models.interval.Rehearsal;
import vn.wardcast.models.interval.Spread;
import vn.wardcast.models.interval.Tails;

/**
 * Learns how wide intervals have to be: coefficients of {@link Calibration} that make the interval scores of 80 % and 95 %
 * (Gneiting and Raftery, 2007) small on every set alike, then the quantiles of what is left.
 */
final class IntervalWidths {

    private static final int SWEEPS = 40;
    private static final int HALVINGS = 20;
    private static final int LEAST_HISTORIES = 10;
    /** More would only take longer: every so many-th history of a larger window is taken. */
    private static final int MOST_HISTORIES = 150;

    /** The search is kept near the usual coefficients by this much per squared stride. */
    private static final double PULL = 1e-5;

    private static final double[] STRIDES = {0, 0.2, 0.2, 0.2, 0.1, 0.1, 0.05, 0.1, 0.05, 0.2, 0, 0.2, 0};
    private static final int NUMBERS = STRIDES.length;
    /** Coefficients that are searched as logarithm (above zero) or through the logistic curve (0 to 1). */
    private static final int PRIOR_ORIGINS = 1;

    private static final int STEP_SHARE = 2;
    private static final int SIZE_SHARE = 3;
    private static final int USUAL_SURPRISE = 10;
    private static final int USUAL_GROWTH = 12;

    private final Frequency frequency;
    private final double pooling;
    private final List<Window> windows;

    private IntervalWidths(Frequency frequency, double pooling, List<Window> windows) {
        this.frequency = frequency;
        this.pooling = pooling;
        this.windows = windows;
    }

    /** All series of a set cut the same way: what a file or an indicator is to the product. */
    private record Window(LearningSet set, int back, double weight, List<Judged> judged) {
        GroupEvidence group(double usualGrowth) {
            return GroupEvidence.of(judged.stream().map(Judged::evidence).toList(), usualGrowth);
        }
    }

    /**
     * @param errors truth minus forecast at 1, 2, ... steps, in the units of the history
     * @param scale mean absolute change from season to season, in the same units
     */
    private record Judged(Evidence evidence, double[] errors, double scale) {

        /** Not so for series that repeat themselves exactly, or are zero. */
        boolean canBeScaled() {
            return scale > 0
                    && Double.isFinite(evidence.size())
                    && Arrays.stream(errors).allMatch(Double::isFinite);
        }
    }

    static IntervalWidths of(List<LearningSet> sets, int[] cuts) {
        Frequency frequency = sets.get(0).series().get(0).frequency();
        var windows = new ArrayList<Window>();
        for (LearningSet set : sets) {
            Map<Integer, List<Lesson>> byCut = Lesson.of(set, cuts, 4).stream()
                    .collect(Collectors.groupingBy(Lesson::back, LinkedHashMap::new, Collectors.toList()));
            byCut.values().removeIf(lessons -> lessons.size() < LEAST_HISTORIES);
            byCut.forEach((back, lessons) -> windows.add(new Window(
                    set,
                    back,
                    set.weight() / byCut.size(),
                    Lesson.learn(thinned(lessons), set.name() + " " + back, IntervalWidths::judged).stream()
                            .filter(Judged::canBeScaled)
                            .toList())));
        }
        return new IntervalWidths(frequency, Calibration.of(frequency).pooling(), windows);
    }

    private static List<Lesson> thinned(List<Lesson> lessons) {
        int every = (lessons.size() + MOST_HISTORIES - 1) / MOST_HISTORIES;
        return IntStream.range(0, lessons.size())
                .filter(i -> i % every == 0)
                .mapToObj(lessons::get)
                .toList();
    }

    private static Judged judged(Lesson lesson) {
        Series known = lesson.known();
        Rehearsal rehearsal = ((YearsTogether) Forecasters.automatic())
                .alone()
                .rehearse(known)
                .orElseThrow();
        double unit = rehearsal.history().unit();
        double[] mean = rehearsal.mean(lesson.after().length);
        var errors = new double[mean.length];
        Arrays.setAll(errors, step -> lesson.after()[step] / unit - mean[step]);
        return new Judged(rehearsal.evidence(), errors, scale(known) / unit);
    }

    private static double scale(Series series) {
        int lag = series.length() > series.season() ? series.season() : 1;
        double sum = 0;
        for (int t = lag; t < series.length(); t++) {
            sum += Math.abs(series.value(t) - series.value(t - lag));
        }
        return sum / (series.length() - lag);
    }

    /** The row of {@code calibration.csv} for this frequency, learned from the sets that pass. */
    double[] learn(Predicate<LearningSet> used) {
        var chosen = windows.stream().filter(window -> used.test(window.set())).toList();
        double[] usual = usual(chosen);
        double[] start = start(usual);
        double[] strides = Arrays.copyOf(STRIDES, NUMBERS + 4);
        Arrays.fill(strides, NUMBERS, NUMBERS + 4, 0.1);
        double[] found = CompassSearch.minimise(
                point -> score(chosen, point, usual) + pull(point, start), start, strides, SWEEPS);
        double[] numbers = Arrays.copyOf(numbers(found, usual), NUMBERS + 2 * Tails.levels().length);
        double[] tails = tails(chosen, calibration(numbers, flat()));
        for (int level = 0; level < Tails.levels().length; level++) {
            settle(chosen, numbers, tails, level);
        }
        System.arraycopy(tails, 0, numbers, NUMBERS, tails.length);
        return numbers;
    }

    /**
     * Stretches both tails of a level until half of the windows are covered at least as often as promised. Windows differ far
     * more than chance allows, since a crisis hits all series of one at once: a mean over windows would make every interval
     * wide for the sake of those few.
     */
    private static void settle(List<Window> chosen, double[] numbers, double[] tails, int level) {
        int above = level + Tails.levels().length;
        double low = 0.5;
        double high = 2;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double factor = (low + high) / 2;
            double[] stretched = tails.clone();
            stretched[level] *= factor;
            stretched[above] *= factor;
            double covered = usualCoverage(chosen, calibration(numbers, stretched), (int) Tails.levels()[level]);
            low = covered < Tails.levels()[level] / 100 ? factor : low;
            high = low == factor ? high : factor;
        }
        tails[level] *= high;
        tails[above] *= high;
    }

    private static double usualCoverage(List<Window> chosen, Calibration calibration, int level) {
        var quantiles = new WeightedQuantiles();
        for (Window window : chosen) {
            var group = window.group(calibration.usualGrowth());
            quantiles.add(coverage(window, calibration, group, level), window.weight());
        }
        return quantiles.at(0.5);
    }

    /** As a line of {@code calibration.csv}. */
    String row() {
        return frequency.code() + ","
                + Arrays.stream(learn(set -> true))
                        .mapToObj(number -> String.format(Locale.ROOT, "%.4f", number))
                        .collect(Collectors.joining(","));
    }

    /** Coverage on sets that had no part in the learning, a line per window; printed, not returned. */
    void check() {
        for (String family :
                windows.stream().map(window -> window.set().family()).distinct().toList()) {
            double[] numbers = learn(set -> !set.family().equals(family));
            windows.stream()
                    .filter(window -> window.set().family().equals(family))
                    .forEach(window -> print("left out", window, numbers));
        }
        double[] numbers = learn(set -> true);
        windows.forEach(window -> print("with all", window, numbers));
    }

    private void print(String how, Window window, double[] numbers) {
        var calibration = calibration(numbers, Arrays.copyOfRange(numbers, NUMBERS, numbers.length));
        var group = window.group(calibration.usualGrowth());
        System.out.printf(
                Locale.ROOT,
                "%s %-36s back %2d n=%-4d inside 80 %%: %.3f  inside 95 %%: %.3f  MSIS95 %.2f%n",
                how,
                window.set().name(),
                window.back(),
                window.judged().size(),
                coverage(window, calibration, group, 80),
                coverage(window, calibration, group, 95),
                intervalScore(window, calibration, group, 95));
    }

    /** Surprise and growth as they are on the average of windows. */
    private static double[] usual(List<Window> windows) {
        var groups = windows.stream().map(window -> window.group(0.5)).toList();
        return new double[] {
            groups.stream().mapToDouble(GroupEvidence::surprise).average().orElse(0),
            groups.stream().mapToDouble(GroupEvidence::growth).average().orElse(0.5)
        };
    }

    private double[] start(double[] usual) {
        var current = Calibration.of(frequency);
        return new double[] {
            pooling,
            Math.log(6),
            0,
            -2,
            current.naiveFactor(),
            current.ownFactor(),
            0,
            current.growth(),
            0,
            0.5,
            usual[0],
            0.3,
            usual[1],
            Math.log(1.3),
            Math.log(2.6),
            Math.log(1.65),
            Math.log(3.2)
        };
    }

    private double pull(double[] point, double[] start) {
        double sum = 0;
        for (int i = 0; i < NUMBERS; i++) {
            double strides = STRIDES[i] == 0 ? 0 : (point[i] - start[i]) / STRIDES[i];
            sum += PULL * strides * strides;
        }
        return sum;
    }

    private static double[] numbers(double[] point, double[] usual) {
        double[] numbers = Arrays.copyOf(point, NUMBERS);
        numbers[PRIOR_ORIGINS] = Math.exp(point[PRIOR_ORIGINS]);
        numbers[STEP_SHARE] = logistic(point[STEP_SHARE]);
        numbers[SIZE_SHARE] = 0.5 * logistic(point[SIZE_SHARE]);
        numbers[USUAL_SURPRISE] = usual[0];
        numbers[USUAL_GROWTH] = usual[1];
        return numbers;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private double score(List<Window> chosen, double[] point, double[] usual) {
        double[] tails = flat();
        tails[1] = Math.exp(point[NUMBERS]);
        tails[3] = Math.exp(point[NUMBERS + 1]);
        tails[6] = Math.exp(point[NUMBERS + 2]);
        tails[8] = Math.exp(point[NUMBERS + 3]);
        var calibration = calibration(numbers(point, usual), tails);
        double sum = 0;
        double weights = 0;
        for (Window window : chosen) {
            var group = window.group(calibration.usualGrowth());
            double both = Math.log(intervalScore(window, calibration, group, 80))
                    + Math.log(intervalScore(window, calibration, group, 95));
            sum += window.weight() * both;
            weights += window.weight();
        }
        return sum / weights;
    }

    private static double intervalScore(Window window, Calibration calibration, GroupEvidence group, int level) {
        double penalty = 2 / (1 - level / 100.0);
        double sum = 0;
        for (Judged judged : window.judged()) {
            var spread = calibration.spread(judged.evidence(), group);
            double score = 0;
            for (int step = 0; step < judged.errors().length; step++) {
                double below = spread.below(step, level);
                double above = spread.above(step, level);
                double error = judged.errors()[step];
                score += below + above + penalty * (Math.max(0, -below - error) + Math.max(0, error - above));
            }
            sum += score / judged.errors().length / judged.scale();
        }
        return sum / window.judged().size();
    }

    private static double coverage(Window window, Calibration calibration, GroupEvidence group, int level) {
        double sum = 0;
        for (Judged judged : window.judged()) {
            var spread = calibration.spread(judged.evidence(), group);
            int inside = 0;
            for (int step = 0; step < judged.errors().length; step++) {
                double error = judged.errors()[step];
                inside += error >= -spread.below(step, level) && error <= spread.above(step, level) ? 1 : 0;
            }
            sum += (double) inside / judged.errors().length;
        }
        return sum / window.judged().size();
    }

    /** Quantiles of errors in units of their spread, half way between one for both sides and one for each side. */
    private static double[] tails(List<Window> chosen, Calibration calibration) {
        var below = new WeightedQuantiles();
        var above = new WeightedQuantiles();
        var both = new WeightedQuantiles();
        for (Window window : chosen) {
            var group = window.group(calibration.usualGrowth());
            for (Judged judged : window.judged()) {
                Spread spread = calibration.spread(judged.evidence(), group);
                double weight = window.weight() / window.judged().size() / judged.errors().length;
                for (int step = 0; step < judged.errors().length; step++) {
                    double error = judged.errors()[step] / spread.at(step);
                    both.add(Math.abs(error), weight);
                    (error < 0 ? below : above).add(Math.abs(error), weight);
                }
            }
        }
        double share = below.weight() / both.weight();
        double[] levels = Tails.levels();
        DoubleStream low = Arrays.stream(levels).map(level -> between(both, below, share, level / 100));
        DoubleStream high = Arrays.stream(levels).map(level -> between(both, above, 1 - share, level / 100));
        return DoubleStream.concat(low, high).toArray();
    }

    /** One side may miss half of what is missed in all. */
    private static double between(WeightedQuantiles both, WeightedQuantiles side, double sideShare, double level) {
        double sideLevel = Math.max(0, 1 - (1 - level) / 2 / sideShare);
        return (both.at(level) + side.at(sideLevel)) / 2;
    }

    private static double[] flat() {
        var tails = new double[2 * Tails.levels().length];
        Arrays.fill(tails, 1);
        return tails;
    }

    private static Calibration calibration(double[] numbers, double[] tails) {
        double[] row = Arrays.copyOf(numbers, NUMBERS + tails.length);
        System.arraycopy(tails, 0, row, NUMBERS, tails.length);
        return Calibration.of(row);
    }
}
