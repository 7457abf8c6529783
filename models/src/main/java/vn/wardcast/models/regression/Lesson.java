package vn.wardcast.models.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a {@link Group} showed up to a position, and nothing later: rows of features, each with the changes that followed
 * and were known by then. A row shows the features of the member and, where kinship is told, their means over its peers
 * and over its siblings at that date.
 */
final class Lesson {

    private final Group group;
    private final int limit;
    private final int begin;
    private final int own;
    private final List<Function<Member, String>> kinship;
    private final List<Map<String, double[][]>> means;

    Lesson(Group group, int limit) {
        this.group = group;
        this.limit = limit;
        this.begin = group.begin();
        this.own = Trace.columns(group.season());
        this.kinship = group.kinship();
        this.means = kinship.stream().map(this::means).toList();
    }

    /** Takes rows; both arrays are used again for the next row. */
    interface Pupil {
        /**
         * @param date when the row was seen, counted from the first of the group
         * @param changes how far the member was from there after 1, 2, ... steps, in units of its usual change
         * @param known how many changes are known, at least one
         */
        void see(double[] row, int date, double[] changes, int known);
    }

    int columns() {
        return own * (1 + means.size());
    }

    /** Columns from this one on are the same for many members. */
    int firstShared() {
        return own;
    }

    int season() {
        return group.season();
    }

    /** All rows, member by member, earliest first. */
    void teach(int horizon, Pupil pupil) {
        var row = new double[columns()];
        var changes = new double[horizon];
        for (Member member : group.members()) {
            if (member.known(limit) > 1) {
                teach(member, row, changes, pupil);
            }
        }
    }

    private void teach(Member member, double[] row, double[] changes, Pupil pupil) {
        var trace = trace(member);
        double[] levels = trace.levels();
        // the first values are their own means: they show nothing yet
        for (int t = 1; t < levels.length - 1 && trace.scale() > 0; t++) {
            int known = Math.min(changes.length, levels.length - 1 - t);
            for (int h = 1; h <= known; h++) {
                changes[h - 1] = held(levels[t + h] - levels[t], h);
            }
            fill(row, member, trace, t);
            pupil.see(row, member.begin() + t - begin, changes, known);
        }
    }

    /** Accidents count, but not for more than this; larger ones are usual after more steps. */
    static double held(double change, int step) {
        double root = Math.sqrt(step);
        return root * Trace.held(change / root);
    }

    /** The last row of a member that has a known value. */
    double[] last(Member member, Trace trace) {
        var row = new double[columns()];
        fill(row, member, trace, trace.levels().length - 1);
        return row;
    }

    /** The member as it was known. */
    Trace trace(Member member) {
        return Trace.of(member.history().first(member.known(limit)), group.season());
    }

    private void fill(double[] row, Member member, Trace trace, int t) {
        System.arraycopy(trace.features()[t], 0, row, 0, own);
        int date = member.begin() + t - begin;
        for (int block = 0; block < means.size(); block++) {
            String key = kinship.get(block).apply(member);
            System.arraycopy(means.get(block).get(key)[date], 0, row, own * (block + 1), own);
        }
    }

    /** Mean features per key and date; the last column counts the members. */
    private Map<String, double[][]> means(Function<Member, String> key) {
        var sums = new TreeMap<String, double[][]>();
        int dates = limit - begin + 1;
        for (Member member : group.members()) {
            if (member.known(limit) > 0) {
                add(member, sums.computeIfAbsent(key.apply(member), name -> new double[dates][own + 1]));
            }
        }
        sums.values().stream().flatMap(Arrays::stream).forEach(this::divide);
        return sums;
    }

    private void add(Member member, double[][] sums) {
        double[][] features = trace(member).features();
        for (int t = 0; t < features.length; t++) {
            double[] sum = sums[member.begin() + t - begin];
            for (int column = 0; column < own; column++) {
                sum[column] += features[t][column];
            }
            sum[own]++;
        }
    }

    private void divide(double[] sum) {
        for (int column = 0; column < own; column++) {
            sum[column] /= Math.max(1, sum[own]);
        }
    }
}
