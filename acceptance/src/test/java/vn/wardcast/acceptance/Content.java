package vn.wardcast.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that readers see of a lake, a count and a digest per table, without what differs between two equal lakes: times, ids of
 * loads, the numbers of publications, and in gold the batch, which is one of several that contributed.
 */
record Content(Map<String, String> tables) {

    private static final String ALWAYS_DIFFERENT =
            "'loaded_at', '_loaded_at', 'load_id', 'file_modified', 'computed_at'";

    static Content of(Product product) {
        List<String> names = new ArrayList<>();
        product.rows(
                        "SELECT schema || '.' || name AS name FROM (SHOW ALL TABLES) WHERE (schema, name) <> ('ops', 'publication')")
                .forEach(row -> names.add(row.get("name").asText()));
        String select = names.stream().map(Content::digest).collect(Collectors.joining(" UNION ALL "));
        Map<String, String> tables = new TreeMap<>();
        for (JsonNode row : product.rows(select)) {
            tables.put(
                    row.get("name").asText(),
                    row.get("n").asText() + " rows " + row.get("digest").asText());
        }
        return new Content(tables);
    }

    private static String digest(String table) {
        String leftOut = table.startsWith("gold.") ? ALWAYS_DIFFERENT + ", 'batch_id'" : ALWAYS_DIFFERENT;
        return """
                SELECT '%1$s' AS name, count(*) AS n, md5(coalesce(string_agg(line, chr(10) ORDER BY line), '')) AS digest
                FROM (SELECT CAST(shown AS VARCHAR) AS line
                      FROM (SELECT COLUMNS(lambda c: c NOT IN (%2$s)) FROM %1$s) AS shown)""".formatted(table, leftOut);
    }

    @Override
    public String toString() {
        return tables.entrySet().stream()
                .map(table -> table.getKey() + " " + table.getValue())
                .collect(Collectors.joining("\n"));
    }
}
