package vn.wardcast.api.units;

import java.util.List;
import java.util.Optional;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.lake.Publication;

/**
 * Which units are asked for.
 *
 * @param text name or code, with or without diacritics; empty: all
 * @param type only this type
 * @param level only this level
 * @param parent only below this unit; a unit_id or a code
 * @param today only units of today; others lead to today's
 * @param withData only units that have values
 * @param page where in the list
 */
record UnitQuery(
        String text,
        Optional<String> type,
        Optional<String> level,
        Optional<String> parent,
        boolean today,
        boolean withData,
        Cursor page) {

    static UnitQuery from(Question question, Publication publication) {
        Parameters parameters =
                Parameters.of(question, "q", "type", "level", "parent", "valid", "data", "cursor", "limit");
        return new UnitQuery(
                parameters.find("q").orElse(""),
                parameters.find("type"),
                parameters.find("level"),
                parameters.find("parent"),
                parameters.either("valid", "today", List.of("today", "all")).equals("today"),
                parameters.either("data", "false", List.of("false", "true")).equals("true"),
                Cursor.from(parameters, publication));
    }
}
