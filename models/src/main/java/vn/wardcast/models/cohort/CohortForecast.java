package vn.wardcast.models.cohort;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.wardcast.models.Fallback;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Interval;
import vn.wardcast.models.Levels;

/**
 * Pupils of the years to come by grade; levels and totals add up exactly, their intervals come from the same drawn paths.
 *
 * @param firstYear the calendar year in which the first forecast school year begins
 * @param pupils expected, one row per year, one column per grade; no row without any history
 * @param paths drawn years by grade
 * @param model {@code cohort}; {@code cohort_area} with ratios mostly of the larger area; {@code cohort_steady} with ratios
 *     near one
 */
public record CohortForecast(
        String id,
        List<String> grades,
        int firstYear,
        double[][] pupils,
        double[][][] paths,
        String model,
        Optional<Fallback> fallback) {

    public CohortForecast {
        grades = List.copyOf(grades);
    }

    public Forecast grade(String grade, Levels levels) {
        return level(List.of(grade), levels);
    }

    public Forecast total(Levels levels) {
        return level(grades, levels);
    }

    /** Several grades together: primary, lower secondary. */
    public Forecast level(Collection<String> of, Levels levels) {
        var columns = of.stream().mapToInt(this::column).distinct().toArray();
        if (pupils.length == 0) {
            return Forecast.none(levels);
        }
        var mean = sums(pupils, columns);
        var drawn = Arrays.stream(paths).map(path -> sums(path, columns)).toArray(double[][]::new);
        var intervals = levels.percents().stream()
                .map(level -> interval(level, mean, drawn))
                .toList();
        return new Forecast(mean, intervals, model, fallback);
    }

    /**
     * Schools of one unit together. Units without any history add nothing; the first fallback of any unit is kept. All
     * must come from one seed and cover the same grades and years.
     */
    public static CohortForecast sum(String id, List<CohortForecast> units) {
        var known = units.stream().filter(unit -> unit.pupils.length > 0).toList();
        if (known.isEmpty()) {
            return units.get(0);
        }
        var first = known.get(0);
        var pupils = copy(first.pupils);
        var paths = Arrays.stream(first.paths).map(CohortForecast::copy).toArray(double[][][]::new);
        for (CohortForecast unit : known.subList(1, known.size())) {
            checkAlike(first, unit);
            add(pupils, unit.pupils);
            for (int path = 0; path < paths.length; path++) {
                add(paths[path], unit.paths[path]);
            }
        }
        var fallback = units.stream()
                .map(CohortForecast::fallback)
                .flatMap(Optional::stream)
                .findFirst();
        return new CohortForecast(id, first.grades, first.firstYear, pupils, paths, first.model, fallback);
    }

    private static void checkAlike(CohortForecast a, CohortForecast b) {
        if (!a.grades.equals(b.grades)
                || a.firstYear != b.firstYear
                || a.pupils.length != b.pupils.length
                || a.paths.length != b.paths.length) {
            throw new IllegalArgumentException(
                    "Cannot add '%s' to '%s': grades, years or number of paths differ".formatted(b.id, a.id));
        }
    }

    private int column(String grade) {
        int column = grades.indexOf(grade);
        if (column < 0) {
            throw new IllegalArgumentException(
                    "Cannot show grade '%s' of '%s': it has %s".formatted(grade, id, grades));
        }
        return column;
    }

    private static double[] sums(double[][] rows, int[] columns) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Arrays.stream(columns)
                        .mapToDouble(column -> row[column])
                        .sum())
                .toArray();
    }

    private static Interval interval(int level, double[] mean, double[][] drawn) {
        double outside = (1 - level / 100.0) / 2;
        var lower = new double[mean.length];
        var upper = new double[mean.length];
        for (int year = 0; year < mean.length; year++) {
            int at = year;
            var sorted =
                    Arrays.stream(drawn).mapToDouble(path -> path[at]).sorted().toArray();
            lower[year] = Math.min(mean[year], quantile(sorted, outside));
            upper[year] = Math.max(mean[year], quantile(sorted, 1 - outside));
        }
        return new Interval(level, lower, upper);
    }

    private static double quantile(double[] ascending, double probability) {
        double place = probability * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    private static void add(double[][] sum, double[][] rows) {
        for (int year = 0; year < sum.length; year++) {
            for (int grade = 0; grade < sum[year].length; grade++) {
                sum[year][grade] += rows[year][grade];
            }
        }
    }
}
