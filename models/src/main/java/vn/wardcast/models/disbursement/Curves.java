package vn.wardcast.models.disbursement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The years that are over, asked about one that is not. A past curve tells which part of what was still open at this month was paid
 * in the end; that part is applied to what is open now. Curves that stood near today's share weigh more (a Gaussian kernel), and
 * those of the same owner count double. So neither one year nor one trend line decides, and a year behind its time is compared with
 * years that were behind theirs.
 */
public final class Curves implements Serializable {

    /** Fewer curves than this say nothing. */
    public static final int LEAST = 5;

    /** Width of the kernel in shares of the plan. */
    private static final double WIDTH = 0.10;

    /** What a curve weighs however far away it was, so that no answer rests on a single neighbour. */
    private static final double FLOOR = 0.02;

    private static final double OWN = 2;

    private final List<Curve> closed;

    public Curves(List<Curve> closed) {
        this.closed = List.copyOf(closed);
    }

    public int count() {
        return closed.size();
    }

    /**
     * The share paid in the end.
     *
     * @param month the last month known, 1 to 12, or 13 for the January after
     * @param share paid by its end over the plan
     * @return empty with fewer than {@link #LEAST} curves
     */
    public Optional<FinalShare> after(String owner, int month, double share) {
        if (month < 1 || month > Curve.MONTHS) {
            throw new IllegalArgumentException(
                    "Cannot stand in month %d: must be 1 to %d".formatted(month, Curve.MONTHS));
        }
        if (month == Curve.MONTHS || share >= 1) {
            return Optional.of(FinalShare.known(share));
        }
        return after(closed, owner, month, share);
    }

    private static Optional<FinalShare> after(List<Curve> curves, String owner, int month, double share) {
        List<FinalShare.Draw> draws = new ArrayList<>();
        for (Curve curve : curves) {
            double then = curve.at(month);
            if (then < 1) {
                double partOfOpen = (curve.last() - then) / (1 - then);
                draws.add(new FinalShare.Draw(share + (1 - share) * partOfOpen, weight(curve, owner, then - share)));
            }
        }
        return draws.size() < LEAST ? Optional.empty() : Optional.of(FinalShare.of(draws));
    }

    private static double weight(Curve curve, String owner, double away) {
        double kernel = Math.exp(-0.5 * away * away / (WIDTH * WIDTH));
        return Math.max(FLOOR, kernel) * (curve.owner().equals(owner) ? OWN : 1);
    }
}
