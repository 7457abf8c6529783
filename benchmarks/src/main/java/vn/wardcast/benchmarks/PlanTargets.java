package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.wardcast.benchmarks.TargetCase.Kind;
import vn.wardcast.models.target.Prior;
import vn.wardcast.models.target.Projection;
import vn.wardcast.models.target.Scale;

/**
 * Whether probabilities of reaching a target hold on public series, beside a straight line that says yes or no. With {@code --learn}:
 * the settings of the prior side by side on the earlier deadlines, which are never scored.
 */
public final class PlanTargets {

    private static final double[] LEVELS = {.025, .1, .25, .5, .75, .9, .975};
    private static final double[] MONTHS = {.1, .5, 1, 3, 6, 12, 24};
    private static final double[] REPORTS = {1, 3, 6};
    private static final double[] RATE_STEPS = {.005, .01, .02, .05, .1, .2};
    private static final double[] COUNT_STEPS = {.005, .01, .02, .04, .08, .16};
    private static final double LEAST_STEP = .25;
    private static final int MOST_LEARNED = 500;

    private PlanTargets() {}

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>(List.of(args));
        boolean learns = words.remove("--learn");
        List<TargetCase> all = TargetCases.of(
                Path.of(words.get(0)), words.size() > 1 ? Optional.of(Path.of(words.get(1))) : Optional.empty());
        if (learns) {
            for (Kind kind : Kind.values()) {
                List<TargetCase> earlier = all.stream()
                        .filter(each -> each.learning() && each.kind() == kind)
                        .toList();
                learn(kind, every(earlier, 1 + earlier.size() / MOST_LEARNED));
            }
            return;
        }
        score(all.stream().filter(each -> !each.learning()).toList());
    }

    private static List<TargetCase> every(List<TargetCase> cases, int step) {
        return IntStream.range(0, cases.size())
                .filter(i -> i % step == 0)
                .mapToObj(cases::get)
                .toList();
    }

    private static void score(List<TargetCase> cases) {
        System.out.println("| series | events | reached | Brier | straight line | base rate | in 80 % | in 95 % |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        Set<String> sets =
                new LinkedHashSet<>(cases.stream().map(TargetCase::set).toList());
        for (String set : sets) {
            line(set, cases.stream().filter(each -> each.set().equals(set)).toList());
        }
        line("all", cases);
        System.out.println("\n| called | events | mean | came |\n|---|---|---|---|");
        for (int bin = 0; bin < 10; bin++) {
            int of = bin;
            bin(
                    of,
                    cases.stream()
                            .filter(each -> Math.min(9, (int) (10 * probability(each))) == of)
                            .toList());
        }
    }

    private static void line(String set, List<TargetCase> cases) {
        double reached = mean(cases, each -> each.reached() ? 1.0 : 0);
        print(
                "| %s | %d | %.0f %% | %.3f | %.3f | %.3f | %.0f %% | %.0f %% |",
                set,
                cases.size(),
                100 * reached,
                mean(cases, each -> Math.pow(probability(each) - (each.reached() ? 1 : 0), 2)),
                mean(cases, each -> each.straightLineSaysReached() == each.reached() ? 0.0 : 1),
                reached * (1 - reached),
                100 * mean(cases, each -> within(each, .8)),
                100 * mean(cases, each -> within(each, .95)));
    }

    private static void bin(int bin, List<TargetCase> cases) {
        if (!cases.isEmpty()) {
            print(
                    "| %d-%d %% | %d | %.0f %% | %.0f %% |",
                    10 * bin,
                    10 * bin + 10,
                    cases.size(),
                    100 * mean(cases, PlanTargets::probability),
                    100 * mean(cases, each -> each.reached() ? 1.0 : 0));
        }
    }

    private static double probability(TargetCase each) {
        return each.probability(asTheProductDoes(each));
    }

    private static double within(TargetCase each, double share) {
        Projection projection = asTheProductDoes(each);
        double outside = (1 - share) / 2;
        return projection.quantile(outside) <= each.actual() && each.actual() <= projection.quantile(1 - outside)
                ? 1
                : 0;
    }

    private static Projection asTheProductDoes(TargetCase each) {
        return switch (each.kind()) {
            case RATE -> each.projected(new Scale.Percent(), Prior.STANDING);
            case LEVEL -> each.projected(Scale.Count.towards(each.threshold()), Prior.STANDING);
            case YEAR_COUNT -> each.projected(Scale.Count.anewTowards(each.threshold()), Prior.COUNTED_ANEW);
        };
    }

    /** Mean pinball loss of the quantiles in shares of the target, the best first. */
    private static void learn(Kind kind, List<TargetCase> cases) {
        System.out.printf("%n%s, %d earlier deadlines%n", kind, cases.size());
        Arrays.stream(MONTHS)
                .boxed()
                .flatMap(months -> Arrays.stream(REPORTS).mapToObj(reports -> new Prior(months, reports)))
                .flatMap(prior -> Arrays.stream(kind == Kind.RATE ? RATE_STEPS : COUNT_STEPS)
                        .mapToObj(step -> tried(cases, prior, step)))
                .sorted((one, other) -> Double.compare(one.loss(), other.loss()))
                .limit(12)
                .forEach(tried -> print(
                        "%.5f  months %.1f reports %.0f step %.3f  in 80 %%: %.2f  in 95 %%: %.2f  Brier %.3f",
                        tried.loss(),
                        tried.prior().months(),
                        tried.prior().reports(),
                        tried.step(),
                        tried.in80(),
                        tried.in95(),
                        tried.brier()));
    }

    private record Tried(Prior prior, double step, double loss, double in80, double in95, double brier) {}

    private static Tried tried(List<TargetCase> cases, Prior prior, double step) {
        Function<TargetCase, Projection> model = each -> each.projected(
                each.kind() == Kind.RATE
                        ? new Scale.Percent(step)
                        : new Scale.Count(Math.max(LEAST_STEP, step * each.threshold())),
                prior);
        double loss = 0;
        double in80 = 0;
        double in95 = 0;
        double brier = 0;
        for (TargetCase each : cases) {
            Projection projection = model.apply(each);
            double[] quantiles = Arrays.stream(LEVELS).map(projection::quantile).toArray();
            for (int i = 0; i < LEVELS.length; i++) {
                double missed = (each.actual() - quantiles[i]) / each.threshold();
                loss += Math.max(LEVELS[i] * missed, (LEVELS[i] - 1) * missed) / LEVELS.length;
            }
            in80 += quantiles[1] <= each.actual() && each.actual() <= quantiles[5] ? 1 : 0;
            in95 += quantiles[0] <= each.actual() && each.actual() <= quantiles[6] ? 1 : 0;
            brier += Math.pow(each.probability(projection) - (each.reached() ? 1 : 0), 2);
        }
        double n = cases.size();
        return new Tried(prior, step, loss / n, in80 / n, in95 / n, brier / n);
    }

    private static double mean(List<TargetCase> cases, Function<TargetCase, Double> of) {
        return cases.stream().mapToDouble(of::apply).average().orElse(Double.NaN);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
