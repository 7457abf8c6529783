package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster.Fitted;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;
import vn.wardcast.models.reconciliation.Hierarchy;
import vn.wardcast.models.reconciliation.Outcomes;
import vn.wardcast.models.reconciliation.TimePaths;

/**
 * Totals of the second and the fourth year ahead of monthly public series, seen from the end of a year: whether their intervals hold
 * what they promise, for several values of persistence (the correlation of errors of two months of one forecast), and how far
 * expectations miss, in the median, beside the naive total, that of the last year known.
 */
public final class FarYears {

    private static final int YEAR = 12;
    private static final int[] AHEAD = {2, 4};
    private static final int ORIGINS = 2;
    private static final int LEAST_YEARS_KNOWN = 5;
    private static final double[] PERSISTENCE = {TimePaths.PERSISTENCE, 0.8, 0.95};
    private static final int PATHS = 400;
    private static final Hierarchy ALONE = new Hierarchy(List.of("series"), List.of());

    /** A series of which the first {@code known} months are known; they end with a December. */
    private record Case(Series series, int known) {

        double year(int ahead) {
            int from = known + YEAR * (ahead - 1);
            return IntStream.range(from, from + YEAR).mapToDouble(series::value).sum();
        }
    }

    private FarYears() {}

    public static void main(String[] args) throws IOException {
        List<String> named = List.of(args).subList(1, args.length);
        System.out.println("| set | years ahead | persistence | cases | in 80 % | in 95 % | error | naive |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String set : named.isEmpty() ? List.of("tx_revenue", "br_tax", "au_retail") : named) {
            examine(set, BenchmarkSets.named(set).read(Path.of(args[0])));
        }
    }

    private static void examine(String set, List<Series> all) {
        List<Case> cases = new ArrayList<>();
        List<Forecast> forecasts = new ArrayList<>();
        int furthest = AHEAD[AHEAD.length - 1];
        for (int origin = 0; origin < ORIGINS; origin++) {
            List<Case> group = new ArrayList<>();
            for (Series series : all) {
                int end = series.length() - series.date(series.length() - 1).getMonthValue() % YEAR;
                Case each = new Case(series, end - YEAR * (furthest + origin));
                if (each.known() >= YEAR * LEAST_YEARS_KNOWN
                        && each.year(0) > 0
                        && each.year(2) > 0
                        && each.year(4) > 0) {
                    group.add(each);
                }
            }
            List<Fitted> fitted = Forecasters.automatic()
                    .fitAll(
                            group.stream()
                                    .map(each -> each.series().first(each.known()))
                                    .toList(),
                            Workers.of(2, done -> {}));
            cases.addAll(group);
            fitted.forEach(each -> forecasts.add(each.predict(YEAR * furthest, Levels.STANDARD)));
        }
        for (int ahead : AHEAD) {
            for (double persistence : PERSISTENCE) {
                score(set, ahead, persistence, cases, forecasts);
            }
        }
    }

    private static void score(String set, int ahead, double persistence, List<Case> cases, List<Forecast> forecasts) {
        int in80 = 0;
        int in95 = 0;
        double[] error = new double[cases.size()];
        double[] naive = new double[cases.size()];
        for (int i = 0; i < cases.size(); i++) {
            double actual = cases.get(i).year(ahead);
            double[] mean = forecasts.get(i).mean();
            Outcomes total = total(cases.get(i), forecasts.get(i), ahead, persistence);
            double expected = IntStream.range(YEAR * (ahead - 1), YEAR * ahead)
                    .mapToDouble(step -> mean[step])
                    .sum();
            in80 += total.quantile(0.1) <= actual && actual <= total.quantile(0.9) ? 1 : 0;
            in95 += total.quantile(0.025) <= actual && actual <= total.quantile(0.975) ? 1 : 0;
            error[i] = Math.abs(expected - actual) / actual;
            naive[i] = Math.abs(cases.get(i).year(0) - actual) / actual;
        }
        double n = cases.size();
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %d | %.3f | %.3f | %.3f | %.3f |",
                set,
                ahead,
                persistence,
                cases.size(),
                in80 / n,
                in95 / n,
                new Outcomes(error).quantile(0.5),
                new Outcomes(naive).quantile(0.5)));
    }

    private static Outcomes total(Case each, Forecast forecast, int ahead, double persistence) {
        double[][] means = new double[forecast.steps()][];
        for (int step = 0; step < means.length; step++) {
            means[step] = new double[] {forecast.mean()[step]};
        }
        int seed = each.series().id().hashCode();
        return new Outcomes(TimePaths.of(ALONE, List.of(forecast), means, persistence, true, PATHS, seed)
                .sums(YEAR * (ahead - 1), YEAR * ahead)[0]);
    }
}
