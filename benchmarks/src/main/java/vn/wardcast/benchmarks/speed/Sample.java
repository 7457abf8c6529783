package vn.wardcast.benchmarks.speed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

/** Histories of usual length with trend, season and noise; always the same. */
public enum Sample {
    MONTHS(Frequency.MONTH, 120, 12),
    QUARTERS(Frequency.QUARTER, 60, 8),
    YEARS(Frequency.YEAR, 25, 5),
    DAYS(Frequency.DAY, 730, 28);

    private final Frequency frequency;
    private final int length;
    private final int steps;

    Sample(Frequency frequency, int length, int steps) {
        this.frequency = frequency;
        this.length = length;
        this.steps = steps;
    }

    /** How far ahead such histories are usually forecast. */
    int steps() {
        return steps;
    }

    Series series() {
        var random = new Random(1);
        var values = new double[length];
        Arrays.setAll(values, t -> {
            double wave = 15 * Math.sin(2 * Math.PI * t / frequency.season());
            return (100 + 60.0 * t / length + wave) * Math.exp(0.05 * random.nextGaussian());
        });
        return Series.of(values, frequency, LocalDate.of(2015, 1, 1));
    }

    @Override
    public String toString() {
        return length + " " + frequency.pluralEn();
    }
}
