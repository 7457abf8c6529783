package vn.wardcast.api.scores;

import java.util.ArrayList;
import java.util.List;
import vn.wardcast.api.sql.Rows.Row;

/**
 * Whether events that were called 70 % likely came in seven of ten cases.
 *
 * @param n events
 * @param happened share that happened, 0-1
 * @param brier mean squared difference between probability and outcome (Brier 1950); 0 is perfect
 * @param brierBaseRate the same of always saying {@code happened}, known only afterwards: what a useful probability must beat
 * @param bins events by the probability they were given
 */
record Reliability(Group group, long n, double happened, double brier, double brierBaseRate, List<Bin> bins) {

    /** Events called between {@code from} and {@code to}: how likely on average, and how many came. */
    record Bin(double from, double to, long n, double meanProbability, double happened) {}

    private static final int BINS = 10;

    static final String NEWEST = """
            SELECT *, CASE WHEN as_of IS NULL THEN 'published' ELSE 'replayed' END AS made, split_part(threshold_of, ':', 1) AS threshold_kind
            FROM forecast.chance_score
            QUALIFY row_number() OVER (PARTITION BY run_id, unit_id, indicator, breakdown, frequency, period_start, event, threshold_of, threshold, as_of
                                       ORDER BY scored_at DESC) = 1
            """;

    static final String AGGREGATES = """
            count(*) AS n, avg(CAST(happened AS INT)) AS happened, avg(pow(probability - CAST(happened AS INT), 2)) AS brier,
            %s
            """.formatted(binColumns());

    static Reliability of(Row row, Group group) {
        double happened = row.decimal("happened");
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            long n = row.whole("n" + i);
            if (n > 0) {
                bins.add(new Bin(
                        i / (double) BINS, (i + 1) / (double) BINS, n, row.decimal("p" + i), row.decimal("h" + i)));
            }
        }
        return new Reliability(group, row.whole("n"), happened, row.decimal("brier"), happened * (1 - happened), bins);
    }

    private static String binColumns() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            String in = "FILTER (least(%d, floor(probability * %d)) = %d)".formatted(BINS - 1, BINS, i);
            columns.add(
                    "count(*) %1$s AS n%2$d, avg(probability) %1$s AS p%2$d, avg(CAST(happened AS INT)) %1$s AS h%2$d"
                            .formatted(in, i));
        }
        return String.join(",\n", columns);
    }
}
