package vn.wardcast.benchmarks;

import vn.wardcast.models.backtest.Score;

/**
 * How one model did on one set.
 *
 * @param medianSeconds processor time of fitting and forecasting one series on its own, in the middle case
 */
record Answers(Score score, double medianSeconds) {

    /** Forecasts per second of one core. */
    double perSecond() {
        return score.n() / score.seconds();
    }
}
