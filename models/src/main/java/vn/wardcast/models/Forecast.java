package vn.wardcast.models;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is expected and how sure we are, one entry per step ahead.
 *
 * @param intervals ascending by level; each contains the mean and all narrower ones
 * @param model the model that really produced the numbers, which differs from the one asked for when there is a fallback
 */
public record Forecast(double[] mean, List<Interval> intervals, String model, Optional<Fallback> fallback) {

    /** Model name of {@link #none()}. */
    public static final String NO_MODEL = "none";

    public Forecast {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(fallback, "fallback");
        mean = mean.clone();
        intervals = List.copyOf(intervals);
        for (Interval interval : intervals) {
            if (interval.lower().length != mean.length) {
                throw new IllegalArgumentException(
                        "Cannot put %d bounds around %d means".formatted(interval.lower().length, mean.length));
            }
        }
    }

    /** The explicit answer "no forecast": zero steps and the reason. */
    public static Forecast none(Levels levels) {
        var intervals = levels.percents().stream()
                .map(level -> new Interval(level, new double[0], new double[0]))
                .toList();
        return new Forecast(new double[0], intervals, NO_MODEL, Optional.of(new Fallback.EmptyHistory()));
    }

    public int steps() {
        return mean.length;
    }

    public boolean isEmpty() {
        return mean.length == 0;
    }

    @Override
    public double[] mean() {
        return mean.clone();
    }

    /** The interval of this level, which must be one of the levels asked for. */
    public Interval interval(int level) {
        return intervals.stream()
                .filter(interval -> interval.level() == level)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot show the %d%% interval: the forecast was made without it".formatted(level)));
    }

    /**
     * How likely the truth at this step is at or above a value, 0 to 1, read off the bounds by straight lines. Beyond the
     * widest interval nothing finer is known, and its own share is the answer: ask for more levels to see more.
     */
    public double chanceAtLeast(int step, double value) {
        double chance = 0.5;
        double known = mean[step];
        for (Interval interval : intervals) {
            double outside = (1 - interval.level() / 100.0) / 2;
            boolean above = value >= mean[step];
            double bound = above ? interval.upper()[step] : interval.lower()[step];
            double next = above ? outside : 1 - outside;
            if (above ? value <= bound : value >= bound) {
                double share = bound == known ? 0 : (value - known) / (bound - known);
                return chance + share * (next - chance);
            }
            chance = next;
            known = bound;
        }
        return chance;
    }
}
