package vn.wardcast.models.backtest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well a model forecast. Measures are explained in {@link Metrics}; one without a value is {@code NaN}.
 *
 * @param n how many forecasts (series times origins) were judged
 * @param seconds processor time for fitting and forecasting all of them
 */
public record Score(
        String model,
        int n,
        double smape,
        double mase,
        double rmsse,
        double msis95,
        double coverage80,
        double coverage95,
        double seconds) {

    /** Every series counts once, whatever its size; seconds add up. A measure is averaged where it exists. */
    public static Score mean(String model, List<Score> scores) {
        return new Score(
                model,
                scores.stream().mapToInt(Score::n).sum(),
                mean(scores, Score::smape),
                mean(scores, Score::mase),
                mean(scores, Score::rmsse),
                mean(scores, Score::msis95),
                mean(scores, Score::coverage80),
                mean(scores, Score::coverage95),
                scores.stream().mapToDouble(Score::seconds).sum());
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> measure) {
        return scores.stream()
                .mapToDouble(measure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
