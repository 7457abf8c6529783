package vn.wardcast.jobs.forecast;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;

/** What became of one series: rows of {@code forecast.forecast} and of {@code forecast.backtest}. */
record SeriesResult(List<Row> forecasts, List<Row> backtests) implements Serializable {}
