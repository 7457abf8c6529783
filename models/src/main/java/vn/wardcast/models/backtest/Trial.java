package vn.wardcast.models.backtest;

import vn.wardcast.models.Forecast;
import vn.wardcast.models.Series;

/**
 * One forecast from one origin.
 *
 * @param series whole, with what was hidden
 * @param origin how many of its values the forecaster was shown
 */
public record Trial(Series series, int origin, Forecast forecast, Score score) {

    /** What the forecaster was shown. */
    public Series known() {
        return series.first(origin);
    }
}
