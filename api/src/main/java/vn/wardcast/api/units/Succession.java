package vn.wardcast.api.units;

import vn.wardcast.api.sql.Rows.Row;

/**
 * What became of a unit.
 *
 * @param oldUnitId the unit that ended
 * @param newUnitId the unit it became, or became a part of
 * @param extent whole or part
 * @param weight the share of the old unit that went into the new one, 0-1
 */
record Succession(String oldUnitId, String newUnitId, String extent, Double weight) {

    static final String SQL = """
            SELECT old_unit_id, new_unit_id, extent, CAST(weight AS DOUBLE) AS weight
            FROM reference.unit_succession
            ORDER BY old_unit_id, weight DESC, new_unit_id
            """;

    static Succession of(Row row) {
        return new Succession(
                row.text("old_unit_id"), row.text("new_unit_id"), row.text("extent"), row.decimal("weight"));
    }
}
