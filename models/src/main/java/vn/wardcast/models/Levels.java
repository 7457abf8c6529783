package vn.wardcast.models;

import java.util.List;
import java.util.stream.IntStream;

/** Confidence levels of forecast intervals in percent, ascending and distinct. */
public record Levels(List<Integer> percents) {

    /** The levels every table and page of the product shows. */
    public static final Levels STANDARD = of(80, 95);

    public Levels {
        if (percents.isEmpty()) {
            throw new IllegalArgumentException("Cannot forecast without a confidence level: give at least one");
        }
        for (int percent : percents) {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException(
                        "Cannot use confidence level %d: must be 1 to 99 percent".formatted(percent));
            }
        }
        percents = percents.stream().distinct().sorted().toList();
    }

    public static Levels of(int... percents) {
        return new Levels(IntStream.of(percents).boxed().toList());
    }
}
