package vn.wardcast.models.cohort;

/** One thing that somebody asks "what if" about. */
public sealed interface Lever {

    /** Classes of at most so many pupils in every grade, 10 to 60. Changes what is needed, not the pupils. */
    record ClassSize(int pupils) implements Lever {
        public ClassSize {
            check(pupils >= 10 && pupils <= 60, "class size", pupils, "10 to 60 pupils");
        }
    }

    /** Of the pupils of each grade so many percent more (below 0: fewer) come every year than the past says, -10 to 10. */
    record Migration(double percentAYear) implements Lever {
        public Migration {
            check(percentAYear >= -10 && percentAYear <= 10, "migration", percentAYear, "-10 to 10 percent a year");
        }
    }

    /**
     * A block of dwellings that is lived in from the school year beginning in {@code year} on.
     *
     * @param dwellings 1 to 20,000
     * @param childrenPerYearOfAge children of one year of age in an average dwelling, 0 to 0.2: a household of 3.6 with children of 18
     *     years spread over 18 has about 0.06
     */
    record Housing(int dwellings, int year, double childrenPerYearOfAge) implements Lever {

        /** Where nothing better is known. An assumption. */
        public static final double USUAL_CHILDREN = 0.06;

        public Housing {
            check(dwellings >= 1 && dwellings <= 20_000, "housing", dwellings, "1 to 20000 dwellings");
            check(year >= 2000 && year <= 2100, "housing", year, "a year from 2000 to 2100");
            check(
                    childrenPerYearOfAge >= 0 && childrenPerYearOfAge <= 0.2,
                    "housing",
                    childrenPerYearOfAge,
                    "0 to 0.2 children of a year of age in a dwelling");
        }
    }

    private static void check(boolean holds, String lever, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException("Cannot use lever %s = %s: must be %s".formatted(lever, value, range));
        }
    }
}
