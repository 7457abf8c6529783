package vn.wardcast.models.automatic;

import java.util.List;
import java.util.Map;
import vn.wardcast.models.method.Method.Extension;

/** How each member did from earlier origins, in units of the seasonal naive error. */
record TrackRecord(double[] history, double scale, Map<Integer, List<Extension>> earlier) {

    /** Beyond this a miss is a miss. */
    private static final double LARGEST = 50;

    int origins() {
        return earlier.size();
    }

    /** Mean absolute error per member, each divided by the growth usual at its horizon. */
    double[] errors(int members, double growth) {
        var sums = new double[members];
        int count = 0;
        // in a fixed order, because sums of doubles depend on it
        for (int end : earlier.keySet().stream().sorted().toList()) {
            int steps = history.length - end;
            for (int member = 0; member < members; member++) {
                sums[member] += discountedError(earlier.get(end).get(member).ahead(steps), end, growth);
            }
            count += steps;
        }
        for (int member = 0; member < members; member++) {
            sums[member] /= Math.max(1, count);
        }
        return sums;
    }

    private double discountedError(double[] path, int end, double growth) {
        double sum = 0;
        for (int step = 0; step < path.length; step++) {
            double error = Math.abs(history[end + step] - path[step]) / scale;
            double counted = Double.isNaN(error) ? LARGEST : Math.min(LARGEST, error);
            sum += counted / Math.pow(step + 1, growth);
        }
        return sum;
    }
}
