package vn.wardcast.models.longfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

/** The lines of a long file by series, read but not yet put on a calendar. */
public final class LongLines {

    private final String file;
    private final Map<String, List<Observation>> observations;

    LongLines(String file, Map<String, List<Observation>> observations) {
        this.file = file;
        this.observations = observations;
    }

    public boolean isEmpty() {
        return observations.isEmpty();
    }

    /** The frequency that most neighbouring dates show. */
    public Frequency frequency() {
        return findFrequency()
                .orElseThrow(() -> new LongFileException(
                        "Không đoán được chu kỳ của '%s' từ các ngày: hãy cho biết năm, quý, tháng, tuần hay ngày"
                                .formatted(file),
                        "Cannot tell the frequency of '%s' from its dates: say year, quarter, month, week or day"
                                .formatted(file)));
    }

    /** As {@link #frequency}; empty when no two neighbouring dates show one. */
    public Optional<Frequency> findFrequency() {
        return Neighbours.frequency(observations.values());
    }

    /** All series in the order of their first line. A date without a line, or without a value, is a gap. */
    public List<Series> series(Frequency frequency, int season) {
        return observations.entrySet().stream()
                .map(entry -> SeriesBuilder.build(entry.getKey(), entry.getValue(), frequency, season))
                .toList();
    }

    /** For a reader who cannot use a series: names the line on which it begins. */
    public LongFileException broken(Series series, String vietnamese, String english) {
        return observations.get(series.id()).get(0).position().broken(series.id(), vietnamese, english);
    }
}
