package vn.wardcast.jobs.landing.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A unit of measure as headers, titles and cells write it.
 *
 * @param kind what it measures: a factor of money says nothing about an area in the same table
 * @param factor into the base unit: đồng, hectare, one person or thing, percent
 */
public record UnitOfMeasure(Kind kind, BigDecimal factor) {

    /** What a unit measures. */
    public enum Kind {
        MONEY,
        AREA,
        COUNT,
        SHARE
    }

    /** The unit that a header ({@code "Dự toán (triệu đồng)"}) or a line above a table ({@code "ĐVT: nghìn người"}) names. */
    public static Optional<UnitOfMeasure> in(String header) {
        return Optional.empty();
    }

    /** The header without its unit of measure: {@code "Dự toán (triệu đồng)"} is {@code "Dự toán"}. */
    public static String without(String header) {
        return header;
    }
}
