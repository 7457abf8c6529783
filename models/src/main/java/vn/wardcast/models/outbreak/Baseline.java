package vn.wardcast.models.outbreak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import vn.wardcast.models.outbreak.Arithmetic.Operand;

/**
 * The five last years without an epidemic at the same week or month. Years with an epidemic are stepped over; a year that lacks the
 * figure is not: an older one would stand for it silently.
 */
final class Baseline {

    static final int YEARS = 5;

    final List<Operand> operands = new ArrayList<>();
    final List<Integer> steppedOver = new ArrayList<>();

    /** The first year that is missing; 0: none. */
    private int gap;

    private Verdict.Lack lack;

    Baseline(CaseHistory history, Slot slot) {
        int first = history.firstYear().orElse(slot.year());
        for (int year = slot.year() - 1; operands.size() < YEARS && lack == null; year--) {
            if (year < first) {
                lacks(Verdict.Lack.FEW_YEARS, year);
            } else if (history.epidemicYears().contains(year)) {
                steppedOver.add(year);
            } else {
                take(history, slot.in(year));
            }
        }
    }

    private void take(CaseHistory history, Slot slot) {
        history.at(slot)
                .ifPresentOrElse(
                        count -> operands.add(new Operand(slot, count)),
                        () -> lacks(Verdict.Lack.BASELINE_GAP, slot.year()));
    }

    private void lacks(Verdict.Lack what, int year) {
        lack = what;
        gap = year;
    }

    Verdict.Lack lack() {
        return lack;
    }

    int gap() {
        return gap;
    }

    List<Integer> epidemicYears() {
        return Collections.unmodifiableList(steppedOver);
    }

    /** Gives each set of five counts that is possible to {@code judge}, sets that differ only in order once. */
    void forEachPossible(Consumer<double[]> judge) {
        List<Operand> sorted = new ArrayList<>(operands);
        sorted.sort((a, b) -> Double.compare(a.count().most(), b.count().most()) != 0
                ? Double.compare(a.count().most(), b.count().most())
                : Double.compare(a.count().least(), b.count().least()));
        fill(sorted, new double[sorted.size()], 0, judge);
    }

    private static void fill(List<Operand> operands, double[] values, int at, Consumer<double[]> judge) {
        if (at == values.length) {
            judge.accept(values);
            return;
        }
        Count count = operands.get(at).count();
        boolean likeTheOneBefore = at > 0
                && count instanceof Count.Hidden
                && count.equals(operands.get(at - 1).count());
        double from = likeTheOneBefore ? values[at - 1] : count.least();
        for (double value = from; value <= count.most(); value++) {
            values[at] = value;
            fill(operands, values, at + 1, judge);
        }
    }

    static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    /** Sample standard deviation, n - 1. */
    static double deviation(double[] values) {
        double mean = mean(values);
        double squares =
                DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
