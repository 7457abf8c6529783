package vn.wardcast.models.automatic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.wardcast.models.baseline.CautiousDrift;
import vn.wardcast.models.method.Method;

/**
 * The default for years: dynamic theta, moved by what boosted trees have learned on public yearly series about histories of
 * this shape. The idea is that of FFORMA (Montero-Manso, Athanasopoulos, Hyndman and Talagala, 2020), features of a history
 * tell which models to trust; here the trees do not weigh the members but see what they answer, and move the middle one.
 *
 * <p>Assumes that yearly histories move much like those of other places and subjects. It fails where they do not: after a new
 * law or a merger the trees know no more than the members. So they are believed only in part, less at longer horizons, and
 * the answer never leaves the range of the members by more than a quarter.
 */
public final class CorrectedTheta implements Method {

    /** How far the trees are believed one and two years ahead; further ahead, the smaller share. */
    private static final double NEAR_TRUST = 0.65;

    private static final double FAR_TRUST = 0.55;
    private static final int NEAR = 2;
    /** How far beyond the members the answer may lie, in units of their range. */
    private static final double BEYOND = 0.25;
    /** A member may differ from the middle answer by this many usual changes, times root of the horizon. */
    private static final double LEASH = 5;

    private static final BoostedTrees TREES = BoostedTrees.read(CorrectedTheta.class, "yearly-trees.csv");

    private final String name;
    private final Method middle;
    private final List<Method> members;

    /**
     * @param middle what is corrected
     * @param members whose answers the trees see, in the order in which they were grown
     */
    public CorrectedTheta(String name, Method middle, List<Method> members) {
        this.name = name;
        this.middle = middle;
        this.members = List.copyOf(members);
    }

    public Method middle() {
        return middle;
    }

    public List<Method> members() {
        return members;
    }

    /** How far the trees are believed {@code step + 1} years ahead, 0 to 1. */
    public static double trust(int step) {
        return step < NEAR ? NEAR_TRUST : FAR_TRUST;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int needs(int season) {
        return members.stream().mapToInt(member -> member.needs(1)).max().orElseThrow();
    }

    @Override
    public Optional<Method> whenShort() {
        return Optional.of(new CautiousDrift());
    }

    @Override
    public Extension fit(double[] history, int season) {
        var fitted = members.stream().map(member -> member.fit(history, 1)).toList();
        return new Corrected(new YearlyShape(history), middle.fit(history, 1), fitted);
    }

    /** What the members say at each step, kept near the middle: rows of the trees are made of this. */
    public static double[][] leashed(List<double[]> members, double[] middle, double scale) {
        var leashed = new double[middle.length][members.size()];
        for (int step = 0; step < middle.length; step++) {
            double reach = LEASH * scale * Math.sqrt(step + 1);
            for (int i = 0; i < members.size(); i++) {
                double answer = members.get(i)[step];
                double known = Double.isFinite(answer) ? answer : middle[step];
                leashed[step][i] = Math.max(middle[step] - reach, Math.min(middle[step] + reach, known));
            }
        }
        return leashed;
    }

    private record Corrected(YearlyShape shape, Extension middle, List<Extension> members) implements Extension {
        @Override
        public double[] ahead(int steps) {
            double[] path = middle.ahead(steps);
            List<double[]> paths =
                    members.stream().map(member -> member.ahead(steps)).toList();
            double[][] answers = leashed(paths, path, shape.scale());
            var corrected = new double[steps];
            Arrays.setAll(corrected, step -> corrected(step, answers[step], path[step]));
            return corrected;
        }

        private double corrected(int step, double[] answers, double path) {
            double moved = path + trust(step) * shape.scale() * TREES.answer(shape.row(step, answers, path));
            double lowest = Math.min(path, Arrays.stream(answers).min().orElse(path));
            double highest = Math.max(path, Arrays.stream(answers).max().orElse(path));
            double margin = BEYOND * (highest - lowest);
            return Math.max(lowest - margin, Math.min(highest + margin, moved));
        }

        @Override
        public Extension relearn(double[] shorter) {
            return new Corrected(
                    new YearlyShape(shorter),
                    middle.relearn(shorter),
                    members.stream().map(member -> member.relearn(shorter)).toList());
        }
    }
}
