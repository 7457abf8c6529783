package vn.wardcast.models.numeric;

import java.util.Arrays;

/**
 * Downhill simplex search inside a box (Nelder and Mead, 1965), with the dimension-dependent coefficients of Gao and
 * Han (2012), which keep it moving when there are many parameters. Points outside the box are moved to its border.
 * Allocates its simplex once and nothing while searching.
 */
public final class NelderMead {

    /** A function to make small. Must not keep or change the point. */
    @FunctionalInterface
    public interface Objective {
        double at(double[] point);
    }

    /** Where the search may go and where it begins; {@code step} is the first stride along each axis. */
    public record Box(double[] start, double[] lower, double[] upper, double[] step) {}

    private final int size;
    private final double reflect = 1;
    private final double expand;
    private final double contract;
    private final double shrink;
    private final Box box;
    private final Objective objective;
    private final double[][] points;
    private final double[] values;
    private final double[] centre;
    private final double[] trial;
    private final double[] second;
    private int calls;

    private NelderMead(Objective objective, Box box) {
        this.size = box.start().length;
        this.expand = 1 + 2.0 / Math.max(2, size);
        this.contract = 0.75 - 0.5 / Math.max(2, size);
        this.shrink = 1 - 1.0 / Math.max(2, size);
        this.box = box;
        this.objective = objective;
        this.points = new double[size + 1][size];
        this.values = new double[size + 1];
        this.centre = new double[size];
        this.trial = new double[size];
        this.second = new double[size];
    }

    /** The best point found within {@code maxCalls} evaluations or until values differ by less than {@code tolerance}. */
    public static double[] minimise(Objective objective, Box box, int maxCalls, double tolerance) {
        var search = new NelderMead(objective, box);
        search.begin();
        while (search.calls < maxCalls && !search.settled(tolerance)) {
            search.move();
        }
        return search.points[search.best()].clone();
    }

    private void begin() {
        for (int i = 0; i <= size; i++) {
            System.arraycopy(box.start(), 0, points[i], 0, size);
            if (i > 0) {
                strideFrom(points[i], i - 1);
            }
            clamp(points[i]);
            values[i] = evaluate(points[i]);
        }
    }

    private void strideFrom(double[] point, int axis) {
        double step = box.step()[axis];
        point[axis] += point[axis] + step <= box.upper()[axis] ? step : -step;
    }

    private void move() {
        int worst = worst();
        int best = best();
        centreWithout(worst);
        double reflected = evaluateAlong(trial, worst, -reflect);
        if (reflected < values[best]) {
            double expanded = evaluateAlong(second, worst, -expand);
            replace(worst, expanded < reflected ? second : trial, Math.min(expanded, reflected));
        } else if (reflected < secondWorst(worst)) {
            replace(worst, trial, reflected);
        } else {
            contractOrShrink(worst, best, reflected);
        }
    }

    private void contractOrShrink(int worst, int best, double reflected) {
        boolean outside = reflected < values[worst];
        double contracted = evaluateAlong(second, worst, outside ? -contract : contract);
        if (contracted < Math.min(reflected, values[worst])) {
            replace(worst, second, contracted);
        } else {
            shrinkTowards(best);
        }
    }

    private double evaluateAlong(double[] target, int worst, double factor) {
        for (int i = 0; i < size; i++) {
            target[i] = centre[i] + factor * (points[worst][i] - centre[i]);
        }
        clamp(target);
        return evaluate(target);
    }

    private void shrinkTowards(int best) {
        for (int p = 0; p <= size; p++) {
            if (p != best) {
                for (int i = 0; i < size; i++) {
                    points[p][i] = points[best][i] + shrink * (points[p][i] - points[best][i]);
                }
                values[p] = evaluate(points[p]);
            }
        }
    }

    private void centreWithout(int worst) {
        Arrays.fill(centre, 0);
        for (int p = 0; p <= size; p++) {
            if (p != worst) {
                for (int i = 0; i < size; i++) {
                    centre[i] += points[p][i] / size;
                }
            }
        }
    }

    private double evaluate(double[] point) {
        calls++;
        double value = objective.at(point);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    private void clamp(double[] point) {
        for (int i = 0; i < size; i++) {
            point[i] = Math.max(box.lower()[i], Math.min(box.upper()[i], point[i]));
        }
    }

    private void replace(int index, double[] point, double value) {
        System.arraycopy(point, 0, points[index], 0, size);
        values[index] = value;
    }

    private boolean settled(double tolerance) {
        double low = values[best()];
        double high = values[worst()];
        return high - low <= tolerance * (Math.abs(low) + tolerance) || low == Double.NEGATIVE_INFINITY;
    }

    private int best() {
        int best = 0;
        for (int p = 1; p <= size; p++) {
            best = values[p] < values[best] ? p : best;
        }
        return best;
    }

    private int worst() {
        int worst = 0;
        for (int p = 1; p <= size; p++) {
            worst = values[p] >= values[worst] ? p : worst;
        }
        return worst;
    }

    private double secondWorst(int worst) {
        double high = Double.NEGATIVE_INFINITY;
        for (int p = 0; p <= size; p++) {
            high = p == worst ? high : Math.max(high, values[p]);
        }
        return high;
    }
}
