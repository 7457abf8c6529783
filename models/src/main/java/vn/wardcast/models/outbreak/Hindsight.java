package vn.wardcast.models.outbreak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The outbreaks of a history as one sees them years later: our definition, independent of the rules that it judges. A month is high
 * when it has at least {@value #FEWEST_CASES} cases and more than {@value #TIMES} times the median of the same month and the months
 * beside it in the five years before and the five years after. Two or more high months in a row are an outbreak; one alone is not.
 * Months with fewer than {@value #FEWEST_NEIGHBOURS} such neighbours, or whose next month is not known, cannot be judged.
 */
public final class Hindsight {

    static final int FEWEST_CASES = 5;
    static final double TIMES = 2;
    static final int FEWEST_NEIGHBOURS = 9;
    private static final int YEARS = 5;

    private final TreeMap<Slot, Boolean> outbreak = new TreeMap<>();

    public Hindsight(CaseHistory history) {
        TreeMap<Slot, Boolean> high = new TreeMap<>();
        history.counts().forEach((slot, count) -> {
            List<Double> neighbours = neighbours(history, slot);
            if (neighbours.size() >= FEWEST_NEIGHBOURS) {
                double cases = middle(count);
                high.put(slot, cases >= FEWEST_CASES && cases > TIMES * median(neighbours));
            }
        });
        high.forEach((slot, is) -> {
            Boolean before = high.get(back(slot));
            Boolean after = high.get(slot.next());
            if (!is || Boolean.TRUE.equals(before) || after != null) {
                outbreak.put(slot, is && (Boolean.TRUE.equals(before) || Boolean.TRUE.equals(after)));
            }
        });
    }

    /** Whether each month that can be judged belongs to an outbreak, in order of time. */
    public NavigableMap<Slot, Boolean> months() {
        return Collections.unmodifiableNavigableMap(outbreak);
    }

    private static List<Double> neighbours(CaseHistory history, Slot slot) {
        List<Double> found = new ArrayList<>();
        for (int years = -YEARS; years <= YEARS; years++) {
            if (years != 0) {
                Slot same = slot.in(slot.year() + years);
                for (Slot each : List.of(back(same), same, same.next())) {
                    history.at(each).map(Hindsight::middle).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Slot back(Slot slot) {
        return Slot.of(slot.window(), slot.firstDay().minusDays(1));
    }

    private static double middle(Count count) {
        return (count.least() + count.most()) / 2;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /**
     * How the alarms of a rule stand beside the outbreaks.
     *
     * @param months months judged by the rule and by hindsight
     * @param outbreakMonths those that belong to an outbreak
     * @param alarms months with an alarm
     * @param falseAlarms those outside any outbreak
     * @param outbreaks outbreaks: months in a row
     * @param missed those without an alarm in any of their months
     * @param delayMonths months from the first of an outbreak to its first alarm, summed over those that had one
     */
    public record Tally(
            int months, int outbreakMonths, int alarms, int falseAlarms, int outbreaks, int missed, int delayMonths)
            implements java.io.Serializable {

        public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

        public Tally plus(Tally other) {
            return new Tally(
                    months + other.months,
                    outbreakMonths + other.outbreakMonths,
                    alarms + other.alarms,
                    falseAlarms + other.falseAlarms,
                    outbreaks + other.outbreaks,
                    missed + other.missed,
                    delayMonths + other.delayMonths);
        }
    }

    /** Holds alarms against the outbreaks; months without an entry in {@code alarms} are left out. */
    public Tally judge(Map<Slot, Boolean> alarms) {
        Tally sum = Tally.NONE;
        Slot before = null;
        int since = -1;
        boolean caught = false;
        for (Map.Entry<Slot, Boolean> month : outbreak.entrySet()) {
            Boolean alarm = alarms.get(month.getKey());
            if (alarm == null) {
                continue;
            }
            boolean is = month.getValue();
            boolean goesOn = is && since >= 0 && before.next().equals(month.getKey());
            if (since >= 0 && !goesOn) {
                sum = sum.plus(new Tally(0, 0, 0, 0, 1, caught ? 0 : 1, 0));
                since = -1;
            }
            if (is && !goesOn) {
                since = 0;
                caught = false;
            } else if (goesOn) {
                since++;
            }
            int delay = is && alarm && !caught ? since : 0;
            caught |= is && alarm;
            sum = sum.plus(new Tally(1, is ? 1 : 0, alarm ? 1 : 0, alarm && !is ? 1 : 0, 0, 0, delay));
            before = month.getKey();
        }
        return since < 0 ? sum : sum.plus(new Tally(0, 0, 0, 0, 1, caught ? 0 : 1, 0));
    }
}
