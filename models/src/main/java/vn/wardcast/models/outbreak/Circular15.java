package vn.wardcast.models.outbreak;

import java.util.Optional;
import vn.wardcast.models.outbreak.Arithmetic.Range;
import vn.wardcast.models.outbreak.Verdict.Lack;
import vn.wardcast.models.outbreak.Verdict.Level;

/**
 * Thông tư 15/2026/TT-BYT, Điều 16 and 22, for one disease in one unit; in force since 1 July 2026.
 *
 * <p>What the text leaves open is decided here, and stands in docs/outbreaks.md: SD is the sample standard deviation; the five years
 * are the last five without an epidemic; a week of 53 is compared with week 52 of years that have no 53; a weekly count above
 * mean + 2 SD, which 22.1b does not name, is a warning too; a period without a case is never one, though 0 lies between the bounds
 * of a history of zeros.
 */
public final class Circular15 {

    private static final int LINKED_WARNING = 3;
    private static final int LINKED_EPIDEMIC = 5;

    /** Bounds of the five counts are compared with this tolerance, so that rounding of the mean decides nothing. */
    private static final double ROUNDING = 1e-9;

    private Circular15() {}

    /** Điều 22.1a: one confirmed case of a disease of group A is a warning. */
    public static Level groupA(int confirmedCases) {
        return confirmedCases >= 1 ? Level.WARNING : Level.NONE;
    }

    /**
     * Diseases of groups B and C that are not endemic in the commune: 3 epidemiologically linked cases of a week are a warning (22.1c),
     * 5 of a month an epidemic (16.1c).
     */
    public static Level notEndemic(Window window, int linkedCases) {
        return switch (window) {
            case WEEK -> linkedCases >= LINKED_WARNING ? Level.WARNING : Level.NONE;
            case MONTH -> linkedCases >= LINKED_EPIDEMIC ? Level.EPIDEMIC : Level.NONE;
        };
    }

    /**
     * Diseases of groups B and C that are endemic in the commune. A week reaches at most a warning (22.1b); a month above mean + 2 SD
     * is an epidemic (16.1b). A month between the two bounds is named by neither article: it is reported as a warning so that it can
     * be seen coming.
     *
     * @param complete whether the week or month is over and reported. While it is not, what is counted so far can only rise: a level
     *     that was reached stands, one that was not may yet be
     */
    public static Verdict endemic(CaseHistory history, Slot slot, boolean complete) {
        Count count = history.at(slot).orElse(null);
        if (count == null) {
            return new Verdict.NotEnough(Lack.NOT_REPORTED, slot, slot.year());
        }
        Baseline baseline = new Baseline(history, slot);
        if (baseline.lack() != null) {
            return new Verdict.NotEnough(baseline.lack(), slot, baseline.gap());
        }
        Judge judge = new Judge(slot.window(), count);
        baseline.forEachPossible(judge::see);
        Arithmetic arithmetic = new Arithmetic(
                slot,
                count,
                complete,
                baseline.operands,
                baseline.epidemicYears(),
                judge.mean.range(),
                judge.deviation.range(),
                judge.warning.range(),
                judge.epidemic.range());
        return judge.least == judge.most
                ? new Verdict.Reached(judge.least, arithmetic)
                : new Verdict.Concealed(judge.least, judge.most, arithmetic);
    }

    /**
     * The levels of {@code slot}; its own count need not be known.
     *
     * @return empty where the baseline is not enough or a count of it is hidden
     */
    public static Optional<Levels> levels(CaseHistory history, Slot slot) {
        Baseline baseline = new Baseline(history, slot);
        if (baseline.lack() != null
                || baseline.operands.stream().anyMatch(each -> each.count() instanceof Count.Hidden)) {
            return Optional.empty();
        }
        double[] five = baseline.operands.stream()
                .mapToDouble(each -> each.count().least())
                .toArray();
        return Optional.of(new Levels(Baseline.mean(five), Baseline.deviation(five)));
    }

    /**
     * Điều 16.3b: the epidemic is over in the first month whose count is back at or below the level. An unfinished month ends nothing.
     *
     * @param before whether the month before had an epidemic
     */
    public static boolean over(boolean before, Verdict month) {
        return before
                && month instanceof Verdict.Reached reached
                && reached.level() != Level.EPIDEMIC
                && reached.arithmetic().complete();
    }

    /** The level of {@code cases}; x = mean + 2 SD is still a warning, as the text has it. */
    static Level level(Window window, double cases, double warning, double epidemic) {
        if (cases <= 0 || cases < warning - ROUNDING) {
            return Level.NONE;
        }
        return window == Window.MONTH && cases > epidemic + ROUNDING ? Level.EPIDEMIC : Level.WARNING;
    }

    /** Sees every possible set of five counts. */
    private static final class Judge {

        private final Window window;
        private final Count count;
        private final Extremes mean = new Extremes();
        private final Extremes deviation = new Extremes();
        private final Extremes warning = new Extremes();
        private final Extremes epidemic = new Extremes();
        private Level least = Level.EPIDEMIC;
        private Level most = Level.NONE;

        Judge(Window window, Count count) {
            this.window = window;
            this.count = count;
        }

        void see(double[] five) {
            double m = Baseline.mean(five);
            double s = Baseline.deviation(five);
            mean.see(m);
            deviation.see(s);
            warning.see(m + s);
            epidemic.see(m + 2 * s);
            Level low = level(window, count.least(), m + s, m + 2 * s);
            Level high = level(window, count.most(), m + s, m + 2 * s);
            least = low.compareTo(least) < 0 ? low : least;
            most = high.compareTo(most) > 0 ? high : most;
        }
    }

    private static final class Extremes {
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;

        void see(double value) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }

        Range range() {
            return new Range(least, most);
        }
    }
}
