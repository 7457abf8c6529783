package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;
import vn.wardcast.models.backtest.Backtest;
import vn.wardcast.models.backtest.Metrics;
import vn.wardcast.models.backtest.Score;
import vn.wardcast.models.backtest.Trial;

/** All models on one set, beside the figures of others. */
record SetExam(BenchmarkSet set) implements Exam {

    /** What OWA compares with; always measured. */
    private static final String YARDSTICK = "naive2";

    /** Forecasts before the clock counts: Java compiles while it runs. */
    private static final int WARM_UP = 60;

    @Override
    public String name() {
        return set.name();
    }

    @Override
    public boolean isPossible(Path folder) {
        return set.isIn(folder);
    }

    @Override
    public Section sit(Path folder, List<String> models, Workers workers) throws IOException {
        var collection = set.read(folder);
        var asked = new LinkedHashSet<>(models);
        asked.add(YARDSTICK);
        asked.addAll(SelfCheck.models(set.name()));
        var answers = new LinkedHashMap<String, Answers>();
        asked.forEach(model -> answers.put(model, answers(model, collection, workers)));
        var references = Reference.of(set.name());
        return new Section(
                name(),
                "%s, %d series".formatted(set, collection.size()),
                scores(answers, references),
                answers.containsKey(Bars.JUDGED) ? new Bars(set, references).of(answers.get(Bars.JUDGED)) : List.of(),
                SelfCheck.faults(set.name(), answers));
    }

    private Answers answers(String model, List<Series> collection, Workers workers) {
        var forecaster = Forecasters.named(model);
        var warmUp = collection.stream().limit(WARM_UP).toList();
        new Backtest(set.origins()).trials(warmUp, forecaster, workers);
        var trials = new Backtest(set.origins()).trials(collection, forecaster, workers);
        return new Answers(Score.mean(model, perSeries(model, trials)), medianSeconds(forecaster, trials, workers));
    }

    private static List<Score> perSeries(String model, List<List<Trial>> trials) {
        return trials.stream()
                .filter(each -> !each.isEmpty())
                .map(each -> Score.mean(model, each.stream().map(Trial::score).toList()))
                .toList();
    }

    /** Processor time of one forecast on its own, in the middle of some. */
    private double medianSeconds(Forecaster forecaster, List<List<Trial>> trials, Workers workers) {
        double[] seconds = trials.stream()
                .flatMap(List::stream)
                .limit(WARM_UP)
                .map(Trial::known)
                .mapToDouble(known -> workers.time(() ->
                                forecaster.fit(known).predict(set.origins().horizon()))
                        .processorSeconds())
                .sorted()
                .toArray();
        return seconds.length == 0 ? Double.NaN : seconds[seconds.length / 2];
    }

    private static Grid scores(Map<String, Answers> answers, List<Reference> references) {
        var grid = Grid.of(
                "model", "n", "sMAPE", "MASE", "RMSSE", "OWA", "MSIS95", "cov80", "cov95", "series/s", "source");
        var naive2 = answers.get(YARDSTICK).score();
        answers.values().forEach(each -> grid.add(row(each.score(), naive2, each.perSecond(), "Wardcast")));
        references.forEach(each -> grid.add(row(each.score(), naive2, Double.NaN, each.source())));
        return grid;
    }

    private static List<String> row(Score score, Score naive2, double perSecond, String source) {
        return List.of(
                score.model(),
                score.n() == 0 ? "-" : Integer.toString(score.n()),
                Grid.number(score.smape(), 3),
                Grid.number(score.mase(), 4),
                Grid.number(score.rmsse(), 4),
                Grid.number(Metrics.owa(score, naive2), 4),
                Grid.number(score.msis95(), 3),
                Grid.number(score.coverage80(), 3),
                Grid.number(score.coverage95(), 3),
                Grid.number(perSecond, perSecond < 100 ? 1 : 0),
                source);
    }
}
