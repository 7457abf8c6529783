package vn.wardcast.jobs.synth;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Who files a form on a day: an old commune until 30/06/2025, a commune of today since. Code and name are those of the day.
 */
record Unit(String code, String name, boolean today, List<Part> parts) {

    Unit {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Cannot use unit '%s' (%s) without parts".formatted(code, name));
        }
        parts = List.copyOf(parts);
    }

    double sum(ToDoubleFunction<Part> measure) {
        return parts.stream().mapToDouble(measure).sum();
    }

    /** The part that weighs most: speaks for the unit where it cannot be a sum. */
    Part mainPart() {
        return parts.stream().max(Comparator.comparingDouble(Part::people)).orElseThrow();
    }

    boolean merged() {
        return today && parts.get(0).today().commune().merged();
    }

    String province() {
        return parts.get(0).today().commune().province();
    }
}
