package vn.wardcast.models.reconciliation;

/**
 * How far values of wholes are from the sums of their parts.
 *
 * @param node the whole that misses by most
 * @param worst by how much it misses, in units of the values
 * @param share sum of all misses over the sum of all wholes, both without sign
 */
public record CoherenceGap(String node, double worst, double share) {

    static final CoherenceGap NONE = new CoherenceGap("", 0, 0);

    static CoherenceGap wider(CoherenceGap a, CoherenceGap b) {
        return b.worst > a.worst ? b : a;
    }
}
