package vn.wardcast.models.cohort;

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
}
