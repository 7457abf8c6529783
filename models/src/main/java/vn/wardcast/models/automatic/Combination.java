package vn.wardcast.models.automatic;

import java.util.Arrays;
import java.util.List;
import vn.wardcast.models.method.Method;

/**
 * Asks several methods and takes the median of their answers, step by step. A single wild member cannot move it, and on
 * almost every public collection of series it is more accurate than its best member.
 */
public final class Combination implements Method {

    private final String name;
    private final List<Method> members;

    public Combination(String name, List<Method> members) {
        this.name = name;
        this.members = List.copyOf(members);
    }

    @Override
    public String name() {
        return name;
    }

    /** As much as its most demanding member, so that the answer never silently comes from half of them. */
    @Override
    public int needs(int season) {
        return members.stream().mapToInt(member -> member.needs(season)).max().orElseThrow();
    }

    @Override
    public Extension fit(double[] history, int season) {
        return new Median(
                members.stream().map(member -> member.fit(history, season)).toList());
    }

    private record Median(List<Extension> members) implements Extension {
        @Override
        public double[] ahead(int steps) {
            double[][] paths =
                    members.stream().map(member -> member.ahead(steps)).toArray(double[][]::new);
            var middle = new double[steps];
            Arrays.setAll(middle, step -> median(paths, step));
            return middle;
        }

        @Override
        public Extension relearn(double[] shorter) {
            return new Median(
                    members.stream().map(member -> member.relearn(shorter)).toList());
        }

        private static double median(double[][] paths, int step) {
            double[] answers = Arrays.stream(paths)
                    .mapToDouble(path -> path[step])
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            int half = answers.length / 2;
            return answers.length % 2 == 1 ? answers[half] : (answers[half - 1] + answers[half]) / 2;
        }
    }
}
