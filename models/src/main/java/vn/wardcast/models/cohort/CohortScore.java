package vn.wardcast.models.cohort;

/**
 * Errors of the cohort model so many years ahead, and of "as many as this year" beside it.
 *
 * @param step years ahead, from 1
 * @param n forecasts judged: units times grades times origins
 * @param mape mean absolute percentage error, in percent
 * @param naiveMape the same of the value of the last known year
 * @param wape sum of absolute errors over sum of pupils, in percent
 * @param naiveWape the same of the value of the last known year
 * @param coverage80 share of true numbers inside the 80 % interval, 0 to 1
 * @param coverage95 share inside the 95 % interval
 */
public record CohortScore(
        int step,
        int n,
        double mape,
        double naiveMape,
        double wape,
        double naiveWape,
        double coverage80,
        double coverage95) {}
