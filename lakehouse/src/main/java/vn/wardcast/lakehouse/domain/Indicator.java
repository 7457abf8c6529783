package vn.wardcast.lakehouse.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.wardcast.lakehouse.Phrase;

/**
 * Something leaders follow: a sum over a gold table, or one sum divided by another.
 *
 * @param id {@code domain.key}; filled in from domain.yaml
 * @param name what it is called
 * @param synonyms other words by which people look for it, in any language
 * @param from gold table of the domain
 * @param value column summed over the rows of a unit, breakdown and period
 * @param per column whose sum divides it; null for a plain sum
 * @param scale factor of the quotient, 100 for percent
 * @param where filter on the gold table
 * @param breakdowns {@code total}, a dimension, or dimensions joined by +
 * @param uom key of units.yaml
 * @param direction up: more is better; down; none
 * @param decimals decimals to show
 * @param bridge whether whole old units are also published under today's units
 * @param absentIsNone whether an old unit that did not report had nothing to report (no site at which visitors are counted), so
 *     that bridging does not wait for it
 * @param datasets the sources whose figures it is made of, which decides whose quality is shown beside it; in domain.yaml by id,
 *     completed to {@code domain.source}. By default those that the SQL of its gold table names, or all of the domain where the
 *     SQL names none
 * @param forecast how it is forecast; null: not at all
 * @param people how it counts people, whose small counts are kept from readers; null: it counts none
 */
public record Indicator(
        String id,
        Phrase name,
        List<String> synonyms,
        String from,
        String value,
        String per,
        BigDecimal scale,
        String where,
        List<String> breakdowns,
        String uom,
        String direction,
        int decimals,
        boolean bridge,
        @JsonProperty("absent_is_none") boolean absentIsNone,
        List<String> datasets,
        Target forecast,
        People people) {

    /**
     * How an indicator is forecast.
     *
     * @param horizon periods ahead
     * @param nonNegative whether a value below zero is impossible
     * @param crowd where it counts people who come to a place, so that a day of very many is an event of its own; null: it does not
     */
    public record Target(
            int horizon, @JsonProperty("non_negative") boolean nonNegative, Crowd crowd) {
        public Target {
            if (horizon < 1 || horizon > 366) {
                throw new IllegalArgumentException("Cannot forecast %d periods: choose 1 to 366".formatted(horizon));
            }
        }
    }

    /**
     * When too many people come.
     *
     * @param peak the indicator of the domain that tells a month's busiest day; null: none does
     * @param capacity the gold table of the domain with how many a site holds a day ({@code unit_id, site, period_start, capacity});
     *     null: nobody knows
     */
    public record Crowd(String peak, String capacity) {}

    /** The breakdown that is no breakdown. */
    public static final String TOTAL = "total";

    public Indicator {
        if (name == null || from == null || value == null || uom == null) {
            throw new IllegalArgumentException(
                    "Cannot use indicator '%s': it needs name, from, value and uom".formatted(name));
        }
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        if (synonyms.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Cannot use an empty synonym of indicator '%s'".formatted(name.vi()));
        }
        scale = scale == null ? BigDecimal.ONE : scale;
        breakdowns = breakdowns == null || breakdowns.isEmpty() ? List.of(TOTAL) : List.copyOf(breakdowns);
        direction = direction == null ? "none" : direction;
        people = people == null ? null : people.of(value, per);
        if (!List.of("up", "down", "none").contains(direction)) {
            throw new IllegalArgumentException("Cannot use direction '%s' of indicator '%s': choose up, down or none"
                    .formatted(direction, name.vi()));
        }
    }

    Indicator completed(String full, List<String> madeOf) {
        return new Indicator(
                full,
                name,
                synonyms,
                from,
                value,
                per,
                scale,
                where,
                breakdowns,
                uom,
                direction,
                decimals,
                bridge,
                absentIsNone,
                madeOf,
                forecast,
                people == null || people.with() == null ? people : people.led(leader(full)));
    }

    /** Leaders are named by their key; an indicator and its leader are of one domain. */
    private String leader(String full) {
        return full.substring(0, full.indexOf('.') + 1) + people.with();
    }

    /** How it counts people, if it does. */
    public Optional<People> countsPeople() {
        return Optional.ofNullable(people);
    }

    public Optional<Target> target() {
        return Optional.ofNullable(forecast);
    }

    /** The dimensions of one breakdown, empty for the total. */
    public static List<String> dimensions(String breakdown) {
        return breakdown.equals(TOTAL) ? List.of() : List.of(breakdown.split("\\+"));
    }

    /** How the value is computed, in words of the gold table. */
    public String formula() {
        String sum = "sum(%s)".formatted(value);
        String quotient = per == null ? sum : "%s / sum(%s)".formatted(sum, per);
        String scaled = scale.compareTo(BigDecimal.ONE) == 0 ? quotient : quotient + " * " + scale.toPlainString();
        return scaled + " from gold." + from + (where == null ? "" : " where " + where);
    }
}
