package vn.wardcast.jobs.privacy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Somebody who knows every shown count, how all counts are made of people, that people come in whole numbers, and what each mark
 * means. He solves the equations exactly, and bounds what they leave open by linear programs.
 */
final class Attacker {

    /** Of 61 bits: what follows over the fractions follows here too, so no recoverable count is missed. */
    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

    private static final double SLACK = 1e-4;

    private final List<Hierarchy.Published> published;
    private final List<Mark> marks;
    private final int[] columnOf;
    private final int columns;
    private final List<Known> known = new ArrayList<>();
    private final List<BigInteger[]> basis = new ArrayList<>();
    private final List<double[]> truths = new ArrayList<>();

    Attacker(Hierarchy hierarchy, List<Mark> marks) {
        this.published = hierarchy.published;
        this.marks = marks;
        this.columnOf = columns(hierarchy);
        this.columns = Arrays.stream(columnOf).max().orElse(-1) + 1;
        for (int i = 0; i < marks.size(); i++) {
            learn(published.get(i), marks.get(i));
        }
    }

    /** Positions of hidden counts that he can tell. */
    SortedSet<Integer> recovered() {
        return IntStream.range(0, marks.size())
                .filter(i -> marks.get(i) != Mark.SHOWN)
                .filter(i -> tells(published.get(i).groups()))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether he can tell how many people were left out of what is published. */
    boolean tells(Hierarchy.Implied implied) {
        return implied.value() > 0 && implied.value() < implied.floor() && tells(implied.groups());
    }

    private boolean tells(Map<Integer, Double> groups) {
        double[] row = row(groups);
        if (isZero(reduced(exact(row)))) {
            return true;
        }
        if (!isWhole(groups)) {
            return false;
        }
        return !hasTwoTruths(row);
    }

    private static boolean isWhole(Map<Integer, Double> groups) {
        return groups.values().stream().allMatch(weight -> weight == Math.rint(weight));
    }

    /** Groups that always occur together cannot be told apart and need no more than one unknown. */
    private static int[] columns(Hierarchy hierarchy) {
        List<StringBuilder> patterns = new ArrayList<>();
        for (int g = 0; g < hierarchy.groups(); g++) {
            patterns.add(new StringBuilder());
        }
        Collection<Map<Integer, Double>> sums = new ArrayList<>();
        hierarchy.published.forEach(each -> sums.add(each.groups()));
        hierarchy.implied.forEach(each -> sums.add(each.groups()));
        int number = 0;
        for (Map<Integer, Double> sum : sums) {
            int now = number++;
            sum.forEach((group, weight) ->
                    patterns.get(group).append(now).append(':').append(weight).append(' '));
        }
        Map<String, Integer> known = new TreeMap<>();
        return patterns.stream()
                .mapToInt(pattern -> known.computeIfAbsent(pattern.toString(), any -> known.size()))
                .toArray();
    }

    private double[] row(Map<Integer, Double> groups) {
        double[] row = new double[columns];
        groups.forEach((group, weight) -> row[columnOf[group]] = weight);
        return row;
    }

    private void learn(Hierarchy.Published each, Mark mark) {
        double[] row = row(each.groups());
        Count count = each.count();
        switch (mark) {
            case SHOWN -> {
                known.add(new Known(row, count.value(), count.value()));
                BigInteger[] rest = reduced(exact(row));
                if (!isZero(rest)) {
                    basis.add(rest);
                }
            }
            case SMALL_COUNT -> {
                boolean whole = isWhole(each.groups());
                known.add(new Known(row, whole ? 1 : 0, whole ? count.floor() - 1 : count.floor()));
            }
            case COMPLEMENTARY -> {}
        }
    }

    // --------------------------------------------------------------------------------------------------- by
    // elimination

    private static BigInteger[] exact(double[] row) {
        return Arrays.stream(row)
                .mapToObj(each -> BigInteger.valueOf(Math.round(each * 2)))
                .toArray(BigInteger[]::new);
    }

    private BigInteger[] reduced(BigInteger[] row) {
        for (BigInteger[] known : basis) {
            int pivot = pivot(known);
            if (row[pivot].signum() != 0) {
                BigInteger factor =
                        row[pivot].multiply(known[pivot].modInverse(PRIME)).mod(PRIME);
                for (int i = 0; i < row.length; i++) {
                    row[i] = row[i].subtract(factor.multiply(known[i])).mod(PRIME);
                }
            }
        }
        return row;
    }

    private static int pivot(BigInteger[] row) {
        return IntStream.range(0, row.length)
                .filter(i -> row[i].signum() != 0)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isZero(BigInteger[] row) {
        return Arrays.stream(row).allMatch(each -> each.signum() == 0);
    }

    // ------------------------------------------------------------------------------------------------- by linear
    // programs

    /** Whether two values at least fit: looked for among the truths seen so far, then at both ends of what is possible. */
    private boolean hasTwoTruths(double[] row) {
        if (values(row) >= 2) {
            return true;
        }
        truths.add(extreme(row, -1));
        if (values(row) >= 2) {
            return true;
        }
        truths.add(extreme(row, 1));
        return values(row) >= 2;
    }

    /** The people with whom a sum is greatest or least. Whoever finds them: that they fit everything known is checked here. */
    private double[] extreme(double[] row, int sign) {
        List<Known> all = new ArrayList<>(known);
        // Nobody has more than this many people; without an end the program has none either.
        all.add(new Known(row, 0, 1e4));
        int slacks = (int) all.stream().filter(each -> !each.isExact()).count();
        double[][] a = new double[all.size()][columns + slacks];
        double[] b = new double[all.size()];
        double[] cap = new double[columns + slacks];
        double[] cost = new double[columns + slacks];
        Arrays.fill(cap, Double.POSITIVE_INFINITY);
        for (int i = 0, slack = columns; i < all.size(); i++) {
            System.arraycopy(all.get(i).row(), 0, a[i], 0, columns);
            b[i] = all.get(i).least();
            if (!all.get(i).isExact()) {
                a[i][slack] = -1;
                cap[slack++] = all.get(i).most() - all.get(i).least();
            }
        }
        for (int i = 0; i < columns; i++) {
            cost[i] = sign * row[i];
        }
        double[] point = BoundedSimplex.solve(a, b, cap, cost).orElseThrow();
        all.forEach(each -> each.check(point));
        return point;
    }

    /** A sum of groups that lies between two numbers. */
    private record Known(double[] row, double least, double most) {
        boolean isExact() {
            return least == most;
        }

        double of(double[] point) {
            return IntStream.range(0, row.length)
                    .mapToDouble(i -> row[i] * point[i])
                    .sum();
        }

        void check(double[] point) {
            double value = of(point);
            boolean negative = Arrays.stream(point).anyMatch(each -> each < -SLACK);
            if (negative || value < least - SLACK || value > most + SLACK) {
                throw new IllegalStateException("%f is not from %f to %f".formatted(value, least, most));
            }
        }
    }

    /** How many whole numbers lie between the least and the greatest value of the truths seen; no more than two matter. */
    private int values(double[] row) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] truth : truths) {
            double value = IntStream.range(0, columns)
                    .mapToDouble(i -> row[i] * truth[i])
                    .sum();
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        int fitting = 0;
        for (long value = (long) Math.ceil(least - SLACK); value <= Math.floor(most + SLACK) && fitting < 2; value++) {
            fitting++;
        }
        return fitting;
    }
}
