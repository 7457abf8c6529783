package vn.wardcast.models.outbreak;

import java.io.Serializable;
import java.util.List;

/**
 * How a verdict was computed, so that a person can compute it again on paper.
 *
 * @param slot the week or month judged
 * @param count its cases
 * @param complete whether the week or month was over and reported when it was judged
 * @param baseline the five years compared with, newest first
 * @param epidemicYears years stepped over on the way back, newest first
 * @param mean of the five, smallest and largest it can be where counts are hidden
 * @param deviation sample standard deviation (n - 1) of the five, smallest and largest
 * @param warning mean + 1 deviation, smallest and largest
 * @param epidemic mean + 2 deviations, smallest and largest
 */
public record Arithmetic(
        Slot slot,
        Count count,
        boolean complete,
        List<Operand> baseline,
        List<Integer> epidemicYears,
        Range mean,
        Range deviation,
        Range warning,
        Range epidemic)
        implements Serializable {

    /**
     * One of the five counts.
     *
     * @param slot its week or month: week 52 stands in for week 53 in years of 52 weeks
     */
    public record Operand(Slot slot, Count count) implements Serializable {}

    /** What a number can be; both ends are the same where no count is hidden. */
    public record Range(double least, double most) implements Serializable {

        /** Whether it is one number. */
        public boolean exact() {
            return least == most;
        }
    }
}
