package vn.wardcast.api.units;

import java.time.LocalDate;
import vn.wardcast.api.sql.Rows.Row;

/**
 * One version of an administrative unit.
 *
 * @param unitId code and first day, {@code 02215@20250701}
 * @param code official code; reused in 2025, so never enough alone
 * @param level country, province or commune
 * @param name short name
 * @param fullName name with its type, {@code Phường Minh Xuân}
 * @param fullNameEn the same in English; null when unknown
 * @param type phuong, xa, dac_khu, tinh, …
 * @param parentUnitId the unit above; null for the country and where unknown
 * @param validFrom first day of this version
 * @param validTo last day; null: today's version
 */
public record Unit(
        String unitId,
        String code,
        String level,
        String name,
        String fullName,
        String fullNameEn,
        String type,
        String parentUnitId,
        LocalDate validFrom,
        LocalDate validTo) {

    static final String SQL = """
            SELECT unit_id, code, level, name, full_name, full_name_en, type, parent_unit_id, valid_from, valid_to
            FROM reference.unit
            ORDER BY CASE level WHEN 'country' THEN 0 WHEN 'province' THEN 1 ELSE 2 END, code, valid_from DESC
            """;

    static Unit of(Row row) {
        return new Unit(
                row.text("unit_id"),
                row.text("code"),
                row.text("level"),
                row.text("name"),
                row.text("full_name"),
                row.text("full_name_en"),
                row.text("type"),
                row.text("parent_unit_id"),
                row.date("valid_from"),
                row.date("valid_to"));
    }

    public boolean isValidOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** The English name; where none is known the Vietnamese one is better than nothing. */
    public String nameIn(String language) {
        return "en".equals(language) && fullNameEn != null ? fullNameEn : fullName;
    }
}
