package vn.wardcast.models.reconciliation;

/** The distribution of one quantity at one step, where an interval does not tell it: chance of nothing, then a size. */
@FunctionalInterface
public interface Marginal {

    /** The value that is not exceeded with this probability, 0 to 1; never falling. */
    double at(double probability);
}
