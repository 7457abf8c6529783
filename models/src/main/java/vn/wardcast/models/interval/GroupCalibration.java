package vn.wardcast.models.interval;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.models.Frequency;

/** The widths of intervals of one group of series, pooled by frequency. */
record GroupCalibration(Map<Frequency, GroupEvidence> evidence) {

    static GroupCalibration of(List<Rehearsal> rehearsals) {
        var pooled = new EnumMap<Frequency, GroupEvidence>(Frequency.class);
        for (Frequency frequency : Frequency.values()) {
            pooled.put(frequency, pool(rehearsals, frequency));
        }
        return new GroupCalibration(pooled);
    }

    Spread spread(Rehearsal rehearsal) {
        var frequency = rehearsal.series().frequency();
        return Calibration.of(frequency).spread(rehearsal.evidence(), evidence.get(frequency));
    }

    private static GroupEvidence pool(List<Rehearsal> rehearsals, Frequency frequency) {
        var histories = rehearsals.stream()
                .filter(each -> each.series().frequency() == frequency)
                .map(Rehearsal::evidence)
                .toList();
        return GroupEvidence.of(histories, Calibration.of(frequency).usualGrowth());
    }
}
