package vn.wardcast.models.backtest;

import vn.wardcast.models.Forecast;
import vn.wardcast.models.Series;

/**
 * One forecast from one origin.
 *
 * @param known what the forecaster was shown
 */
public record Trial(Series known, Forecast forecast, Score score) {}
