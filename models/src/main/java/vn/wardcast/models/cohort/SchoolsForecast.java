package vn.wardcast.models.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The schools of a unit in the years to come. For every year and grade the schools' pupils and those {@code unassigned} add up to the
 * unit's.
 *
 * @param schools in the order asked for; their pupils are whole numbers
 * @param unassigned pupils of the unit by year and grade that no known school teaches
 */
public record SchoolsForecast(List<CohortForecast> schools, long[][] unassigned) {

    public SchoolsForecast {
        schools = List.copyOf(schools);
    }

    /** Those who share classes: each school, and whoever has none as if they were one more; without any school, the unit. */
    public List<CohortForecast> houses(CohortForecast unit) {
        if (schools.isEmpty()) {
            return List.of(unit);
        }
        if (Arrays.stream(unassigned).flatMapToLong(Arrays::stream).allMatch(pupils -> pupils == 0)) {
            return schools;
        }
        double[][] rest = Arrays.stream(unassigned)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
        double[][][] always = new double[unit.paths().length][][];
        Arrays.fill(always, rest);
        List<CohortForecast> houses = new ArrayList<>(schools);
        houses.add(new CohortForecast(
                unit.id(), unit.grades(), unit.firstYear(), rest, always, unit.model(), unit.fallback()));
        return houses;
    }
}
