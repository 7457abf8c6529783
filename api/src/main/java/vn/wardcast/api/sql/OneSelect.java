package vn.wardcast.api.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;

/**
 * A statement people wrote, proven to be one question: SELECT, WITH, VALUES, DESCRIBE, SHOW or SUMMARIZE. The engine's own
 * parser decides, not a pattern, and every query inside is looked at: a WITH may hide an INSERT.
 */
public record OneSelect(String sql) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> READING =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE", "STATEMENT_NODE");

    /** Checks {@code sql} with the parser of {@code engine}; refuses it in one line that says why. */
    public static OneSelect check(String sql, SqlEngine engine) {
        if (sql.isBlank()) {
            throw new QueryFailed("Không có câu lệnh nào / There is no statement");
        }
        JsonNode parsed = parse(sql, engine);
        if (parsed.path("error").asBoolean()) {
            throw new QueryFailed(refusal(parsed));
        }
        if (parsed.path("statements").size() != 1) {
            throw new QueryFailed("Chỉ được một câu lệnh / One statement only, these are %d"
                    .formatted(parsed.path("statements").size()));
        }
        refuseChanges(parsed);
        return new OneSelect(sql);
    }

    private static JsonNode parse(String sql, SqlEngine engine) {
        try {
            return JSON.readTree(engine.query("SELECT json_serialize_sql(?) AS parsed", List.of(sql))
                    .first()
                    .orElseThrow()
                    .text("parsed"));
        } catch (JsonProcessingException e) {
            throw new QueryFailed("Không hiểu câu lệnh / Cannot parse the statement", e);
        }
    }

    private static String refusal(JsonNode parsed) {
        return parsed.path("error_type").asText().equals("not implemented")
                ? "Chỉ được đọc: SELECT, WITH, VALUES, DESCRIBE, SHOW / Reading only"
                : "Sai cú pháp / " + parsed.path("error_message").asText();
    }

    private static void refuseChanges(JsonNode node) {
        String type = node.path("type").asText();
        if (type.endsWith("_NODE") && !READING.contains(type)) {
            throw new QueryFailed("Chỉ được đọc / Reading only: %s is not a query"
                    .formatted(type.replaceFirst("_(QUERY_)?NODE$", "")));
        }
        node.forEach(OneSelect::refuseChanges);
    }
}
