package vn.wardcast.benchmarks.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.automatic.Combination;
import vn.wardcast.models.method.History;

/**
 * Learns what the members of the combination are worth: softmax weights, linear in the logarithm of a member's error on the
 * history's own past and in two features of the history, by gradient descent (Adam; Kingma and Ba, 2015) on the absolute error
 * of the weighted mean. Errors are divided by those of the plain mean of all members on the same set, so that every set counts
 * alike.
 */
final class MemberWeights {

    private static final int ROUNDS = 400;
    private static final double RATE = 0.02;
    private static final double FORGET_MEAN = 0.9;
    private static final double FORGET_SQUARE = 0.999;
    /** Per member: base, change with the logarithm of the length, change with a visible season. */
    private static final int PER_MEMBER = 3;

    private static final double USUAL_LENGTH = 40;
    private static final int SHARPNESS = 0;
    private static final double TINY = 1e-8;

    private final Frequency frequency;
    private final double growth;
    private final double penalty;
    private final List<Taught> taught;

    private MemberWeights(Frequency frequency, double growth, double penalty, List<Taught> taught) {
        this.frequency = frequency;
        this.growth = growth;
        this.penalty = penalty;
        this.taught = taught;
    }

    /**
     * @param paths what each member answered, in usual seasonal changes
     * @param after what came, in the same unit
     */
    private record Taught(
            Lesson lesson,
            List<String> names,
            double[] advantages,
            double logLength,
            double aside,
            double[][] paths,
            double[] after) {}

    /** @param growth how errors usually grow with the horizon, a power; used when errors of different horizons are averaged */
    static MemberWeights of(List<LearningSet> sets, int[] cuts, double growth, double penalty) {
        Frequency frequency = sets.get(0).series().get(0).frequency();
        int season = frequency.season();
        int least = Forecasters.combination().needs(season);
        var lessons = new ArrayList<Lesson>();
        sets.forEach(set -> lessons.addAll(Lesson.of(set, cuts, least)));
        var taught = Lesson.learn(lessons, frequency.code() + " weights", lesson -> taught(lesson, season));
        return new MemberWeights(frequency, growth, penalty, taught);
    }

    private static Taught taught(Lesson lesson, int season) {
        Series known = lesson.known();
        var history = History.of(known);
        Combination.Hearing hearing = Forecasters.combination().hear(history.values(), season);
        int steps = lesson.after().length;
        double[][] paths = hearing.members().stream()
                .map(member -> Arrays.stream(member.ahead(steps))
                        .map(value -> value / hearing.scale())
                        .toArray())
                .toArray(double[][]::new);
        double[] after = Arrays.stream(lesson.after())
                .map(value -> value / history.unit() / hearing.scale())
                .toArray();
        return new Taught(
                lesson,
                hearing.names(),
                hearing.advantages(),
                Math.log(hearing.length() / USUAL_LENGTH),
                (hearing.seasonal() ? 1 : 0) - 0.5,
                paths,
                after);
    }

    /** The rows of {@code member-priors.csv} for this frequency. */
    List<String> rows() {
        double[] point = learn(set -> true);
        List<String> names = taught.get(0).names();
        return IntStream.range(0, names.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%s.%s,%.4f,%.2f,%.4f,%.4f,%.4f",
                        frequency.code(),
                        names.get(i),
                        point[SHARPNESS],
                        growth,
                        point[1 + PER_MEMBER * i],
                        point[2 + PER_MEMBER * i],
                        point[3 + PER_MEMBER * i]))
                .toList();
    }

    /** How the weights do on families that they have not seen, against the plain mean; printed, not returned. */
    void check() {
        for (String family : taught.stream()
                .map(each -> each.lesson().set().family())
                .distinct()
                .toList()) {
            double[] point = learn(set -> !set.family().equals(family));
            var theirs = taught.stream()
                    .filter(each -> each.lesson().set().family().equals(family))
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-8s left out %-10s error of the weighted / of the plain mean: %.4f%n",
                    frequency.code(),
                    family,
                    error(theirs, point) / error(theirs, new double[point.length]));
        }
    }

    private double[] learn(Predicate<LearningSet> used) {
        var chosen =
                taught.stream().filter(each -> used.test(each.lesson().set())).toList();
        double[] scales = scales(chosen);
        int size = 1 + PER_MEMBER * chosen.get(0).names().size();
        var point = new double[size];
        var mean = new double[size];
        var square = new double[size];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] gradient = gradient(chosen, scales, point);
            for (int i = 0; i < size; i++) {
                mean[i] = FORGET_MEAN * mean[i] + (1 - FORGET_MEAN) * gradient[i];
                square[i] = FORGET_SQUARE * square[i] + (1 - FORGET_SQUARE) * gradient[i] * gradient[i];
                double unbiased = mean[i] / (1 - Math.pow(FORGET_MEAN, round));
                double usual = Math.sqrt(square[i] / (1 - Math.pow(FORGET_SQUARE, round)));
                point[i] -= RATE * unbiased / (usual + TINY);
            }
        }
        return point;
    }

    /** What a lesson's error is divided by: the error of the plain mean on its set. */
    private static double[] scales(List<Taught> chosen) {
        var sets = chosen.stream().map(each -> each.lesson().set()).distinct().toList();
        double[] errors = sets.stream()
                .mapToDouble(set -> {
                    var theirs = chosen.stream()
                            .filter(each -> each.lesson().set() == set)
                            .toList();
                    return error(
                            theirs,
                            new double[1 + PER_MEMBER * theirs.get(0).names().size()]);
                })
                .toArray();
        return chosen.stream()
                .mapToDouble(each -> errors[sets.indexOf(each.lesson().set())])
                .toArray();
    }

    private static double error(List<Taught> lessons, double[] point) {
        double sum = 0;
        for (Taught each : lessons) {
            double[] weights = weights(each, point);
            for (int step = 0; step < each.after().length; step++) {
                sum += Math.abs(miss(each, weights, step)) / each.after().length / lessons.size();
            }
        }
        return sum;
    }

    private double[] gradient(List<Taught> lessons, double[] scales, double[] point) {
        var gradient = new double[point.length];
        for (int i = 1; i < point.length; i++) {
            gradient[i] = 2 * penalty * point[i];
        }
        for (int l = 0; l < lessons.size(); l++) {
            add(lessons.get(l), scales[l], point, gradient);
        }
        return gradient;
    }

    private static void add(Taught each, double scale, double[] point, double[] gradient) {
        double[] weights = weights(each, point);
        double share = each.lesson().weight() / scale / each.after().length;
        for (int step = 0; step < each.after().length; step++) {
            double miss = miss(each, weights, step);
            double answer = each.after()[step] - miss;
            for (int i = 0; i < weights.length; i++) {
                double slope = -Math.signum(miss) * weights[i] * (each.paths()[i][step] - answer) * share;
                gradient[SHARPNESS] += slope * each.advantages()[i];
                gradient[1 + PER_MEMBER * i] += slope;
                gradient[2 + PER_MEMBER * i] += slope * each.logLength();
                gradient[3 + PER_MEMBER * i] += slope * each.aside();
            }
        }
    }

    private static double miss(Taught each, double[] weights, int step) {
        double answer = 0;
        for (int i = 0; i < weights.length; i++) {
            answer += weights[i] * each.paths()[i][step];
        }
        return each.after()[step] - answer;
    }

    private static double[] weights(Taught each, double[] point) {
        var weights = new double[each.names().size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(point[SHARPNESS] * each.advantages()[i]
                    + point[1 + PER_MEMBER * i]
                    + point[2 + PER_MEMBER * i] * each.logLength()
                    + point[3 + PER_MEMBER * i] * each.aside());
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
