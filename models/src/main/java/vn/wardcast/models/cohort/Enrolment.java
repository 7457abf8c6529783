package vn.wardcast.models.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Pupils of one school, unit or district by school year and grade.
 *
 * @param grades lowest first, each one year above the one before
 * @param firstYear the calendar year in which the first school year begins
 * @param pupils one row per school year, one column per grade; not reported is {@code NaN}
 * @param pool children old enough for the lowest grade, where known
 */
public record Enrolment(String id, List<String> grades, int firstYear, double[][] pupils, Optional<EntryPool> pool) {

    public Enrolment {
        grades = List.copyOf(grades);
        pupils = Arrays.stream(pupils).map(double[]::clone).toArray(double[][]::new);
        if (grades.isEmpty()) {
            throw new IllegalArgumentException("Cannot use enrolment of '%s': it names no grade".formatted(id));
        }
        for (int i = 0; i < pupils.length; i++) {
            checkYear(id, firstYear + i, grades.size(), pupils[i]);
        }
    }

    public static Enrolment of(String id, List<String> grades, int firstYear, double[][] pupils) {
        return new Enrolment(id, grades, firstYear, pupils, Optional.empty());
    }

    /** The larger area around several units with the same grades: sums of what is reported, over all their years. */
    public static Enrolment area(String id, List<Enrolment> units) {
        var grades = units.get(0).grades();
        int first = units.stream().mapToInt(Enrolment::firstYear).min().orElseThrow();
        int end = units.stream().mapToInt(Enrolment::endYear).max().orElseThrow();
        var pupils = new double[end - first][grades.size()];
        for (double[] row : pupils) {
            Arrays.fill(row, Double.NaN);
        }
        for (Enrolment unit : units) {
            if (!unit.grades().equals(grades)) {
                throw new IllegalArgumentException("Cannot add '%s' to '%s': it has grades %s, not %s"
                        .formatted(unit.id(), id, unit.grades(), grades));
            }
            for (int i = 0; i < unit.pupils.length; i++) {
                addReported(pupils[unit.firstYear - first + i], unit.pupils[i]);
            }
        }
        return of(id, grades, first, pupils);
    }

    public Enrolment with(EntryPool children) {
        return new Enrolment(id, grades, firstYear, pupils, Optional.of(children));
    }

    /** What was known after {@code years} school years. */
    public Enrolment first(int years) {
        return new Enrolment(id, grades, firstYear, Arrays.copyOf(pupils, years), pool);
    }

    public int years() {
        return pupils.length;
    }

    /** The first school year not in the table. */
    public int endYear() {
        return firstYear + pupils.length;
    }

    @Override
    public double[][] pupils() {
        return Arrays.stream(pupils).map(double[]::clone).toArray(double[][]::new);
    }

    /** One grade over all years. */
    double[] grade(int grade) {
        return Arrays.stream(pupils).mapToDouble(row -> row[grade]).toArray();
    }

    /** Children of entry age in each year of the table; {@code NaN} where unknown. */
    double[] children() {
        return IntStream.range(firstYear, endYear())
                .mapToDouble(year -> pool.map(each -> each.children(year)).orElse(Double.NaN))
                .toArray();
    }

    private static void addReported(double[] sum, double[] row) {
        for (int grade = 0; grade < row.length; grade++) {
            if (!Double.isNaN(row[grade])) {
                sum[grade] = Double.isNaN(sum[grade]) ? row[grade] : sum[grade] + row[grade];
            }
        }
    }

    private static void checkYear(String id, int year, int grades, double[] row) {
        if (row.length != grades) {
            throw new IllegalArgumentException("Cannot use enrolment of '%s': year %d has %d values for %d grades"
                    .formatted(id, year, row.length, grades));
        }
        for (double pupils : row) {
            if (pupils < 0 || Double.isInfinite(pupils)) {
                throw new IllegalArgumentException(
                        "Cannot use enrolment of '%s': year %d has %s pupils".formatted(id, year, pupils));
            }
        }
    }
}
