package vn.wardcast.jobs.targets;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * One month that was reported of a target.
 *
 * @param numerator null where not reported
 * @param denominator null where not reported
 */
record Report(YearMonth month, double value, Double numerator, Double denominator, String origin)
        implements Serializable {

    /** Months since year 0. */
    int number() {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }
}
