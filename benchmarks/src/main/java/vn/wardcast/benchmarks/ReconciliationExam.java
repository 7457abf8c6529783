package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;
import vn.wardcast.models.reconciliation.Hierarchy;
import vn.wardcast.models.reconciliation.Reconciler;
import vn.wardcast.models.reconciliation.RollingErrors;
import vn.wardcast.models.reconciliation.SamplePaths;
import vn.wardcast.models.reconciliation.Weights;

/**
 * Australian tourism by state, region and purpose (425 nodes), the last eight quarters held out: mean RMSE before and after
 * the forecasts are made to add up.
 */
final class ReconciliationExam implements Exam {

    private static final int HORIZON = 8;
    private static final int ERROR_ROWS = 24;
    private static final int PATHS = 400;
    private static final BenchmarkSet SET = BenchmarkSets.named("au_tourism_quarterly");
    private static final List<String> LEVELS = List.of("all", "top", "state/purpose", "region", "bottom");

    @Override
    public String name() {
        return "au_tourism_reconciled";
    }

    @Override
    public boolean isPossible(Path folder) {
        return SET.isIn(folder);
    }

    @Override
    public Section sit(Path folder, List<String> models, Workers workers) throws IOException {
        var bottoms = SET.read(folder);
        var hierarchy = hierarchy(bottoms.stream().map(Series::id).toList());
        var nodes = nodes(hierarchy, bottoms);
        var grid = Grid.of(
                "model", "method", "all", "top", "state/purpose", "region", "bottom", "cov80", "cov95", "source");
        for (String model :
                models.stream().filter(List.of(Bars.JUDGED, "ets")::contains).toList()) {
            reconcile(Forecasters.named(model), hierarchy, nodes, workers)
                    .forEach((method, forecasts) -> grid.add(row(model, method, hierarchy, nodes, forecasts)));
        }
        Reference.of(name()).forEach(each -> grid.add(row(each)));
        return new Section(
                name(), name() + ": mean RMSE by level, eight quarters held out", grid, List.of(), List.of());
    }

    private static Map<String, List<Forecast>> reconcile(
            Forecaster model, Hierarchy hierarchy, List<Series> nodes, Workers workers) {
        int known = nodes.get(0).length() - HORIZON;
        var train = nodes.stream().map(node -> node.first(known)).toList();
        var base = workers.map(model.fitAll(train, workers.quietly()), each -> each.predict(HORIZON));
        var errors = RollingErrors.of(model, train, ERROR_ROWS);
        var answers = new LinkedHashMap<String, List<Forecast>>();
        answers.put("as it was", base);
        for (Weights weights : List.of(
                new Weights.BottomUp(),
                new Weights.Ols(),
                new Weights.Structural(),
                Weights.MinTraceShrink.of(errors))) {
            var reconciler = Reconciler.of(hierarchy, weights).nonNegative();
            var reconciled = reconciler.reconcile(base, new SamplePaths(PATHS, 1, errors));
            answers.put(reconciled.method(), reconciled.forecasts());
        }
        return answers;
    }

    private static Hierarchy hierarchy(List<String> bottoms) {
        var wholes = new LinkedHashMap<String, List<String>>();
        for (String bottom : bottoms) {
            var key = bottom.split("\\|");
            for (String whole : List.of(
                    "Australia", key[0], "purpose " + key[2], key[0] + "|" + key[2], key[0] + "|region " + key[1])) {
                wholes.computeIfAbsent(whole, any -> new ArrayList<>()).add(bottom);
            }
        }
        return Hierarchy.grouped(bottoms, wholes);
    }

    private static List<Series> nodes(Hierarchy hierarchy, List<Series> bottoms) {
        return IntStream.range(0, hierarchy.size())
                .mapToObj(node -> Series.of(
                                sum(hierarchy.parts(node), bottoms),
                                Frequency.QUARTER,
                                bottoms.get(0).start())
                        .named(hierarchy.names().get(node))
                        .nonNegative())
                .toList();
    }

    private static double[] sum(List<Integer> parts, List<Series> bottoms) {
        var sum = new double[bottoms.get(0).length()];
        Arrays.setAll(
                sum,
                t -> parts.stream()
                        .mapToDouble(part -> bottoms.get(part).value(t))
                        .sum());
        return sum;
    }

    private static List<String> row(
            String model, String method, Hierarchy hierarchy, List<Series> nodes, List<Forecast> forecasts) {
        var row = new ArrayList<>(List.of(model, method));
        for (String level : LEVELS) {
            var members = IntStream.range(0, nodes.size())
                    .filter(node -> level.equals("all") || level.equals(level(hierarchy, node)))
                    .toArray();
            row.add(Grid.number(
                    Arrays.stream(members)
                            .mapToDouble(node -> rmse(nodes.get(node), forecasts.get(node)))
                            .average()
                            .orElse(Double.NaN),
                    2));
        }
        row.add(Grid.number(coverage(80, nodes, forecasts), 3));
        row.add(Grid.number(coverage(95, nodes, forecasts), 3));
        row.add("Wardcast");
        return row;
    }

    private static List<String> row(Reference reference) {
        String[] words = reference.score().model().split(": ");
        String rmse = Grid.number(reference.score().rmsse(), 2);
        return List.of(words[0], words[1], rmse, "-", "-", "-", "-", "-", "-", reference.source());
    }

    private static String level(Hierarchy hierarchy, int node) {
        String name = hierarchy.names().get(node);
        if (node >= hierarchy.wholes()) {
            return "bottom";
        }
        return name.contains("region") ? "region" : name.equals("Australia") ? "top" : "state/purpose";
    }

    private static double rmse(Series node, Forecast forecast) {
        int known = node.length() - HORIZON;
        return Math.sqrt(IntStream.range(0, HORIZON)
                .mapToDouble(h -> Math.pow(node.value(known + h) - forecast.mean()[h], 2))
                .average()
                .orElseThrow());
    }

    private static double coverage(int level, List<Series> nodes, List<Forecast> forecasts) {
        return IntStream.range(0, nodes.size())
                .mapToDouble(node -> coverage(level, nodes.get(node), forecasts.get(node)))
                .average()
                .orElseThrow();
    }

    private static double coverage(int level, Series node, Forecast forecast) {
        var interval = forecast.interval(level);
        return IntStream.range(0, HORIZON)
                .mapToDouble(h -> interval.contains(h, node.value(node.length() - HORIZON + h)) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
