package vn.wardcast.models.longfile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.models.Frequency;

/** Guesses a frequency from how far apart neighbouring dates are. The majority decides, so that a gap does not. */
final class Neighbours {

    private Neighbours() {}

    static Optional<Frequency> frequency(Collection<List<Observation>> lines) {
        Map<Frequency, Integer> votes = new EnumMap<>(Frequency.class);
        for (List<Observation> series : lines) {
            var dates = series.stream().map(Observation::date).sorted().toList();
            for (int i = 1; i < dates.size(); i++) {
                frequency(dates.get(i - 1), dates.get(i)).ifPresent(vote -> votes.merge(vote, 1, Integer::sum));
            }
        }
        return votes.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private static Optional<Frequency> frequency(LocalDate one, LocalDate next) {
        long days = ChronoUnit.DAYS.between(one, next);
        if (days == 1) {
            return Optional.of(Frequency.DAY);
        }
        if (days == 7) {
            return Optional.of(Frequency.WEEK);
        }
        if (days >= 28 && days <= 31) {
            return Optional.of(Frequency.MONTH);
        }
        if (days >= 90 && days <= 92) {
            return Optional.of(Frequency.QUARTER);
        }
        return days == 365 || days == 366 ? Optional.of(Frequency.YEAR) : Optional.empty();
    }
}
