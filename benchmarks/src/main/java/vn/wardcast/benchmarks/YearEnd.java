package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Year ends of monthly public series, seen from the end of March, June and September of their last full years with what was known
 * then: whether intervals of the year's total hold what they promise, for several values of persistence (the correlation of errors
 * of two months of one forecast), and whether the probability of reaching a plan does. The plan is an assumption: last year's total
 * and 5 % more. The naive total carries the months so far on at last year's pace; it says yes or no.
 */
public final class YearEnd {

    private static final double PLAN = 1.05;
    private static final int YEARS = 4;
    private static final int LEAST_YEARS_KNOWN = 4;
    private static final int[] MONTHS = {3, 6, 9};
    private static final double[] PERSISTENCE = {0, 0.3, TimePaths.PERSISTENCE, 0.7};
    private static final int PATHS = 400;
    private static final Hierarchy ALONE = new Hierarchy(List.of("series"), List.of());

    /** One series at the end of one month, with so many months of its history. */
    private record Case(Series series, int yearStart, int month, int months) {

        Series known() {
            Series all = series.first(yearStart + month);
            int from = Math.max(0, all.length() - months);
            double[] values = Arrays.copyOfRange(all.values(), from, all.length());
            return Series.of(values, all.frequency(), all.date(from)).named(all.id());
        }

        double sum(int from, int to) {
            return IntStream.range(yearStart + from, yearStart + to)
                    .mapToDouble(series::value)
                    .sum();
        }

        double plan() {
            return PLAN * sum(-12, 0);
        }

        boolean reached() {
            return sum(0, 12) >= plan();
        }

        boolean naiveSaysReached() {
            return sum(0, month) / sum(-12, month - 12) * sum(-12, 0) >= plan();
        }

        boolean isComplete() {
            return IntStream.range(yearStart - 12, yearStart + 12).allMatch(i -> Double.isFinite(series.value(i)))
                    && sum(-12, month - 12) > 0;
        }
    }

    private YearEnd() {}

    public static void main(String[] args) throws IOException {
        int months = args.length > 2 && args[1].equals("--months") ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
        List<String> named = List.of(args).subList(months == Integer.MAX_VALUE ? 1 : 3, args.length);
        List<String> sets = named.isEmpty() ? List.of("tx_revenue", "br_tax", "au_retail") : named;
        System.out.println(
                "| set | persistence | cases | in 80 % | in 95 % | score 80 | reached | Brier | naive | base rate |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        long[][] bins = new long[10][2];
        double[] said = new double[10];
        for (String set : sets) {
            examine(set, Path.of(args[0]), months, bins, said);
        }
        System.out.println("\n| called | events | mean | came |\n|---|---|---|---|");
        for (int bin = 0; bin < 10; bin++) {
            if (bins[bin][0] > 0) {
                print(
                        "| %d-%d %% | %d | %.0f %% | %.0f %% |",
                        10 * bin,
                        10 * bin + 10,
                        bins[bin][0],
                        100 * said[bin] / bins[bin][0],
                        100.0 * bins[bin][1] / bins[bin][0]);
            }
        }
    }

    private static void examine(String set, Path folder, int months, long[][] bins, double[] said) throws IOException {
        List<Case> cases = new ArrayList<>();
        List<Forecast> forecasts = new ArrayList<>();
        List<Series> all = BenchmarkSets.named(set).read(folder);
        for (int back = 1; back <= YEARS; back++) {
            for (int month : MONTHS) {
                List<Case> group = cases(all, back, month, months);
                List<Fitted> fitted = Forecasters.automatic()
                        .fitAll(group.stream().map(Case::known).toList(), Workers.of(2, done -> {}));
                for (int i = 0; i < group.size(); i++) {
                    cases.add(group.get(i));
                    forecasts.add(fitted.get(i).predict(12 - month, Levels.STANDARD));
                }
            }
        }
        for (double persistence : PERSISTENCE) {
            score(
                    set,
                    persistence,
                    cases,
                    forecasts,
                    persistence == TimePaths.PERSISTENCE ? bins : new long[10][2],
                    persistence == TimePaths.PERSISTENCE ? said : new double[10]);
        }
    }

    /** All series with the {@code back}-th last full year known up to {@code month}. */
    private static List<Case> cases(List<Series> all, int back, int month, int months) {
        List<Case> cases = new ArrayList<>();
        for (Series series : all) {
            LocalDate last = series.date(series.length() - 1);
            int end = series.length() - last.getMonthValue() % 12;
            int yearStart = end - 12 * back;
            if (yearStart >= 12 * LEAST_YEARS_KNOWN) {
                Case each = new Case(series, yearStart, month, months);
                if (each.isComplete()) {
                    cases.add(each);
                }
            }
        }
        return cases;
    }

    private static void score(
            String set, double persistence, List<Case> cases, List<Forecast> forecasts, long[][] bins, double[] said) {
        int in80 = 0;
        int in95 = 0;
        int reached = 0;
        double brier = 0;
        double naive = 0;
        double score = 0;
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            Outcomes total = total(each, forecasts.get(i), persistence);
            double actual = each.sum(0, 12);
            in80 += within(total, 0.1, actual) ? 1 : 0;
            in95 += within(total, 0.025, actual) ? 1 : 0;
            score += intervalScore(total, actual) / Math.abs(each.sum(-12, 0));
            double probability = total.probabilityOfAtLeast(each.plan());
            int came = each.reached() ? 1 : 0;
            reached += came;
            brier += Math.pow(probability - came, 2);
            naive += Math.pow((each.naiveSaysReached() ? 1 : 0) - came, 2);
            int bin = Math.min(9, (int) (10 * probability));
            bins[bin][0]++;
            bins[bin][1] += came;
            said[bin] += probability;
        }
        double n = cases.size();
        print(
                "| %s | %.1f | %d | %.3f | %.3f | %.4f | %.2f | %.3f | %.3f | %.3f |",
                set,
                persistence,
                cases.size(),
                in80 / n,
                in95 / n,
                score / n,
                reached / n,
                brier / n,
                naive / n,
                reached / n * (1 - reached / n));
    }

    private static Outcomes total(Case each, Forecast forecast, double persistence) {
        double[][] means = new double[forecast.steps()][];
        for (int step = 0; step < means.length; step++) {
            means[step] = new double[] {forecast.mean()[step]};
        }
        double known = each.sum(0, each.month());
        double[] rest = TimePaths.of(
                        ALONE,
                        List.of(forecast),
                        means,
                        persistence,
                        true,
                        PATHS,
                        each.series().id().hashCode())
                .sums(0, means.length)[0];
        for (int draw = 0; draw < rest.length; draw++) {
            rest[draw] += known;
        }
        return new Outcomes(rest);
    }

    private static boolean within(Outcomes outcomes, double outside, double actual) {
        return outcomes.quantile(outside) <= actual && actual <= outcomes.quantile(1 - outside);
    }

    /** Width of the 80 % interval and ten times what it misses by (Gneiting and Raftery 2007). */
    private static double intervalScore(Outcomes outcomes, double actual) {
        double low = outcomes.quantile(0.1);
        double high = outcomes.quantile(0.9);
        return high - low + 10 * (Math.max(0, low - actual) + Math.max(0, actual - high));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
