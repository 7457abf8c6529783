package vn.wardcast.models.yearend;

import java.util.Arrays;
import vn.wardcast.models.reconciliation.Outcomes;

/**
 * Where a year ends: what has been collected and what may still come.
 *
 * @param collected of the months that are known
 * @param expectedRest of the months still to come
 * @param rest equally likely sums of those months
 * @param monthsLeft how many they are, 0 or more
 */
public record YearEnd(double collected, double expectedRest, double[] rest, int monthsLeft) {

    public YearEnd {
        rest = rest.clone();
    }

    @Override
    public double[] rest() {
        return rest.clone();
    }

    public double expected() {
        return collected + expectedRest;
    }

    /** The value with this share of the outcomes below it. */
    public double quantile(double share) {
        return monthsLeft == 0 ? collected : collected + new Outcomes(rest).quantile(share);
    }

    /** Share of the outcomes that reach the plan, 0 to 1; of a year that is over, 0 or 1. */
    public double probabilityOf(double plan) {
        if (monthsLeft == 0) {
            return collected >= plan ? 1 : 0;
        }
        return new Outcomes(Arrays.stream(rest).map(each -> collected + each).toArray()).probabilityOfAtLeast(plan);
    }

    /** Expected surplus over the plan; below zero a shortfall. */
    public double gapTo(double plan) {
        return expected() - plan;
    }

    /** What each month left must bring for the plan to be reached; 0 once it is, and {@code NaN} when no month is left. */
    public double neededAMonth(double plan) {
        double open = Math.max(0, plan - collected);
        return open == 0 ? 0 : monthsLeft == 0 ? Double.NaN : open / monthsLeft;
    }

    /** What each month left is expected to bring; 0 when none is left. */
    public double expectedAMonth() {
        return monthsLeft == 0 ? 0 : expectedRest / monthsLeft;
    }
}
