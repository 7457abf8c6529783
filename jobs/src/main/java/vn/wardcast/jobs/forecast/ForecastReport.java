package vn.wardcast.jobs.forecast;

/**
 * What a forecast run did.
 *
 * @param run its id; empty when nothing was new
 * @param series series forecast
 * @param skipped series without any usable value
 * @param forecasts rows written to forecast.forecast
 * @param backtests rows written to forecast.backtest
 * @param publication the version that readers see now
 */
public record ForecastReport(String run, long series, long skipped, long forecasts, long backtests, long publication) {}
