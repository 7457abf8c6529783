package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Series;
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
    public Section sit(Path folder, List<String> models) throws IOException {
        var collection = set.read(folder);
        var asked = new LinkedHashSet<>(models);
        asked.add(YARDSTICK);
        asked.addAll(SelfCheck.models(set.name()));
        var answers = new LinkedHashMap<String, Answers>();
        asked.forEach(model -> answers.put(model, answers(model, collection)));
        var references = Reference.of(set.name());
        return new Section(
                name(),
                "%s, %d series".formatted(set, collection.size()),
                scores(answers, references),
                answers.containsKey(Bars.JUDGED) ? new Bars(set, references).of(answers.get(Bars.JUDGED)) : List.of(),
                SelfCheck.faults(set.name(), answers));
    }

    private Answers answers(String model, List<Series> collection) {
        var forecaster = Forecasters.named(model);
        var backtest = new Backtest(set.origins());
        collection.stream().limit(WARM_UP).forEach(series -> backtest.trials(series, forecaster));
        var seconds = new ArrayList<Double>();
        var scores = new ArrayList<Score>();
        for (Series series : collection) {
            var trials = backtest.trials(series, forecaster).stream()
                    .map(Trial::score)
                    .toList();
            trials.forEach(trial -> seconds.add(trial.seconds()));
            if (!trials.isEmpty()) {
                scores.add(Score.mean(model, trials));
            }
        }
        return Answers.of(Score.mean(model, scores), seconds);
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
