package vn.wardcast.models;

/** The band expected to hold the truth in {@code level} percent of cases, one pair of bounds per step ahead. */
public record Interval(int level, double[] lower, double[] upper) {

    public Interval {
        if (lower.length != upper.length) {
            throw new IllegalArgumentException(
                    "Cannot pair %d lower with %d upper bounds".formatted(lower.length, upper.length));
        }
        lower = lower.clone();
        upper = upper.clone();
    }

    @Override
    public double[] lower() {
        return lower.clone();
    }

    @Override
    public double[] upper() {
        return upper.clone();
    }

    public boolean contains(int step, double value) {
        return lower[step] <= value && value <= upper[step];
    }
}
