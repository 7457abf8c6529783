package vn.wardcast.models.interval;

import vn.wardcast.models.Frequency;

/**
 * What many public series of one frequency teach about forecast errors; a single short history cannot show it.
 *
 * @param growth errors grow like horizon to this power
 * @param naiveShare mean error of a fitted model one step ahead, as a share of the mean error of the naive forecast
 * @param priorErrors how many errors of its own a series needs before they count as much as the naive share does
 * @param changeShare mean change from one value to the next as a share of the value, where the series shows none
 */
record Calibration(double growth, double naiveShare, double priorErrors, double changeShare) {

    static Calibration of(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> new Calibration(0.85, 0.8, 3, 0.06);
            case QUARTER -> new Calibration(0.6, 0.6, 4, 0.04);
            case MONTH -> new Calibration(0.4, 0.7, 5, 0.05);
            case WEEK -> new Calibration(0.4, 0.8, 5, 0.08);
            case DAY -> new Calibration(0.3, 0.8, 5, 0.10);
        };
    }
}
