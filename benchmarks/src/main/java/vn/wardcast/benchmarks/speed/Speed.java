package vn.wardcast.benchmarks.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import vn.wardcast.benchmarks.Grid;
import vn.wardcast.models.Forecasters;

/** Milliseconds of processor time per forecast: the default on every sample, then all models on months. {@code Speed [MODELS]}. */
public final class Speed {

    private static final double NANOS_PER_MICRO = 1000;
    private static final double MICROS_PER_MILLI = 1000;
    private static final double MILLIS_PER_SECOND = 1000;

    /** Microseconds of each half of a forecast. */
    private record Halves(double fit, double predict) {
        double millis() {
            return (fit + predict) / MICROS_PER_MILLI;
        }
    }

    private Speed() {}

    public static void main(String[] args) throws RunnerException {
        List<String> models = args.length > 0 ? List.of(args[0].split(",")) : Forecasters.names();
        models.forEach(Forecasters::named);
        System.out.printf(
                "Java %s, %s, one thread, processor time%n",
                System.getProperty("java.version"), System.getProperty("os.arch"));
        print(run(List.of("automatic"), Stream.of(Sample.values()).toList()));
        print(run(models.stream().filter(model -> !model.equals("automatic")).toList(), List.of(Sample.MONTHS)));
    }

    private static Map<String, Halves> run(List<String> models, List<Sample> samples) throws RunnerException {
        if (models.isEmpty()) {
            return Map.of();
        }
        var options = new OptionsBuilder()
                .include(ForecastSpeed.class.getName() + "\\..*")
                .param("model", models.toArray(String[]::new))
                .param("sample", samples.stream().map(Sample::name).toArray(String[]::new))
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(700))
                .measurementIterations(4)
                .measurementTime(TimeValue.milliseconds(500))
                .verbosity(VerboseMode.SILENT)
                .build();
        return halves(new Runner(options).run());
    }

    private static Map<String, Halves> halves(Collection<RunResult> results) {
        var halves = new LinkedHashMap<String, Halves>();
        for (RunResult result : results) {
            String model = result.getParams().getParam("model");
            String name = model + ", " + Sample.valueOf(result.getParams().getParam("sample"));
            double micros = microsOfProcessor(result);
            boolean fit = result.getPrimaryResult().getLabel().equals("fit");
            var known = halves.getOrDefault(name, new Halves(0, 0));
            halves.put(name, fit ? new Halves(micros, known.predict()) : new Halves(known.fit(), micros));
        }
        return halves;
    }

    private static double microsOfProcessor(RunResult result) {
        var counted = result.getSecondaryResults();
        return counted.get("nanos").getScore() / counted.get("calls").getScore() / NANOS_PER_MICRO;
    }

    private static void print(Map<String, Halves> halves) {
        if (halves.isEmpty()) {
            return;
        }
        var grid = new Grid(
                List.of("model, history", "ms fit", "ms predict", "ms together", "series/s per core"),
                new ArrayList<>());
        halves.forEach((name, each) -> grid.add(List.of(
                name,
                Grid.number(each.fit() / MICROS_PER_MILLI, 3),
                Grid.number(each.predict() / MICROS_PER_MILLI, 3),
                Grid.number(each.millis(), 3),
                Grid.number(MILLIS_PER_SECOND / each.millis(), 0))));
        System.out.println(grid.text());
    }
}
