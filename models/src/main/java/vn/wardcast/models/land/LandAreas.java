package vn.wardcast.models.land;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Areas of one place at the end of a year.
 *
 * @param hectares by land-use code, zero or more; a code that is absent has no area
 */
public record LandAreas(int year, SortedMap<String, Double> hectares) {

    public LandAreas {
        hectares = new TreeMap<>(hectares);
        for (Map.Entry<String, Double> area : hectares.entrySet()) {
            if (!(area.getValue() >= 0) || area.getValue().isInfinite()) {
                throw new IllegalArgumentException("Cannot use %s ha of %s in %d: must be 0 or more"
                        .formatted(area.getValue(), area.getKey(), year));
            }
        }
    }

    @Override
    public SortedMap<String, Double> hectares() {
        return new TreeMap<>(hectares);
    }

    public double area(String use) {
        return hectares.getOrDefault(use, 0.0);
    }

    public double total() {
        return hectares.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
