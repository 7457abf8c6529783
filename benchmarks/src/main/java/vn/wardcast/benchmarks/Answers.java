package vn.wardcast.benchmarks;

import java.util.List;
import vn.wardcast.models.backtest.Score;

/**
 * How one model did on one set.
 *
 * @param medianSeconds processor time of fitting and forecasting once, in the middle case
 */
record Answers(Score score, double medianSeconds) {

    static Answers of(Score score, List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return new Answers(score, sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2));
    }

    /** Forecasts per second of one core. */
    double perSecond() {
        return score.n() / score.seconds();
    }
}
