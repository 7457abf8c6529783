package vn.wardcast.models.population;

import java.util.Arrays;
import java.util.List;

/**
 * Residents of one year by sex and age group.
 *
 * @param year calendar year, at its end
 * @param counts persons: row 0 women, row 1 men; groups 0-4, 5-9, ..., 75-79, 80 and over; a copy in and out
 */
public record AgePyramid(int year, double[][] counts) {

    public static final List<String> SEXES = List.of("female", "male");

    public static final List<String> GROUPS = List.of(
            "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59",
            "60-64", "65-69", "70-74", "75-79", "80+");

    public AgePyramid {
        counts = copy(counts);
        if (counts.length != SEXES.size() || Arrays.stream(counts).anyMatch(row -> row.length != GROUPS.size())) {
            throw new IllegalArgumentException(
                    "Cannot use residents of %d: need 2 sexes by %d age groups".formatted(year, GROUPS.size()));
        }
        for (double[] row : counts) {
            for (double count : row) {
                if (!(count >= 0) || Double.isInfinite(count)) {
                    throw new IllegalArgumentException(
                            "Cannot use %s residents of an age in %d: must be 0 or more".formatted(count, year));
                }
            }
        }
    }

    @Override
    public double[][] counts() {
        return copy(counts);
    }

    public double count(int sex, int group) {
        return counts[sex][group];
    }

    public double total() {
        return Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
    }

    public double total(int sex) {
        return Arrays.stream(counts[sex]).sum();
    }

    private static double[][] copy(double[][] counts) {
        return Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
    }
}
