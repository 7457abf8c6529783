package vn.wardcast.api.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitView;

/**
 * One unit in a comparison.
 *
 * @param population of the nearest year to its last figure; null: not known
 */
record Line(UnitView unit, String frequency, Double population, List<Known> points, List<Expected> forecast) {

    /** What was measured. */
    record Known(String period, LocalDate periodStart, Double value, String origin, String suppression) {
        static Known of(Row row) {
            return new Known(
                    row.text("period"),
                    row.date("period_start"),
                    row.decimal("value"),
                    row.text("origin"),
                    row.text("suppression"));
        }
    }

    /** What is expected. */
    record Expected(
            String period,
            LocalDate periodStart,
            double mean,
            @JsonProperty("lo_80") double lo80,
            @JsonProperty("hi_80") double hi80) {
        static Expected of(Row row) {
            return new Expected(
                    row.text("period"),
                    row.date("period_start"),
                    row.decimal("mean"),
                    row.decimal("lo_80"),
                    row.decimal("hi_80"));
        }
    }

    static Line of(
            UnitView view,
            Unit unit,
            Map<String, List<Row>> values,
            Map<String, List<Row>> ahead,
            Map<String, List<Row>> people) {
        List<Row> own = values.getOrDefault(unit.unitId(), List.of());
        Row last = own.isEmpty() ? null : own.get(own.size() - 1);
        return new Line(
                view,
                last == null ? null : last.text("frequency"),
                last == null
                        ? null
                        : Place.population(people.getOrDefault(unit.unitId(), List.of()), last.text("period")),
                own.stream().map(Known::of).toList(),
                ahead.getOrDefault(unit.unitId(), List.of()).stream()
                        .map(Expected::of)
                        .toList());
    }
}
