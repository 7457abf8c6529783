package vn.wardcast.models.disbursement;

import java.io.Serializable;
import java.util.Objects;

/**
 * How the plan of one project, or of all projects of a unit, was paid in a year that is over.
 *
 * @param owner whose project; curves of the same owner tell more about each other
 * @param shares paid by the end of each month over the plan, January to the January after (13 entries), never falling; 1 is all
 */
public record Curve(String owner, double[] shares) implements Serializable {

    /** Months of a plan year: its own twelve and the January in which the books are still open. */
    public static final int MONTHS = 13;

    public Curve {
        Objects.requireNonNull(owner, "owner");
        shares = shares.clone();
        if (shares.length != MONTHS) {
            throw new IllegalArgumentException(
                    "Cannot use a curve of %d months: a plan year has %d".formatted(shares.length, MONTHS));
        }
    }

    @Override
    public double[] shares() {
        return shares.clone();
    }

    /** The share paid by the end of month 1 to 13. */
    public double at(int month) {
        return shares[month - 1];
    }

    public double last() {
        return shares[MONTHS - 1];
    }
}
