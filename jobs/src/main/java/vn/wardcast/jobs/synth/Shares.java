package vn.wardcast.jobs.synth;

import java.util.stream.IntStream;

/** Divides whole things so that the pieces add up to the whole. */
final class Shares {

    private Shares() {}

    /** {@code total} in proportion to the weights, by largest remainders; ties go to the earlier place. */
    static long[] divide(long total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] pieces = new long[weights.length];
        double[] remainders = new double[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            pieces[i] = (long) StrictMath.floor(exact);
            remainders[i] = exact - pieces[i];
            left -= pieces[i];
        }
        handOut(left, pieces, remainders);
        return pieces;
    }

    /** As {@link #divide}, and every place gets one. */
    static long[] divideAtLeastOne(long total, double[] weights) {
        long[] pieces = divide(total, weights);
        for (int i = 0; i < pieces.length; i++) {
            if (pieces[i] == 0) {
                pieces[i] = 1;
            }
        }
        return pieces;
    }

    private static void handOut(long left, long[] pieces, double[] remainders) {
        int[] order = IntStream.range(0, pieces.length)
                .boxed()
                .sorted((a, b) -> Double.compare(remainders[b], remainders[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            pieces[order[i % order.length]]++;
        }
    }
}
