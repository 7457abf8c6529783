package vn.wardcast.models.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sum of the last periods against the sum of the same ones a season earlier, so that what every year does is no news. Where five
 * earlier changes are known the change must also be unusual: at least {@code unusual} times the usual spread (1.4826 * median absolute
 * deviation of the logarithms of earlier ratios, an estimate of the standard deviation that outliers do not move) away from the usual
 * change (their median). Borne out when the next window of the same length, which shares no period with it, still stands at half of
 * the limit or more against the last such window of its season from before the alert: a fall that lasts is no false alert, though a
 * year later it is no change any more.
 *
 * @param season periods of a year
 * @param over periods summed together; at most a season
 * @param falls percent from which on a fall alerts; infinite: never
 * @param rises percent from which on a rise alerts; infinite: never
 * @param unusual 0: the percentage alone decides
 * @param least sums below this, then and now, say nothing
 */
public record SeasonalChange(int season, int over, double falls, double rises, double unusual, double least)
        implements SeriesRule {

    private static final int FEWEST_CHANGES = 5;
    private static final double TO_DEVIATION = 1.4826;

    /** Counts that never changed must not make every change infinitely unusual: 1 %. */
    private static final double LEAST_SPREAD = .01;

    /** A fall from 200 to 160 is one of 20 %, whatever its rounding. */
    private static final double ROUNDING = 1e-9;

    public SeasonalChange {
        if (season < 1 || over < 1 || over > season) {
            throw new IllegalArgumentException(
                    "Cannot compare sums of %d periods with a season of %d".formatted(over, season));
        }
    }

    @Override
    public Optional<Signal> at(double[] values, int t) {
        double now = sum(values, t);
        double then = sum(values, t - season);
        if (Double.isNaN(now) || !(then > 0)) {
            return Optional.empty();
        }
        double change = 100 * (now / then - 1);
        Map<String, Double> operands = new LinkedHashMap<>();
        operands.put("now", now);
        operands.put("then", then);
        operands.put("change_percent", change);
        boolean far = change <= -falls + ROUNDING || change >= rises - ROUNDING;
        boolean raised = far && Math.max(now, then) >= least && isUnusual(values, t, now / then, operands);
        return Optional.of(new Signal(raised, change, change < 0 ? -falls : rises, operands));
    }

    private boolean isUnusual(double[] values, int t, double ratio, Map<String, Double> operands) {
        if (unusual == 0) {
            return true;
        }
        List<Double> earlier = new ArrayList<>();
        for (int u = season; u <= t - over; u++) {
            double r = sum(values, u) / sum(values, u - season);
            if (r > 0 && !Double.isInfinite(r)) {
                earlier.add(Math.log(r));
            }
        }
        if (earlier.size() < FEWEST_CHANGES) {
            return true;
        }
        double middle = median(earlier);
        double spread = Math.max(
                LEAST_SPREAD,
                TO_DEVIATION
                        * median(earlier.stream()
                                .map(each -> Math.abs(each - middle))
                                .toList()));
        // A sum of 0 is as unusual as can be; its logarithm is minus infinity.
        double distance = Math.abs(Math.log(ratio) - middle) / spread;
        operands.put("usual_change_percent", 100 * (Math.exp(middle) - 1));
        operands.put("spreads_away", Double.isInfinite(distance) ? Double.MAX_VALUE : distance);
        return distance >= unusual;
    }

    @Override
    public Optional<Boolean> confirmed(double[] values, int t) {
        if (t + over >= values.length) {
            return Optional.empty();
        }
        int before = t + over - season;
        while (before > t - over) {
            before -= season;
        }
        double now = sum(values, t + over);
        double then = sum(values, before);
        Optional<Signal> signal = at(values, t);
        if (Double.isNaN(now) || !(then > 0) || signal.isEmpty()) {
            return Optional.empty();
        }
        double change = 100 * (now / then - 1);
        return Optional.of(
                signal.get().figure() < 0 ? change <= -falls / 2 + ROUNDING : change >= rises / 2 - ROUNDING);
    }

    /** Of the window that ends at {@code t}; NaN where a value is missing. */
    private double sum(double[] values, int t) {
        if (t - over + 1 < 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int u = t - over + 1; u <= t; u++) {
            sum += values[u];
        }
        return sum;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
