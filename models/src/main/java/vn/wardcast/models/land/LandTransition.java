package vn.wardcast.models.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;

/**
 * An estimate of which land became what between two years, from the areas alone. As much as can stay stays: of each use the smaller of
 * its two areas. What uses lost is shared among those that gained by iterative proportional fitting (Deming and Stephan, 1940; RAS in
 * economics) from a table that says which changes are likely. Rows sum to the first year, columns to the second, exactly.
 *
 * <p>Where the total area changed, the difference is land of {@link #OUTSIDE}: borders or a new survey. Exchanges that leave no trace in
 * the areas (rice to houses here, houses to rice there) are not seen: true change is at least this much.
 *
 * @param uses codes in order, {@link #OUTSIDE} last where it is needed
 * @param hectares from row to column
 */
public record LandTransition(int fromYear, int toYear, List<String> uses, double[][] hectares) {

    /** Land that was not counted in one of the years. */
    public static final String OUTSIDE = "outside";

    private static final int MOST_ROUNDS = 10_000;
    private static final double EXACT = 1e-12;

    public LandTransition {
        uses = List.copyOf(uses);
        hectares = Arrays.stream(hectares).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public double[][] hectares() {
        return Arrays.stream(hectares).map(double[]::clone).toArray(double[][]::new);
    }

    /** @param likely how likely a change from one code to another is, above zero; only ratios count */
    public static LandTransition between(LandAreas from, LandAreas to, ToDoubleBiFunction<String, String> likely) {
        TreeSet<String> codes = new TreeSet<>(from.hectares().keySet());
        codes.addAll(to.hectares().keySet());
        List<String> uses = new ArrayList<>(codes);
        double difference = to.total() - from.total();
        boolean same = Math.abs(difference) <= 1e-9 * Math.max(1, from.total());
        if (!same) {
            uses.add(OUTSIDE);
        }
        double[] before = areas(uses, from, Math.max(0, same ? 0 : difference));
        double[] after = areas(uses, to, Math.max(0, same ? 0 : -difference));
        return new LandTransition(from.year(), to.year(), uses, fitted(uses, before, after, likely));
    }

    private static double[] areas(List<String> uses, LandAreas areas, double outside) {
        return uses.stream()
                .mapToDouble(use -> use.equals(OUTSIDE) ? outside : areas.area(use))
                .toArray();
    }

    private static double[][] fitted(
            List<String> uses, double[] before, double[] after, ToDoubleBiFunction<String, String> likely) {
        int n = before.length;
        double[] lost = new double[n];
        double[] gained = new double[n];
        double[][] table = new double[n][n];
        for (int i = 0; i < n; i++) {
            double stays = Math.min(before[i], after[i]);
            lost[i] = before[i] - stays;
            gained[i] = after[i] - stays;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean changes = lost[i] > 0 && gained[j] > 0;
                table[i][j] = changes ? likelihood(uses.get(i), uses.get(j), likely) : 0;
            }
        }
        fit(table, lost, gained);
        for (int i = 0; i < n; i++) {
            table[i][i] += Math.min(before[i], after[i]);
        }
        return table;
    }

    private static double likelihood(String from, String to, ToDoubleBiFunction<String, String> likely) {
        return from.equals(OUTSIDE) || to.equals(OUTSIDE) ? 1 : likely.applyAsDouble(from, to);
    }

    /** Rows and columns are scaled in turn until both fit; every use that loses may go to every use that gains, so that they do. */
    private static void fit(double[][] table, double[] rows, double[] columns) {
        double largest = Arrays.stream(rows).sum();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double off = 0;
            for (int j = 0; j < columns.length; j++) {
                double sum = 0;
                for (double[] row : table) {
                    sum += row[j];
                }
                for (double[] row : table) {
                    row[j] *= sum > 0 ? columns[j] / sum : 0;
                }
            }
            for (int i = 0; i < rows.length; i++) {
                double sum = Arrays.stream(table[i]).sum();
                off = Math.max(off, Math.abs(sum - rows[i]));
                for (int j = 0; j < columns.length; j++) {
                    table[i][j] *= sum > 0 ? rows[i] / sum : 0;
                }
            }
            if (off <= EXACT * largest) {
                return;
            }
        }
    }

    /** Hectares that went from one code to another. */
    public double moved(String from, String to) {
        int row = uses.indexOf(from);
        int column = uses.indexOf(to);
        return row < 0 || column < 0 ? 0 : hectares[row][column];
    }

    /** Whether the total area changed. */
    public boolean hasOutside() {
        return uses.contains(OUTSIDE);
    }

    /** Codes without {@link #OUTSIDE}. */
    public List<String> codes() {
        return hasOutside() ? Collections.unmodifiableList(uses.subList(0, uses.size() - 1)) : uses;
    }
}
