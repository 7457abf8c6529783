package vn.wardcast.api.indicators;

import java.util.List;

/**
 * A unit of measure.
 *
 * @param key its key in units.yaml
 * @param vi Vietnamese word
 * @param en English word
 * @param kind what the number counts: people, count, money, area, ratio, …
 * @param scales bigger words for the same unit, smallest factor first
 */
public record Uom(String key, String vi, String en, String kind, List<Scale> scales) {

    /** A bigger word: {@code factor} of the unit itself. */
    public record Scale(long factor, String vi, String en) {}
}
