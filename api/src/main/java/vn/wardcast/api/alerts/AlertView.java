package vn.wardcast.api.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.lakehouse.Phrase;

/**
 * One alert. {@code id} stays the same as long as it lasts. {@code figure} and {@code limit} are null where they are hidden, which
 * {@code suppression} says; {@code false_rate} is that of its rule on figures of the same origin, null where the past cannot tell.
 */
record AlertView(
        String id,
        String rule,
        Phrase ruleName,
        String kind,
        String domain,
        Place unit,
        String subject,
        String breakdown,
        String frequency,
        LocalDate since,
        LocalDate lastPeriod,
        int periods,
        String severity,
        String state,
        Phrase reason,
        Phrase owner,
        Double figure,
        Double limit,
        JsonNode arithmetic,
        String suppression,
        Double falseRate,
        String origin) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The unit, named; null where files do not say it. */
    record Place(String unitId, String fullName, String fullNameEn) {
        static Place of(String unitId, UnitDirectory units) {
            if (unitId == null) {
                return null;
            }
            return units.findUnit(unitId)
                    .map(unit -> new Place(unitId, unit.nameIn("vi"), unit.nameIn("en")))
                    .orElse(new Place(unitId, unitId, unitId));
        }
    }

    /** @param names of the rules there are, by id; a rule that is gone keeps the name it was measured under, or its id */
    static AlertView of(Row row, UnitDirectory units, Map<String, Phrase> names) {
        return new AlertView(
                row.text("alert_id"),
                row.text("rule"),
                names.getOrDefault(row.text("rule"), new Phrase(row.text("name_vi"), row.text("name_en"))),
                row.text("kind"),
                row.text("domain"),
                Place.of(row.text("unit_id"), units),
                row.text("subject"),
                row.text("breakdown"),
                row.text("frequency"),
                row.date("since"),
                row.date("last_period"),
                row.small("periods"),
                row.text("severity"),
                row.text("state"),
                new Phrase(row.text("reason_vi"), row.text("reason_en")),
                new Phrase(row.text("owner_vi"), row.text("owner_en")),
                row.decimal("figure"),
                row.decimal("limit"),
                json(row.text("arithmetic")),
                row.text("suppression"),
                row.decimal("false_rate"),
                row.text("origin"));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the arithmetic '%s' of an alert".formatted(text), e);
        }
    }
}
