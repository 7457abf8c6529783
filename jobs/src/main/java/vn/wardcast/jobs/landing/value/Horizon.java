package vn.wardcast.jobs.landing.value;

import java.util.BitSet;

/**
 * How far the years of a column may reach. Figures come from the past, the running year and plans for the next; a year beyond
 * is a slip of the finger, unless the column is a calendar that runs there without a gap.
 */
final class Horizon {

    /** No ward reported by month or day before the country did. */
    private static final int FIRST_YEAR = 1945;

    private final int thisYear;
    private final BitSet seen = new BitSet();

    Horizon(int thisYear) {
        this.thisYear = thisYear;
    }

    void observe(int year) {
        if (Periods.isNear(year)) {
            seen.set(year);
        }
    }

    /** Whether a month, day or school year may lie in this year. */
    boolean reaches(int year) {
        return year >= FIRST_YEAR
                && Periods.isNear(year)
                && (year <= thisYear + 2 || seen.nextClearBit(thisYear) > year);
    }
}
