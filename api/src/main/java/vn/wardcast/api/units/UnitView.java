package vn.wardcast.api.units;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import vn.wardcast.lakehouse.Phrase;

/** A unit as answers show it. */
public record UnitView(
        String unitId,
        String code,
        String level,
        String name,
        String fullName,
        String fullNameEn,
        String type,
        Phrase typeName,
        Link parent,
        LocalDate validFrom,
        LocalDate validTo,
        boolean today,
        long indicators,
        @JsonInclude(JsonInclude.Include.NON_NULL) Step through) {

    /** Another unit, named. */
    public record Link(String unitId, String fullName, String fullNameEn) {
        public static Link to(Unit unit) {
            return new Link(unit.unitId(), unit.fullName(), unit.nameIn("en"));
        }
    }

    /** Another unit and how much of the old one is in the new one. */
    public record Step(String unitId, String fullName, LocalDate validTo, String extent, Double weight) {
        static Step of(Unit unit, Succession succession) {
            return new Step(unit.unitId(), unit.fullName(), unit.validTo(), succession.extent(), succession.weight());
        }
    }

    public static UnitView of(Unit unit, UnitDirectory directory) {
        return of(unit, directory, null);
    }

    static UnitView of(Unit unit, UnitDirectory directory, Step through) {
        return new UnitView(
                unit.unitId(),
                unit.code(),
                unit.level(),
                unit.name(),
                unit.fullName(),
                unit.nameIn("en"),
                unit.type(),
                UnitTypes.words(unit.type()),
                directory.findUnit(unit.parentUnitId()).map(Link::to).orElse(null),
                unit.validFrom(),
                unit.validTo(),
                unit.isValidOn(UnitDirectory.today()),
                directory.indicators(unit),
                through);
    }
}
