package vn.wardcast.jobs.landing.zoo;

import java.util.Map;
import java.util.TreeMap;

/**
 * One number with everything that says what it is.
 *
 * @param source source of domain.yaml
 * @param keys key columns and their canonical values
 * @param measure column that holds the number
 * @param value canonical number: no thousands marks, no trailing zeros
 * @param place the cell it came from
 */
record Fact(String source, Map<String, String> keys, String measure, String value, Place place) {

    /** What the number is about; two facts of one identity speak of the same thing. */
    String identity() {
        return source + " " + measure + " " + new TreeMap<>(keys);
    }

    @Override
    public String toString() {
        return "%s = %s @ %s".formatted(identity(), value, place);
    }
}
