package vn.wardcast.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.backtest.Score;

/** What the default forecaster has to reach on a set of series. */
record Bars(BenchmarkSet set, List<Reference> references) {

    /** Whom the bars are for. */
    static final String JUDGED = "automatic";

    private record Aim(double must, double stretch) {}

    /** On half of M3 and the whole of M1. */
    private static final Map<String, Aim> MASE = Map.of(
            "m3_monthly", new Aim(0.83, 0.80),
            "m3_quarterly", new Aim(1.08, 1.06),
            "m3_yearly", new Aim(2.70, 2.62),
            "m1_monthly", new Aim(1.03, 1.00),
            "m1_quarterly", new Aim(1.60, 1.56),
            "m1_yearly", new Aim(3.40, 3.30));

    List<Bar> of(Answers ours) {
        var score = ours.score();
        var bars = new ArrayList<Bar>();
        if (MASE.containsKey(set.name())) {
            var aim = MASE.get(set.name());
            bars.add(new Bar("MASE", score.mase(), Range.atMost(aim.must()), Range.atMost(aim.stretch())));
        }
        ratio("MASE / best single", Reference.SINGLE, Score::mase, score, 0.97).ifPresent(bars::add);
        ratio("MASE / best combination", Reference.COMBINATION, Score::mase, score, 0.97)
                .ifPresent(bars::add);
        ratio("MSIS95 / best", Reference.SINGLE, Score::msis95, score, 0.90).ifPresent(bars::add);
        bars.add(new Bar("coverage 80", score.coverage80(), new Range(0.77, 0.83), new Range(0.78, 0.82)));
        bars.add(new Bar("coverage 95", score.coverage95(), new Range(0.93, 0.97), new Range(0.94, 0.96)));
        bars.addAll(speed(ours));
        return bars;
    }

    private Optional<Bar> ratio(String what, String kind, ToDoubleFunction<Score> measure, Score ours, double stretch) {
        return references.stream()
                .filter(each -> each.kind().equals(kind) && measure.applyAsDouble(each.score()) > 0)
                .map(Reference::score)
                .min(Comparator.comparingDouble(measure))
                .map(best -> new Bar(
                        what,
                        String.format(Locale.ROOT, "%s %.4f", best.model(), measure.applyAsDouble(best)),
                        measure.applyAsDouble(ours) / measure.applyAsDouble(best),
                        Range.atMost(1),
                        Range.atMost(stretch)));
    }

    private List<Bar> speed(Answers ours) {
        var single = new Bar("ms per forecast", 1000 * ours.medianSeconds(), Range.atMost(100), Range.atMost(20));
        var many = new Bar("series per second", ours.perSecond(), Range.atLeast(10), Range.atLeast(40));
        return set.frequency() == Frequency.MONTH ? List.of(single, many) : List.of(single);
    }
}
