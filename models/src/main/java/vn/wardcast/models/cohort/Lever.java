package vn.wardcast.models.cohort;

import vn.wardcast.models.LeverFault;

/** One thing that somebody asks "what if" about. */
public sealed interface Lever {

    /** Classes of at most so many pupils in every grade, 10 to 60. Changes what is needed, not the pupils. */
    record ClassSize(int pupils) implements Lever {
        public ClassSize {
            LeverFault.check(
                    pupils >= 10 && pupils <= 60, "class_size", pupils, "10 đến 60 học sinh", "10 to 60 pupils");
        }
    }

    /** Of the pupils of each grade so many percent more (below 0: fewer) come every year than the past says, -10 to 10. */
    record Migration(double percentAYear) implements Lever {
        public Migration {
            LeverFault.check(
                    percentAYear >= -10 && percentAYear <= 10,
                    "migration",
                    percentAYear,
                    "-10 đến 10 phần trăm một năm",
                    "-10 to 10 percent a year");
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
            LeverFault.check(
                    dwellings >= 1 && dwellings <= 20_000,
                    "housing",
                    dwellings,
                    "1 đến 20000 căn",
                    "1 to 20000 dwellings");
            LeverFault.check(
                    year >= 2000 && year <= 2100, "housing", year, "năm 2000 đến 2100", "a year from 2000 to 2100");
            LeverFault.check(
                    childrenPerYearOfAge >= 0 && childrenPerYearOfAge <= 0.2,
                    "housing",
                    childrenPerYearOfAge,
                    "0 đến 0,2 trẻ mỗi độ tuổi trong một căn",
                    "0 to 0.2 children of a year of age in a dwelling");
        }
    }
}
