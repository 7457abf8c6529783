package vn.wardcast.benchmarks;

import vn.wardcast.models.target.Prior;
import vn.wardcast.models.target.Progress;
import vn.wardcast.models.target.Projection;
import vn.wardcast.models.target.Scale;

/**
 * A target as it stood on a past day, with what came.
 *
 * @param set whose figures they are
 * @param known reported until then, by months
 * @param kind what moves
 * @param atMost whether it is a ceiling
 * @param threshold what counts as reached
 * @param months from the last report to the deadline
 * @param actual what stood there at the deadline
 * @param learning whether settings may look at it
 */
record TargetCase(
        String set,
        Progress known,
        Kind kind,
        boolean atMost,
        double threshold,
        int months,
        double actual,
        boolean learning) {

    /** What moves: a share in percent, an amount that stands, or a count that begins anew each year. */
    enum Kind {
        RATE,
        LEVEL,
        YEAR_COUNT
    }

    Projection projected(Scale scale, Prior prior) {
        return Projection.of(known, scale, months, prior);
    }

    double probability(Projection projection) {
        return atMost ? projection.probabilityAtMost(threshold) : projection.probabilityAtLeast(threshold);
    }

    boolean reached() {
        return holds(actual);
    }

    /** The straight line from the first to the last report, carried on; of one report, the value itself. */
    boolean straightLineSaysReached() {
        double elapsed = known.lastMonth() - known.months()[0];
        double slope = elapsed == 0 ? 0 : (known.last() - known.values()[0]) / elapsed;
        return holds(known.last() + slope * months);
    }

    private boolean holds(double value) {
        return atMost ? value <= threshold : value >= threshold;
    }
}
