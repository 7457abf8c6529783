package vn.wardcast.models.cohort;

/** Where the pupils of one grade come from. */
sealed interface GradeRule {

    /** Nobody has been in this grade lately. */
    record Empty() implements GradeRule {}

    /** From the grade below, one year earlier. */
    record Progress(Ratio ratio) implements GradeRule {}

    /** From the children of entry age in the same year. */
    record FromPool(Ratio ratio) implements GradeRule {}

    /** A share of the pupils of the same grade and year in the larger area: where a school begins. */
    record FromArea(Ratio share) implements GradeRule {}

    /** From its own smoothed past: the lowest grade without children known, or above a grade this school does not have. */
    record FromPast(double level, double[] surprises) implements GradeRule {}
}
