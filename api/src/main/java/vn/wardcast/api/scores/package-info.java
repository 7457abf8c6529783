/** How far forecasts and probabilities can be trusted: {@code /backtests}, {@code /scores}, {@code /scores/chances}. */
package vn.wardcast.api.scores;
