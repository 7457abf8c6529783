package vn.wardcast.models.outbreak;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The years with an epidemic, where nobody recorded which were declared: our own stand-in, not the text of the circular. A year is
 * one when its cases are above mean + 2 SD of the five years before it that were none, the circular's formula at the size of a year.
 * Judged from earlier years only, so that a past day knew the same. Years that are not wholly known cannot be judged and are none.
 */
public final class EpidemicYears {

    private static final int WEEKS = 52;
    private static final int MONTHS = 12;

    private EpidemicYears() {}

    /** Of the years before {@code year}. A hidden count stands for the middle of what it may be. */
    public static SortedSet<Integer> before(int year, CaseHistory history) {
        TreeSet<Integer> found = new TreeSet<>();
        TreeMap<Integer, Double> usual = new TreeMap<>();
        totals(history).headMap(year, false).forEach((each, total) -> {
            if (isEpidemic(total, usual)) {
                found.add(each);
            } else {
                usual.put(each, total);
            }
        });
        return Collections.unmodifiableSortedSet(found);
    }

    private static boolean isEpidemic(double total, NavigableMap<Integer, Double> usual) {
        double[] five = usual.descendingMap().values().stream()
                .limit(Baseline.YEARS)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return five.length == Baseline.YEARS && total > Baseline.mean(five) + 2 * Baseline.deviation(five);
    }

    private static TreeMap<Integer, Double> totals(CaseHistory history) {
        TreeMap<Integer, double[]> sums = new TreeMap<>();
        boolean weekly = false;
        for (Map.Entry<Slot, Count> each : history.counts().entrySet()) {
            weekly |= each.getKey().window() == Window.WEEK;
            double[] sum = sums.computeIfAbsent(each.getKey().year(), y -> new double[2]);
            sum[0] += (each.getValue().least() + each.getValue().most()) / 2;
            sum[1]++;
        }
        int whole = weekly ? WEEKS : MONTHS;
        TreeMap<Integer, Double> totals = new TreeMap<>();
        sums.forEach((year, sum) -> {
            if (sum[1] >= whole) {
                totals.put(year, sum[0]);
            }
        });
        return totals;
    }
}
