package vn.wardcast.models.cohort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole pupils divided among schools in proportion to what they expect, by the largest remainders. */
final class Wholes {

    private Wholes() {}

    /**
     * Replaces, in place, what each school expects by whole numbers that add up to those of the unit; of equal remainders the school
     * listed first gets one more.
     *
     * @param schools expected pupils by school, year and grade
     * @return what is left by year and grade, because no school expects anybody there
     */
    static long[][] divide(double[][][] schools, long[][] unit) {
        long[][] left = Arrays.stream(unit).map(long[]::clone).toArray(long[][]::new);
        for (int year = 0; year < unit.length; year++) {
            for (int grade = 0; grade < unit[year].length; grade++) {
                int y = year;
                int g = grade;
                double[] expected =
                        Arrays.stream(schools).mapToDouble(rows -> rows[y][g]).toArray();
                long[] whole = divide(expected, unit[y][g]);
                for (int s = 0; s < schools.length; s++) {
                    schools[s][y][g] = whole[s];
                    left[y][g] -= whole[s];
                }
            }
        }
        return left;
    }

    /** All of {@code total}, or none of it when nobody expects anything. */
    static long[] divide(double[] expected, long total) {
        double sum = Arrays.stream(expected).sum();
        long[] whole = new long[expected.length];
        if (!(sum > 0)) {
            return whole;
        }
        double[] exact =
                Arrays.stream(expected).map(value -> value * total / sum).toArray();
        long missing = total;
        for (int i = 0; i < whole.length; i++) {
            // Arithmetic leaves 2.9999999 where 3 is meant.
            whole[i] = (long) Math.floor(exact[i] + 1e-9);
            missing -= whole[i];
        }
        int[] byRemainder = IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> whole[i] - exact[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < missing; i++) {
            whole[byRemainder[i % byRemainder.length]]++;
        }
        return whole;
    }
}
