package vn.wardcast.models.reconciliation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.longfile.LongFile;

/** Australian tourism by state, region and purpose (425 nodes), the last eight quarters held out: FOLDER MODEL. */
final class TourismBenchmark {

    private static final int HORIZON = 8;
    private static final int ERROR_ROWS = 24;

    private TourismBenchmark() {}

    public static void main(String[] args) throws IOException {
        var bottoms = LongFile.read(Path.of(args[0]).resolve("au_tourism_quarterly.csv"), Frequency.QUARTER, 4);
        Forecaster model = Forecasters.named(args[1]);
        var hierarchy = hierarchy(bottoms.stream().map(Series::id).toList());
        var nodes = nodes(hierarchy, bottoms);
        int known = nodes.get(0).length() - HORIZON;
        var train = nodes.stream().map(node -> node.first(known)).toList();
        var base = train.parallelStream()
                .map(series -> model.fit(series).predict(HORIZON))
                .toList();
        var errors = RollingErrors.of(model, train, ERROR_ROWS);
        print("base", hierarchy, nodes, base);
        for (Weights weights : List.of(
                new Weights.BottomUp(),
                new Weights.Ols(),
                new Weights.Structural(),
                Weights.MinTraceShrink.of(errors))) {
            var reconciler = Reconciler.of(hierarchy, weights).nonNegative();
            var reconciled = reconciler.reconcile(base, new SamplePaths(400, 1, errors));
            print(reconciled.method(), hierarchy, nodes, reconciled.forecasts());
            System.out.println("  before " + reconciled.before() + ", after " + reconciled.after());
        }
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

    private static void print(String method, Hierarchy hierarchy, List<Series> nodes, List<Forecast> forecasts) {
        System.out.printf(Locale.ROOT, "%-16s", method);
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int node = 0; node < nodes.size(); node++) {
            groups.computeIfAbsent("all", any -> new ArrayList<>()).add(node);
            groups.computeIfAbsent(level(hierarchy, node), any -> new ArrayList<>())
                    .add(node);
        }
        groups.forEach((name, members) -> {
            System.out.printf(
                    Locale.ROOT,
                    "  %s %.2f (%.3f/%.3f)",
                    name,
                    members.stream()
                            .mapToDouble(node -> rmse(nodes.get(node), forecasts.get(node)))
                            .average()
                            .orElseThrow(),
                    coverage(80, members, nodes, forecasts),
                    coverage(95, members, nodes, forecasts));
        });
        System.out.println();
    }

    private static String level(Hierarchy hierarchy, int node) {
        String name = hierarchy.names().get(node);
        boolean bottom = node >= hierarchy.wholes();
        return bottom
                ? "bottom"
                : name.contains("region") ? "region" : name.equals("Australia") ? "top" : "state/purpose";
    }

    private static double rmse(Series node, Forecast forecast) {
        int known = node.length() - HORIZON;
        return Math.sqrt(IntStream.range(0, HORIZON)
                .mapToDouble(h -> Math.pow(node.value(known + h) - forecast.mean()[h], 2))
                .average()
                .orElseThrow());
    }

    private static double coverage(int level, List<Integer> members, List<Series> nodes, List<Forecast> forecasts) {
        return members.stream()
                .flatMapToDouble(node -> IntStream.range(0, HORIZON)
                        .mapToDouble(h -> forecasts
                                        .get(node)
                                        .interval(level)
                                        .contains(
                                                h,
                                                nodes.get(node)
                                                        .value(nodes.get(node).length() - HORIZON + h))
                                ? 1
                                : 0))
                .average()
                .orElseThrow();
    }
}
