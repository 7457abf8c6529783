package vn.wardcast.models.outbreak;

import java.io.Serializable;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The cases of one disease in one unit, and the years that do not count because there was an epidemic. A week or month that was never
 * reported is absent: it is not 0.
 */
public final class CaseHistory implements Serializable {

    private final TreeMap<Slot, Count> counts;
    private final TreeSet<Integer> epidemicYears;

    public CaseHistory(java.util.Map<Slot, ? extends Count> counts, Collection<Integer> epidemicYears) {
        this.counts = new TreeMap<>(counts);
        this.epidemicYears = new TreeSet<>(epidemicYears);
        if (this.counts.keySet().stream().map(Slot::window).distinct().count() > 1) {
            throw new IllegalArgumentException("Cannot mix weeks and months in one history");
        }
    }

    public Optional<Count> at(Slot slot) {
        return Optional.ofNullable(counts.get(slot));
    }

    /** All that is known, in order of time. */
    public NavigableMap<Slot, Count> counts() {
        return java.util.Collections.unmodifiableNavigableMap(counts);
    }

    public Set<Integer> epidemicYears() {
        return java.util.Collections.unmodifiableSet(epidemicYears);
    }

    /** The first year of which anything is known; empty for no history. */
    public Optional<Integer> firstYear() {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(counts.firstKey().year());
    }

    /** The same cases with other epidemic years. */
    public CaseHistory withEpidemicYears(Collection<Integer> years) {
        return new CaseHistory(counts, years);
    }

    /** What was known when {@code last} was the newest week or month. */
    public CaseHistory until(Slot last) {
        return new CaseHistory(counts.headMap(last, true), epidemicYears);
    }
}
