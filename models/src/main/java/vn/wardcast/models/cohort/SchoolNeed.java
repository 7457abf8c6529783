package vn.wardcast.models.cohort;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Classes, teachers and rooms that pupils need by a norm: each grade is divided into classes of at most the norm's size, and every
 * class needs so many teachers and rooms. Counted in every drawn path, so that intervals are those of the pupils.
 *
 * @param classes expected number by year
 * @param lower bound of the 80 % interval by year
 * @param upper bound of the 80 % interval by year
 * @param lower95 bound of the 95 % interval by year
 * @param upper95 bound of the 95 % interval by year
 */
public record SchoolNeed(double[] classes, double[] lower, double[] upper, double[] lower95, double[] upper95) {

    /**
     * The norm of one grade.
     *
     * @param classSize pupils a class may have
     * @param teachersPerClass teachers for each class
     * @param roomsPerClass rooms for each class
     */
    public record Norm(int classSize, double teachersPerClass, double roomsPerClass) implements Serializable {
        public Norm {
            if (classSize < 1 || !(teachersPerClass >= 0) || !(roomsPerClass >= 0)) {
                throw new IllegalArgumentException("Cannot use a norm of %d pupils, %s teachers, %s rooms a class"
                        .formatted(classSize, teachersPerClass, roomsPerClass));
            }
        }

        public Norm withClassSize(int size) {
            return new Norm(size, teachersPerClass, roomsPerClass);
        }
    }

    /** What of a class is counted. */
    public enum What {
        CLASSES,
        TEACHERS,
        ROOMS;

        double perClass(Norm norm) {
            return switch (this) {
                case CLASSES -> 1;
                case TEACHERS -> norm.teachersPerClass();
                case ROOMS -> norm.roomsPerClass();
            };
        }
    }

    /** What the grades named in {@code norms} need in each year of a forecast. */
    public static SchoolNeed of(CohortForecast forecast, Map<String, Norm> norms, What what) {
        return of(List.of(forecast), norms, what);
    }

    /**
     * The same for schools that do not share classes: each rounds up for itself, in every path of their common future.
     *
     * @param schools of the same grades and years, with as many paths
     */
    public static SchoolNeed of(List<CohortForecast> schools, Map<String, Norm> norms, What what) {
        Rule[] rules = rules(schools.get(0).grades(), norms, what);
        int years = schools.get(0).pupils().length;
        double[] expected = new double[years];
        double[] lower = new double[years];
        double[] upper = new double[years];
        double[] lower95 = new double[years];
        double[] upper95 = new double[years];
        for (int year = 0; year < years; year++) {
            int at = year;
            double[] drawn = IntStream.range(0, schools.get(0).paths().length)
                    .mapToDouble(path -> schools.stream()
                            .mapToDouble(school -> needed(school.paths()[path][at], rules))
                            .sum())
                    .sorted()
                    .toArray();
            expected[year] = schools.stream()
                    .mapToDouble(school -> needed(school.pupils()[at], rules))
                    .sum();
            lower[year] = Math.min(expected[year], quantile(drawn, .1));
            upper[year] = Math.max(expected[year], quantile(drawn, .9));
            lower95[year] = Math.min(expected[year], quantile(drawn, .025));
            upper95[year] = Math.max(expected[year], quantile(drawn, .975));
        }
        return new SchoolNeed(expected, lower, upper, lower95, upper95);
    }

    /** Sum over grades of whole classes times what each needs. */
    public static double needed(List<String> grades, double[] pupils, Map<String, Norm> norms, What what) {
        return needed(pupils, rules(grades, norms, what));
    }

    /** What the norm of a grade, in this column, comes to: looked up once, asked for every path. */
    private record Rule(int column, int classSize, double perClass) {}

    private static Rule[] rules(List<String> grades, Map<String, Norm> norms, What what) {
        return IntStream.range(0, grades.size())
                .filter(grade -> norms.get(grades.get(grade)) != null)
                .mapToObj(grade -> {
                    Norm norm = norms.get(grades.get(grade));
                    return new Rule(grade, norm.classSize(), what.perClass(norm));
                })
                .toArray(Rule[]::new);
    }

    private static double needed(double[] pupils, Rule[] rules) {
        double sum = 0;
        for (Rule rule : rules) {
            // A millionth of a pupil is arithmetic, not a class.
            double classes = Math.ceil((pupils[rule.column()] - 1e-6) / rule.classSize());
            sum += Math.max(0, classes) * rule.perClass();
        }
        return sum;
    }

    private static double quantile(double[] ascending, double probability) {
        double place = probability * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}
