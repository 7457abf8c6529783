package vn.wardcast.models.interval;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.numeric.NumberTable;

/**
 * What many public series of one frequency teach about forecast errors, and a single short history cannot show. Learned on
 * rolling origins inside training parts, by the program that {@code calibration.csv} names.
 *
 * <p>The spread of a history, its mean absolute error one step ahead, is
 *
 * <pre>
 * log spread = trust (own + ownFactor) + (1 - trust) (mix + naiveFactor) + length log(n / 40)
 *              + groupShare weight (surprise - usualSurprise)
 * mix        = (1 - sizeShare) (stepShare step + (1 - stepShare) season) + sizeShare size
 * trust      = origins / (origins + priorOrigins)
 * growth     = growth + growthByChange (season - step) + groupGrowthShare weight (group's growth - usualGrowth)
 * </pre>
 *
 * with the amounts of {@link Evidence} and {@link GroupEvidence}.
 *
 * @param pooling errors from rolling origins are divided by horizon to this power before they are averaged
 * @param tails quantiles of errors in units of the spread
 */
public record Calibration(
        double pooling,
        double priorOrigins,
        double stepShare,
        double sizeShare,
        double naiveFactor,
        double ownFactor,
        double length,
        double growth,
        double growthByChange,
        double groupShare,
        double usualSurprise,
        double groupGrowthShare,
        double usualGrowth,
        Tails tails) {

    /** What the numbers of a row of the table are, in its order. */
    public static final List<String> COLUMNS = List.of(
            "pooling",
            "prior_origins",
            "step_share",
            "size_share",
            "naive_factor",
            "own_factor",
            "length",
            "growth",
            "growth_by_change",
            "group_share",
            "usual_surprise",
            "group_growth_share",
            "usual_growth",
            "below_50",
            "below_80",
            "below_90",
            "below_95",
            "below_99",
            "above_50",
            "above_80",
            "above_90",
            "above_95",
            "above_99");

    private static final double USUAL_LENGTH = 40;
    private static final double STEEPEST = 1.2;

    private static final Map<Frequency, Calibration> LEARNED =
            NumberTable.read(Calibration.class, "calibration.csv").rows().entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> Frequency.parse(row.getKey()), row -> Calibration.of(row.getValue())));

    /** Weeks and days borrow from months, of which there are many more public series. */
    public static Calibration of(Frequency frequency) {
        return switch (frequency) {
            case YEAR, QUARTER, MONTH -> LEARNED.get(frequency);
            case WEEK, DAY -> LEARNED.get(Frequency.MONTH);
        };
    }

    /** From numbers in the order of {@link #COLUMNS}. */
    public static Calibration of(double[] numbers) {
        return new Calibration(
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                numbers[6],
                numbers[7],
                numbers[8],
                numbers[9],
                numbers[10],
                numbers[11],
                numbers[12],
                Tails.of(numbers, 13));
    }

    /** How far from the forecast the truth tends to fall. */
    public Spread spread(Evidence history, GroupEvidence group) {
        if (history.isSilent()) {
            return new Spread(0, growth, tails);
        }
        double trust = history.origins() / (history.origins() + priorOrigins);
        double logSpread = trust * (history.own() + ownFactor)
                + (1 - trust) * (mix(history) + naiveFactor)
                + length * Math.log(history.length() / USUAL_LENGTH)
                + groupShare * group.weight() * (group.surprise() - usualSurprise);
        double steepness = growth
                + growthByChange * (history.season() - history.step())
                + groupGrowthShare * group.weight() * (group.growth() - usualGrowth);
        return new Spread(Math.exp(logSpread), Math.max(0, Math.min(STEEPEST, steepness)), tails);
    }

    private double mix(Evidence history) {
        double changes = stepShare * history.step() + (1 - stepShare) * history.season();
        return (1 - sizeShare) * changes + sizeShare * history.size();
    }
}
