package vn.wardcast.jobs.revenue;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.wardcast.models.reconciliation.Outcomes;

/**
 * How one year of one line ends: what is known of it and what is drawn of the rest.
 *
 * @param known đồng of the months known
 * @param monthsKnown how many of the twelve
 * @param expected đồng at the end
 * @param outcomes đồng at the end, equally likely; empty when no month is left
 * @param plan đồng
 */
record YearEnd(double known, int monthsKnown, double expected, Optional<Outcomes> outcomes, OptionalDouble plan) {

    static YearEnd of(double known, int monthsKnown, double expectedRest, double[] rest, OptionalDouble plan) {
        double[] ends = Arrays.stream(rest).map(value -> known + value).toArray();
        return new YearEnd(
                known,
                monthsKnown,
                known + expectedRest,
                monthsKnown == 12 ? Optional.empty() : Optional.of(new Outcomes(ends)),
                plan);
    }

    int monthsLeft() {
        return 12 - monthsKnown;
    }

    /** Whether the plan is reached by what is known already. */
    boolean reached() {
        return plan.isPresent() && known >= plan.getAsDouble();
    }

    /** Of reaching the plan; certain when the year is over or the plan is reached. */
    Optional<Double> probability() {
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        if (reached() || outcomes.isEmpty()) {
            return Optional.of(reached() ? 1.0 : 0.0);
        }
        return outcomes.map(each -> each.probabilityOfAtLeast(plan.getAsDouble()));
    }

    Optional<Double> surplus() {
        return plan.isPresent() ? Optional.of(expected - plan.getAsDouble()) : Optional.empty();
    }

    Optional<Double> runRate() {
        return monthsKnown == 0 ? Optional.empty() : Optional.of(known / monthsKnown);
    }

    /** Đồng a month from now on to reach the plan exactly; nothing when no month is left or there is no plan. */
    Optional<Double> neededRate() {
        return plan.isEmpty() || monthsLeft() == 0
                ? Optional.empty()
                : Optional.of(Math.max(0, plan.getAsDouble() - known) / monthsLeft());
    }

    double bound(double probability) {
        return outcomes.map(each -> each.quantile(probability)).orElse(expected);
    }
}
