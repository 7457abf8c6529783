package vn.wardcast.models.cohort;

import java.util.Optional;

/**
 * Grade progression: those in a grade this year, times the ratio that usually follows, are in the next grade next year (the
 * method of the Projections of Education Statistics of the National Center for Education Statistics). The lowest grade comes
 * from children of entry age, or from its own recent past.
 *
 * @param window years of ratios looked at, at most
 * @param smoothing weight of the latest year in simple exponential smoothing, 0 (all years equal) to below 1
 * @param trust the ratio of a larger area counts as if seen on this many pupils
 * @param paths drawn for intervals
 * @param seed same seed, same intervals; one seed for all schools makes bad years bad for all of them
 */
public record CohortModel(int window, double smoothing, double trust, int paths, long seed) {

    /** Chosen on public school districts by rolling origins. */
    public static final CohortModel STANDARD = new CohortModel(15, 0.1, 50, 500, 1);

    public CohortModel {
        if (window < 1 || smoothing < 0 || smoothing >= 1 || !(trust >= 0) || paths < 20) {
            throw new IllegalArgumentException(
                    "Cannot use window %d (1 or more), smoothing %s (0 to below 1), trust %s (0 or more), %d paths (20 or more)"
                            .formatted(window, smoothing, trust, paths));
        }
    }

    public FittedCohort fit(Enrolment unit) {
        return FittedCohort.of(this, unit, Optional.empty());
    }

    /** Ratios of a small unit, pulled towards those of the area it lies in, which has the same grades. */
    public FittedCohort fit(Enrolment unit, Enrolment area) {
        if (!unit.grades().equals(area.grades())) {
            throw new IllegalArgumentException("Cannot compare '%s' with '%s': grades %s and %s"
                    .formatted(unit.id(), area.id(), unit.grades(), area.grades()));
        }
        return FittedCohort.of(this, unit, Optional.of(area));
    }
}
