package vn.wardcast.jobs.forecast;

/**
 * What a replay did.
 *
 * @param run its id; empty when everything had been replayed before
 * @param days past days on which forecasts were made once more
 * @param forecasts rows written to forecast.replay
 * @param chances rows written to forecast.chance_replay
 * @param answers rows of answers as of past days
 * @param publication the version that readers see now
 */
public record ReplayReport(String run, long days, long forecasts, long chances, long answers, long publication) {}
