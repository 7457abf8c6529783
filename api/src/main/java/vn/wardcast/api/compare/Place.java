package vn.wardcast.api.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitView;

/**
 * One unit in a ranking.
 *
 * @param value in the unit of measure; null: none, or hidden as {@code suppression} says
 * @param population of the nearest year, for figures per head; null: not known
 * @param ahead the end of its forecast; null: none
 * @param rank 1 is the largest value; null: no value
 * @param rankBest the best rank that its forecast allows among the units that have one, and {@code rankWorst} the worst: a unit whose
 *     80 % interval overlaps another's cannot be told from it
 */
record Place(
        UnitView.Link unit,
        String code,
        Double value,
        String origin,
        String suppression,
        Double population,
        Ahead ahead,
        Integer rank,
        Integer rankBest,
        Integer rankWorst) {

    /** The last period of a forecast. */
    record Ahead(
            String period,
            double mean,
            @JsonProperty("lo_80") double lo80,
            @JsonProperty("hi_80") double hi80) {
        static Ahead of(Row row) {
            return new Ahead(row.text("period"), row.decimal("mean"), row.decimal("lo_80"), row.decimal("hi_80"));
        }
    }

    static Place of(
            Unit unit,
            String period,
            Map<String, List<Row>> values,
            Map<String, List<Row>> ahead,
            Map<String, List<Row>> people) {
        Optional<Row> row = values.getOrDefault(unit.unitId(), List.of()).stream()
                .filter(each -> each.text("period").equals(period))
                .findFirst();
        List<Row> path = ahead.getOrDefault(unit.unitId(), List.of());
        return new Place(
                UnitView.Link.to(unit),
                unit.code(),
                row.map(each -> each.decimal("value")).orElse(null),
                row.map(each -> each.text("origin")).orElse(null),
                row.map(each -> each.text("suppression")).orElse(null),
                population(people.getOrDefault(unit.unitId(), List.of()), period),
                path.isEmpty() ? null : Ahead.of(path.get(path.size() - 1)),
                null,
                null,
                null);
    }

    /** The population of the period's year, or of the nearest year before it, or else of the first after it. */
    static Double population(List<Row> people, String period) {
        String year = period.substring(0, 4);
        return people.stream()
                .filter(row -> row.value("value") != null)
                .filter(row -> row.text("period").compareTo(year) <= 0)
                .reduce((one, other) -> other)
                .or(() -> people.stream()
                        .filter(row -> row.value("value") != null)
                        .findFirst())
                .map(row -> row.decimal("value"))
                .orElse(null);
    }

    /** The places with their ranks, the largest value first; units without a value come last. */
    static List<Place> ranked(List<Place> places) {
        return places.stream()
                .sorted(Comparator.comparing(Place::value, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Place::code))
                .map(place -> place.rankedAmong(places))
                .toList();
    }

    private Place rankedAmong(List<Place> places) {
        Integer own = value == null
                ? null
                : 1
                        + (int) places.stream()
                                .filter(other -> other.value != null && other.value > value)
                                .count();
        Integer best = ahead == null
                ? null
                : 1
                        + (int) places.stream()
                                .filter(other -> other.isSurelyAbove(this))
                                .count();
        Integer worst = ahead == null
                ? null
                : (int) places.stream()
                        .filter(other -> other.ahead != null && !isSurelyAbove(other))
                        .count();
        return new Place(unit, code, value, origin, suppression, population, ahead, own, best, worst);
    }

    private boolean isSurelyAbove(Place other) {
        return ahead != null && ahead.lo80 > other.ahead.hi80;
    }
}
