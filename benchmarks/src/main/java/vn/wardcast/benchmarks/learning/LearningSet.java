package vn.wardcast.benchmarks.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.wardcast.benchmarks.BenchmarkSets;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

/**
 * Series to learn from, without any test part.
 *
 * @param family sets of one family share series or their origin; a check leaves out whole families
 * @param weight how much the set counts beside the others, whatever its size
 * @param horizon steps that are usually asked of such series
 */
record LearningSet(String name, String family, double weight, int horizon, List<Series> series) {

    /** Sums of monthly and quarterly series count less: they come from the same places as the sets themselves. */
    private static final double WEIGHT_OF_SUMS = 0.2;

    private static final int YEARS_AHEAD = 6;
    private static final int LEAST_YEARS = 9;
    private static final int QUARTERS_AHEAD = 8;
    private static final int LEAST_QUARTERS = 24;

    static List<LearningSet> years(Path folder) throws IOException {
        var sets = new ArrayList<LearningSet>();
        sets.add(of(folder, "m1_yearly", "m1", 6));
        sets.add(of(folder, "m3_yearly", "m3", 6));
        sets.add(of(folder, "tourism_yearly_train", "tourism", 4));
        sets.add(sums(folder, "m1_monthly", "m1"));
        sets.add(sums(folder, "m1_quarterly", "m1"));
        sets.add(sums(folder, "m3_monthly", "m3"));
        sets.add(sums(folder, "m3_quarterly", "m3"));
        sets.add(sums(folder, "tourism_monthly_train", "tourism"));
        sets.add(sums(folder, "tourism_quarterly_train", "tourism"));
        sets.add(sums(folder, "au_tourism_quarterly", "tourism"));
        sets.add(sums(folder, "au_retail", "retail"));
        sets.add(sums(folder, "tx_revenue", "revenue"));
        sets.add(sums(folder, "br_tax", "revenue"));
        return sets;
    }

    static List<LearningSet> quarters(Path folder) throws IOException {
        return List.of(
                of(folder, "m1_quarterly", "m1", 8),
                of(folder, "m3_quarterly", "m3", 8),
                of(folder, "tourism_quarterly_train", "tourism", 8),
                of(folder, "au_tourism_quarterly", "visitors", 8),
                quarterlySums(folder, "m1_monthly", "m1"),
                quarterlySums(folder, "m3_monthly", "m3"),
                quarterlySums(folder, "tourism_monthly_train", "tourism"),
                quarterlySums(folder, "au_retail", "retail"),
                quarterlySums(folder, "tx_revenue", "texas"),
                quarterlySums(folder, "br_tax", "brazil"),
                quarterlySums(folder, "cn_outbound", "china"));
    }

    static List<LearningSet> months(Path folder) throws IOException {
        return List.of(
                of(folder, "m1_monthly", "m1", 18),
                of(folder, "m3_monthly", "m3", 18),
                of(folder, "tourism_monthly_train", "tourism", 24),
                of(folder, "au_retail", "retail", 12),
                of(folder, "tx_revenue", "texas", 12),
                of(folder, "br_tax", "brazil", 12),
                of(folder, "cn_outbound", "china", 12));
    }

    private static LearningSet of(Path folder, String name, String family, int horizon) throws IOException {
        return new LearningSet(
                name, family, 1, horizon, BenchmarkSets.named(name).readInner(folder));
    }

    private static LearningSet sums(Path folder, String name, String family) throws IOException {
        var years = sums(folder, name, Frequency.YEAR, LEAST_YEARS);
        return new LearningSet(name + " by year", family, WEIGHT_OF_SUMS, YEARS_AHEAD, years);
    }

    private static LearningSet quarterlySums(Path folder, String name, String family) throws IOException {
        var quarters = sums(folder, name, Frequency.QUARTER, LEAST_QUARTERS);
        return new LearningSet(name + " by quarter", family, WEIGHT_OF_SUMS, QUARTERS_AHEAD, quarters);
    }

    private static List<Series> sums(Path folder, String name, Frequency frequency, int least) throws IOException {
        return BenchmarkSets.named(name).readInner(folder).stream()
                .map(series -> sums(series, frequency))
                .filter(series -> series.length() >= least)
                .toList();
    }

    /** Whole years or quarters counted back from the last value; one with a missing value is missing. */
    private static Series sums(Series series, Frequency frequency) {
        int values = series.frequency().season() / frequency.season();
        int count = series.length() / values;
        int first = series.length() - count * values;
        var sums = new double[count];
        for (int i = 0; i < count * values; i++) {
            sums[i / values] += series.value(first + i);
        }
        return Series.of(sums, frequency, series.date(first)).named(series.id());
    }
}
