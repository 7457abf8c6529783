package vn.wardcast.jobs.privacy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How units add up: to the units above them, and to the units of today that took them in. */
public final class Territory implements Serializable {

    /**
     * What a former unit gave to a later one.
     *
     * @param former the former unit
     * @param weight the share of its people
     * @param from its first day
     * @param to its last day
     */
    public record Share(String former, double weight, LocalDate from, LocalDate to) implements Serializable {
        boolean livedOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<Share>> shares = new HashMap<>();

    public Territory above(String unit, String parent) {
        parents.put(unit, parent);
        return this;
    }

    public Territory became(String later, Share share) {
        shares.computeIfAbsent(later, unit -> new ArrayList<>()).add(share);
        return this;
    }

    Optional<String> findParent(String unit) {
        return Optional.ofNullable(parents.get(unit));
    }

    List<Share> shares(String later) {
        return shares.getOrDefault(later, List.of());
    }
}
